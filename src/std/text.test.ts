// Slugs stand in addresses and ids: small letters, digits and single hyphens, whatever the text.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, listed, slug, upperFirst, words } from './text.ts'

describe('slug', () => {
  it.each([
    ['Lambda@Edge, viewer', 'lambda-edge-viewer'],
    ['Timeout by default', 'timeout-by-default'],
    ["Lambda's own queue", 'lambdas-own-queue'],
    ['Lambda’s own queue', 'lambdas-own-queue'],
    ['At-least-once', 'at-least-once'],
    ['  spaces   and\ttabs ', 'spaces-and-tabs'],
    ['x86_64 / arm64', 'x86-64-arm64'],
    ['128–10,240 MB', '128-10-240-mb'],
    ['Café Élan naïve', 'cafe-elan-naive'],
    ['n²', 'n2'],
    ['C++', 'c'],
    ['---', ''],
    ['日本', ''],
    ['', ''],
  ])('of "%s" is "%s"', (text, expected) => {
    expect(slug(text)).toBe(expected)
  })

  it('is fit for an address, and its own slug', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const made = slug(text)
        expect(made).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
        expect(slug(made)).toBe(made)
      }),
    )
  })

  it('keeps a name that is one already', () => {
    const name = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,3}$/)
    fc.assert(fc.property(name, (text) => slug(text) === text))
  })

  it('is empty only without a Latin letter or a digit', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.constantFrom('a', 'Z', '7', 'é'), (before, after, sign) => {
        expect(slug(`${before}${sign}${after}`)).not.toBe('')
      }),
    )
  })
})

describe('words', () => {
  it.each([
    ['L1 L3', ['L1', 'L3']],
    ['lambda.timeout, lambda.memory', ['lambda.timeout', 'lambda.memory']],
    [' a ,b,,c\n d ', ['a', 'b', 'c', 'd']],
    ['', []],
    [' , ', []],
  ])('of "%s"', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  it('finds again what was joined', () => {
    const word = fc.stringMatching(/^[a-z.:0-9-]+$/)
    fc.assert(
      fc.property(fc.array(word), fc.constantFrom(' ', ',', ', ', '  ', '\n'), (list, joint) => {
        expect(words(list.join(joint))).toEqual(list)
      }),
    )
  })
})

describe('listed', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%j reads "%s"', (parts, expected) => {
    expect(listed(parts)).toBe(expected)
  })

  it('takes another joiner', () => {
    expect(listed(['a', 'b', 'c'], 'or')).toBe('a, b or c')
  })
})

describe('upperFirst', () => {
  it.each([
    ['timeout', 'Timeout'],
    ['API', 'API'],
    ['élan', 'Élan'],
    ['7 days', '7 days'],
    ['', ''],
  ])('of "%s" is "%s"', (text, expected) => {
    expect(upperFirst(text)).toBe(expected)
  })
})

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['flaw', 'lawn', 2],
    ['lambda.timout', 'lambda.timeout', 1],
    ['timeout', 'timeout', 0],
    ['ab', 'ba', 2],
  ])('between "%s" and "%s" is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance)
  })

  it('is a distance: nothing to itself, the same both ways, and no detour is shorter', () => {
    const text = fc.string({ maxLength: 12 })
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(editDistance(a, a)).toBe(0)
        expect(editDistance(a, b)).toBe(editDistance(b, a))
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c))
      }),
    )
  })

  it('is at least the difference in length, and at most the longer text', () => {
    const text = fc.string({ maxLength: 20 })
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(editDistance(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
      }),
    )
  })
})
