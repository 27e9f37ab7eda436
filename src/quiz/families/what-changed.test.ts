// What changed: which of four states holds today, and which has been overtaken.
import { describe, expect, test } from 'vitest'
import type { Fact } from '../../facts/fact.ts'
import { bankOf, factOf } from '../testing/corpus.ts'
import { distinct, itemsOf, refusalsOf, wholeDrafts } from '../testing/items.ts'
import { whatChanged } from './what-changed.ts'

const change = (name: string, since: string, was: string, is: string): Fact =>
  factOf(`lambda.change-${name}`, {
    kind: 'change',
    attribute: { id: `change-${name}`, name },
    value: { type: 'change', was, is, since, text: `${was} → ${is}` },
  })

const CHANGES = [
  change('payload', '2025-10-24', 'events up to 256 KB', 'events up to 1 MB'),
  change('snapstart', '2022-11-28', 'Java starts cold', 'Java resumes from a snapshot'),
  change('languages', '2024-11-18', 'SnapStart for Java', 'SnapStart for Python'),
  change('origin', '2024-11-21', 'one way to choose', 'two ways to choose'),
  change('urls', '2022-04', '–', 'a URL of its own'),
  change('storage', '2022', '512 MB alone', 'up to 10 GB'),
]
const draftsAbout = (name: string, facts: readonly Fact[] = CHANGES): ReturnType<typeof wholeDrafts> =>
  wholeDrafts(bankOf(facts), 'what-changed', { factId: `lambda.change-${name}` })
const asksForOld = ({ stem }: { stem: string }): boolean =>
  /overtaken|out of date\?$|rewritten|of the past\?$|no longer|mislead/.test(stem)

test('its targets are verified changes', () => {
  const facts = [...CHANGES, { ...change('rumour', '2026', 'x', 'y'), standing: 'unverified' } as Fact, factOf('a.b')]
  expect(whatChanged.targets(bankOf(facts))).toHaveLength(CHANGES.length)
})

test('no month and no year is asked for', () => {
  for (const { stem } of ['payload', 'storage', 'languages'].flatMap((name) => draftsAbout(name))) {
    expect(stem).not.toMatch(/\d{4}|January|March|October|November/)
  }
})

describe('which line still holds', () => {
  const current = draftsAbout('payload').filter((draft) => !asksForOld(draft))

  test('has the present state as its key, and what others were once as wrong options', () => {
    expect(current.length).toBeGreaterThan(10)
    for (const { key, candidates } of current) {
      expect(key.text).toBe('Payload: events up to 1 MB')
      expect(candidates.map(({ text }) => text)).toContain('Snapstart: Java starts cold')
      expect(candidates.every(({ failing }) => failing === 'outdated')).toBe(true)
    }
    expect(current[0]?.candidates.find(({ text }) => text.startsWith('Snapstart'))?.reason).toBe(
      'That was so once. Since 2022-11-28: Java resumes from a snapshot (before: Java starts cold).',
    )
  })

  test('takes no old state from what was new', () => {
    for (const { candidates } of current) {
      expect(candidates.map(({ factIds: [id] }) => id)).not.toContain('lambda.change-urls')
    }
  })

  test('is not asked of a state that a later change has overtaken', () => {
    const chain = [...CHANGES, change('again', '2026-01', 'up to 10 GB.', 'up to 20 GB')]
    expect(refusalsOf(bankOf(chain), 'what-changed', { factId: 'lambda.change-storage' })).toEqual([
      'its present state is another one now',
    ])
  })
})

describe('which line has been overtaken', () => {
  const overtaken = draftsAbout('payload').filter(asksForOld)

  test('is asked in about half of the items', () => {
    expect(overtaken.length).toBeGreaterThan(10)
    expect(overtaken.length).toBeLessThan(30)
    expect(distinct(overtaken.map(({ stem }) => stem)).length).toBeGreaterThanOrEqual(5)
  })

  test('has the old state as its key, and the present states of others as wrong options', () => {
    for (const { key, candidates } of overtaken) {
      expect(key.text).toBe('Payload: events up to 256 KB')
      expect(candidates.map(({ text }) => text)).toContain('Snapstart: Java resumes from a snapshot')
      expect(candidates.every(({ failing }) => failing === 'beside-the-point')).toBe(true)
      expect(candidates.map(({ text }) => text).join()).not.toContain('Java starts cold')
    }
  })

  test('offers no state that a later change has overtaken in its turn', () => {
    const chain = [...CHANGES, change('again', '2026-01', 'up to 10 GB.', 'up to 20 GB')]
    for (const { candidates } of draftsAbout('payload', chain).filter(asksForOld)) {
      const texts = candidates.map(({ text }) => text)
      expect(texts).not.toContain('Storage: up to 10 GB')
      expect(texts).toContain('Again: up to 20 GB')
    }
  })

  test('is not asked where nothing stood there before', () => {
    expect(refusalsOf(bankOf(CHANGES), 'what-changed', { factId: 'lambda.change-urls' })).toEqual([
      'nothing stood there before',
    ])
  })
})

test('items need three other changes, and a change that is there', () => {
  const target = { factId: 'lambda.change-payload' }
  expect(itemsOf(bankOf(CHANGES.slice(0, 3)), 'what-changed', target)).toEqual([])
  expect(itemsOf(bankOf(CHANGES), 'what-changed', target)).toHaveLength(40)
  expect(refusalsOf(bankOf(CHANGES), 'what-changed', { factId: 'a.b' })).toEqual(['no such change'])
})
