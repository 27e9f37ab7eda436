// Two options are one when they say one thing: the same words, or the same amount in another unit.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { near, plain, sameOption } from './same-option.ts'

const same = (a: string, b: string): boolean => sameOption({ text: a }, { text: b })

describe('plain', () => {
  test.each([
    ['  Within a  Shard. ', 'within a shard'],
    ['"quoted", or not', 'quoted or not'],
    ['Node.js', 'node.js'],
    ['.NET 8.', '.net 8'],
    ['1.5 MB', '1.5 mb'],
    ['one. two', 'one two'],
    ['+100%', '+100%'],
  ])('%s → %s', (text, bare) => {
    expect(plain(text)).toBe(bare)
  })

  test('is the same when done twice', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(plain(plain(text))).toBe(plain(text))
      }),
    )
  })
})

describe('sameOption', () => {
  test.each([
    ['15 minutes', '900 s'],
    ['1 MB', '1,000 KB'],
    ['128–10,240 MB', '0.128–10.24 GB'],
    ['5', '5 layers'],
    ['5 Layers', '5 layers'],
    ['at most 5', '5'],
    ['0.20 USD per GB', '0.2 usd per GB'],
    ['Arm.', 'arm'],
  ])('%s is %s', (a, b) => {
    expect(same(a, b)).toBe(true)
    expect(same(b, a)).toBe(true)
  })

  test.each([
    ['15 minutes', '15 hours'],
    ['1 MB', '1 MiB'],
    ['1–5 s', '1–6 s'],
    ['1–5 s', '5 s'],
    ['5 layers', '5 shards'],
    ['0.20 USD per GB', '0.20 USD per request'],
    ['200 with an error header', '200 without an error header'],
    ['1.5', '15'],
    ['Node.js 20', 'Node.js 22'],
    ['yes', 'no'],
  ])('%s is not %s', (a, b) => {
    expect(same(a, b)).toBe(false)
    expect(same(b, a)).toBe(false)
  })

  test('goes by the magnitude where there is one, whatever the text', () => {
    expect(sameOption({ text: 'a', magnitude: 900 }, { text: 'b', magnitude: 900.0000001 })).toBe(true)
    expect(sameOption({ text: 'a', magnitude: 900 }, { text: 'b', magnitude: 901 })).toBe(false)
    expect(sameOption({ text: 'a', magnitude: 900 }, { text: '15 minutes' })).toBe(true)
  })
})

test('near allows for the rounding of a computer, and for nothing that is written', () => {
  expect(near(0.1 + 0.2, 0.3)).toBe(true)
  expect(near(0, 0)).toBe(true)
  expect(near(1, 1.000001)).toBe(false)
  expect(near(0, 0.001)).toBe(false)
  expect(near(1e9, 1e9 + 2)).toBe(false)
})
