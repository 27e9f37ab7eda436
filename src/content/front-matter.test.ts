// The head of a page: what it may say, and every mistake at the entry that holds it.
import { describe, expect, it } from 'vitest'
import { readFrontMatter } from './front-matter.ts'
import type { Place } from './page.ts'
import { faultsOf, PAGE } from './testing/pages.ts'

const SOUND = ['title: Limits', 'summary: The numbers.', 'order: 14']
const read = (...lines: readonly string[]): ReturnType<typeof readFrontMatter> =>
  readFrontMatter(lines.join('\n'), PAGE, 2, 'lambda')
const at = (line: number, column = 1): Place => ({ file: PAGE, line, column })

describe('front matter', () => {
  it('needs a title, a summary and an order', () => {
    expect(read(...SOUND)).toEqual({
      ok: true,
      value: {
        title: 'Limits',
        summary: 'The numbers.',
        order: 14,
        defaults: {
          subject: 'lambda',
          sources: [],
          checked: '',
          tasks: [],
          places: { sources: at(2), checked: at(2), tasks: at(2) },
        },
      },
    })
  })

  it('may say what its rows mean, and remembers where', () => {
    const lines = [...SOUND, 'subject: sqs', 'sources: [L1, L2]', 'tasks:', '  - saa:2.2', 'checked: 2026-11-24']
    const result = read(...lines)
    expect(result.ok && result.value.defaults).toEqual({
      subject: 'sqs',
      sources: ['L1', 'L2'],
      tasks: ['saa:2.2'],
      checked: '2026-11-24',
      places: { sources: at(6), tasks: at(7), checked: at(9) },
    })
  })

  it('keeps a day as it is written, in whatever time zone it is read', () => {
    const result = read(...SOUND, 'checked: 2026-01-01')
    expect(result.ok && result.value.defaults.checked).toBe('2026-01-01')
  })

  it('takes comments and quotes', () => {
    const result = read('# The numbers.', 'title: "Limits: the numbers"', "summary: 'It''s all.' # here", 'order: 1')
    expect(result.ok && [result.value.title, result.value.summary]).toEqual(['Limits: the numbers', "It's all."])
  })
})

const without = (name: string): string[] => SOUND.filter((line) => !line.startsWith(name))

describe('a mistake in front matter', () => {
  it.each([
    ['no title', without('title'), ['2:1 front matter, title: is missing']],
    ['no summary and no order', SOUND.slice(0, 1), [
      '2:1 front matter, summary: is missing',
      '2:1 front matter, order: is missing',
    ]],
    ['an empty title', ['title: ""', ...without('title')], [
      '2:1 front matter, title: Too small: expected string to have >=1 characters',
    ]],
    ['a title of nothing', ['title:', ...without('title')], [
      '2:1 front matter, title: Invalid input: expected string, received null',
    ]],
    ['an order in words', [...without('order'), 'order: first'], [
      '4:1 front matter, order: Invalid input: expected number, received string',
    ]],
    ['an order of zero', [...without('order'), 'order: 0'], [
      '4:1 front matter, order: Too small: expected number to be >0',
    ]],
    ['half an order', [...without('order'), 'order: 1.5'], [
      '4:1 front matter, order: Invalid input: expected int, received number',
    ]],
    ['a day that is none', [...SOUND, 'checked: 2026-02-30'], [
      '5:1 front matter, checked: this is no day; write it like 2026-11-24',
    ]],
    ['a day as elsewhere', [...SOUND, 'checked: 24.11.2026'], [
      '5:1 front matter, checked: this is no day; write it like 2026-11-24',
    ]],
    ['one source without brackets', [...SOUND, 'sources: L1'], [
      '5:1 front matter, sources: Invalid input: expected array, received string',
    ]],
    ['a number for a task', [...SOUND, 'tasks: [saa:2.2, 4.4]'], [
      '5:18 front matter, tasks.1: Invalid input: expected string, received number',
    ]],
    ['a name that nothing has', [...SOUND, 'source: [L1]'], ['5:1 front matter, source: nothing has this name']],
    ['two such names', ['titel: A', ...SOUND, 'ordr: 1'], [
      '2:1 front matter, titel: nothing has this name',
      '6:1 front matter, ordr: nothing has this name',
    ]],
    ['a list for a head', ['- title', '- summary'], ['2:1 front matter: Invalid input: expected object, received array']],
    ['nothing', [''], ['2:1 front matter: Invalid input: expected object, received null']],
  ])('%s', (_name, lines, faults) => {
    expect(faultsOf(read(...lines))).toEqual(faults)
  })

  it.each([
    ['a colon inside a value', ['title: Limits: all', ...without('title')], '2:8 front matter is not YAML: Nested mappings'],
    ['a quote that stays open', [...without('title'), 'title: "Limits'], '4:15 front matter is not YAML: Missing closing "quote'],
    ['a name twice', [...SOUND, 'title: Again'], '5:1 front matter is not YAML: Map keys must be unique'],
    ['a bracket that stays open', [...SOUND, 'tasks: [saa:2.2'], '5:16 front matter is not YAML: Flow sequence'],
    ['a star at the start', ['title: *Limits*', ...without('title')], '2:8 front matter is not YAML: a text that starts with *'],
  ])('%s, which YAML does not allow', (_name, lines, fault) => {
    const [first = '', ...others] = faultsOf(read(...lines))
    expect(first.slice(0, fault.length)).toBe(fault)
    expect(others).toEqual([])
  })

  it('counts its lines from where the text starts', () => {
    expect(faultsOf(readFrontMatter('order: 1', PAGE, 40, 'lambda'))[0]).toBe('40:1 front matter, title: is missing')
  })
})
