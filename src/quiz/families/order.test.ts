// Order: steps shuffled and numbered; the key alone puts them in order.
import { describe, expect, test } from 'vitest'
import type { Fact } from '../../facts/fact.ts'
import { bankOf, factOf } from '../testing/corpus.ts'
import { distinct, itemsOf, keysOf, refusalsOf, wholeDrafts } from '../testing/items.ts'
import { order } from './order.ts'

const procedure = (...steps: string[]): Fact =>
  factOf('lambda.release', {
    kind: 'procedure',
    attribute: { id: 'release', name: 'A release' },
    value: { type: 'steps', steps, text: steps.join(' → ') },
  })

const FIVE = ['Write code', 'Build a package.', 'Publish a version', 'Point the alias at it', 'Watch the alarms']
const SEVEN = [...FIVE, 'Shift all traffic', 'Delete the old version']
const draftsOf = (steps: readonly string[]): ReturnType<typeof wholeDrafts> =>
  wholeDrafts(bankOf([procedure(...steps)]), 'order', { factId: 'lambda.release' })

/** The steps as the stem shows them, by their numbers. */
const shownIn = (stem: string): string[] =>
  [...stem.matchAll(/\((\d)\) (.+?)(?=, \(\d\)| and \(\d\)|\.$)/g)].map(([, , step = '']) => step)
const sequence = (stem: string, numbers: string): string[] =>
  numbers.split(', ').map((number) => shownIn(stem)[Number(number) - 1] ?? '?')
const bare = (steps: readonly string[]): string[] => steps.map((step) => step.replace(/\.$/, ''))

test('its targets are procedures alone', () => {
  expect(order.targets(bankOf([procedure(...FIVE), factOf('a.b')]))).toEqual([{ factId: 'lambda.release' }])
})

describe('the stem', () => {
  test('shows each step once under a number, shuffled', () => {
    const drafts = draftsOf(FIVE)
    for (const { stem } of drafts) {
      expect(stem.startsWith('A release. In which order do these steps come? (1) ')).toBe(true)
      expect([...shownIn(stem)].sort()).toEqual([...bare(FIVE)].sort())
      expect(stem).not.toContain('..')
    }
    expect(distinct(drafts.map(({ stem }) => stem)).length).toBeGreaterThan(20)
  })

  test('shows a run of five neighbours where there are more, and every such run', () => {
    const runs = draftsOf(SEVEN).map(({ stem, key }) => sequence(stem, key.text))
    for (const run of runs) {
      const start = bare(SEVEN).indexOf(run[0] ?? '')
      expect(run).toEqual(bare(SEVEN).slice(start, start + 5))
    }
    expect(distinct(runs.map(([first]) => first)).sort()).toEqual(
      bare([SEVEN[1] ?? '', SEVEN[2] ?? '', SEVEN[0] ?? '']),
    )
  })
})

describe('the options', () => {
  test('are in order in the key and in no other', () => {
    for (const { stem, key, candidates } of draftsOf(FIVE)) {
      expect(sequence(stem, key.text)).toEqual(bare(FIVE))
      for (const { text } of candidates) {
        expect(sequence(stem, text)).not.toEqual(bare(FIVE))
        expect([...sequence(stem, text)].sort()).toEqual([...bare(FIVE)].sort())
      }
    }
  })

  test('differ by a slip: two neighbours swapped, or the first or last step moved', () => {
    for (const { key, candidates } of draftsOf(FIVE)) {
      const right = key.text.split(', ')
      const texts = candidates.map(({ text }) => text)
      expect(new Set(texts).size).toBe(6)
      expect(texts).toContain([...right.slice(1), right[0]].join(', '))
      expect(texts).toContain([right[4], ...right.slice(0, 4)].join(', '))
      expect(
        texts.filter((text) => text.split(', ').filter((number, at) => number !== right[at]).length === 2),
      ).toHaveLength(4)
    }
  })

  test('say which step comes too early, and which has to come before it', () => {
    for (const { stem, candidates } of draftsOf(FIVE)) {
      for (const { text, reason } of candidates) {
        const [, place = '', put = '', due = ''] =
          /^At place (\d) it has "(.+)", but "(.+)" has to come before it\.$/.exec(reason) ?? []
        const shown = sequence(stem, text)
        const at = Number(place) - 1
        expect(shown.slice(0, at)).toEqual(bare(FIVE).slice(0, at))
        expect(bare([put, due])).toEqual([shown[at], bare(FIVE)[at]])
        expect(bare(FIVE).indexOf(bare([due])[0] ?? '')).toBeLessThan(bare(FIVE).indexOf(shown[at] ?? ''))
      }
    }
  })
})

test('four steps are enough for an item, three are not', () => {
  const items = itemsOf(bankOf([procedure(...FIVE.slice(0, 4))]), 'order', { factId: 'lambda.release' })
  expect(items).toHaveLength(40)
  expect(distinct(items.flatMap(keysOf)).length).toBeGreaterThan(10)
  const three = bankOf([procedure(...FIVE.slice(0, 3)), factOf('a.b')])
  for (const factId of ['lambda.release', 'a.b', 'no.body']) {
    expect(refusalsOf(three, 'order', { factId })).toEqual(['fewer than four steps'])
  }
})
