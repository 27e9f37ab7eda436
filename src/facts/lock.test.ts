// The lock: what was accepted, what is new, what changed, and what may not go.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Corpus, Trap } from './fact.ts'
import { compareLock, EMPTY_LOCK, findInLock, lockFor, parseLock, type CorpusLock } from './lock.ts'
import { factOf } from './testing/corpus.ts'

/** A corpus of claims alone: `{ 'lambda.timeout': '15 minutes' }`. */
function corpusOf(facts: Readonly<Record<string, string>>, traps: Readonly<Record<string, string>> = {}): Corpus {
  return {
    version: '0badcafe',
    topics: [],
    pages: [],
    facts: Object.entries(facts).map(([id, text]) => factOf(id, '5 s', { text })),
    traps: Object.entries(traps).map(([id, right]) => ({ id, right }) as Trap),
    choices: [],
    blueprints: [],
    phrases: {},
  }
}
const lockOf = (part: Partial<CorpusLock>): CorpusLock => ({ ...EMPTY_LOCK, ...part })

describe('compareLock', () => {
  it('finds nothing between a corpus and its own lock', () => {
    const corpus = corpusOf({ 'a.b': 'one', 'c.d': 'two' }, { trap: 'right' })
    expect(compareLock(corpus, lockFor(corpus))).toEqual({ added: [], changed: [], vanished: [] })
  })

  it('tells what was added, changed and lost, of facts and traps alike', () => {
    const lock = lockOf({
      facts: { 'a.b': 'one', 'c.d': 'two', 'e.f': 'three' },
      traps: { old: 'A', same: 'B', other: 'C' },
    })
    const now = corpusOf({ 'a.b': 'one', 'c.d': '2', 'g.h': 'four' }, { same: 'B', other: 'D', fresh: 'E' })
    expect(compareLock(now, lock)).toEqual({
      added: ['g.h', 'fresh'],
      changed: [
        { id: 'c.d', was: 'two', is: '2' },
        { id: 'other', was: 'C', is: 'D' },
      ],
      vanished: ['e.f', 'old'],
    })
  })

  it('takes everything for new where there is no lock', () => {
    expect(compareLock(corpusOf({ 'a.b': 'one' }, { trap: 'right' }), EMPTY_LOCK)).toEqual({
      added: ['a.b', 'trap'],
      changed: [],
      vanished: [],
    })
  })

  it('takes no name for one that objects know', () => {
    const { added, changed } = compareLock(corpusOf({}, { constructor: 'A', valueOf: 'B' }), EMPTY_LOCK)
    expect([added, changed]).toEqual([['constructor', 'valueOf'], []])
  })
})

describe('a renamed fact', () => {
  const before = { 'old.id': 'text' }
  const vanished = (now: Readonly<Record<string, string>>, renamed: CorpusLock['renamed']): readonly string[] =>
    compareLock(corpusOf(now), lockOf({ facts: before, renamed })).vanished

  it.each([
    ['not renamed', { 'new.id': 'text' }, {}, ['old.id']],
    ['renamed to what is there', { 'new.id': 'text' }, { 'old.id': 'new.id' }, []],
    ['renamed to what is not there', { 'new.id': 'text' }, { 'old.id': 'nwe.id' }, ['old.id']],
    ['renamed twice', { 'third.id': 'text' }, { 'old.id': 'new.id', 'new.id': 'third.id' }, []],
    ['renamed in a circle', { 'third.id': 'text' }, { 'old.id': 'new.id', 'new.id': 'old.id' }, ['old.id']],
    ['renamed to itself', { 'third.id': 'text' }, { 'old.id': 'old.id' }, ['old.id']],
    ['renamed, and still there', { 'old.id': 'text' }, { 'old.id': 'new.id' }, []],
  ])('%s', (_name, now, renamed, lost) => {
    expect(vanished(now, renamed)).toEqual(lost)
  })

  it('is an addition, too, so that somebody reads it', () => {
    const lock = lockOf({ facts: before, renamed: { 'old.id': 'new.id' } })
    expect(compareLock(corpusOf({ 'new.id': 'text' }), lock).added).toEqual(['new.id'])
  })

  it('keeps its old name in the next lock', () => {
    const renamed = { 'old.id': 'new.id' }
    expect(lockFor(corpusOf({ 'new.id': 'text' }), renamed)).toEqual({
      facts: { 'new.id': 'text' },
      traps: {},
      renamed,
    })
  })
})

describe('lockFor', () => {
  it('sorts what it holds, so that a change is a small difference', () => {
    const lock = lockFor(corpusOf({ 'b.b': '1', 'a.b': '2', 'a.a': '3' }, { z: '4', y: '5' }), { d: 'a.a', c: 'b.b' })
    expect(JSON.stringify(lock)).toBe(
      '{"facts":{"a.a":"3","a.b":"2","b.b":"1"},"traps":{"y":"5","z":"4"},"renamed":{"c":"b.b","d":"a.a"}}',
    )
  })

  const claims = fc.dictionary(fc.stringMatching(/^[a-z]{1,3}\.[a-z]{1,3}$/), fc.string())

  it('is the same whatever the order of the pages, and survives being written', () => {
    fc.assert(
      fc.property(claims, (facts) => {
        const turned = Object.fromEntries(Object.entries(facts).reverse())
        expect(JSON.stringify(lockFor(corpusOf(turned)))).toBe(JSON.stringify(lockFor(corpusOf(facts))))
        expect(parseLock(JSON.stringify(lockFor(corpusOf(facts)), null, 2))).toEqual(lockFor(corpusOf(facts)))
      }),
    )
  })

  it('and a comparison accounts for every id once', () => {
    fc.assert(
      fc.property(claims, claims, (was, is) => {
        const { added, changed, vanished } = compareLock(corpusOf(is), lockFor(corpusOf(was)))
        const [before, now] = [Object.keys(was), Object.keys(is)]
        expect(new Set(added)).toEqual(new Set(now.filter((id) => !before.includes(id))))
        expect(new Set(vanished)).toEqual(new Set(before.filter((id) => !now.includes(id))))
        expect(changed.map(({ id }) => id).sort()).toEqual(
          now.filter((id) => before.includes(id) && was[id] !== is[id]).sort(),
        )
      }),
    )
  })
})

describe('parseLock', () => {
  it.each([
    ['a lock', '{"facts":{"a.b":"c"},"traps":{},"renamed":{}}', { facts: { 'a.b': 'c' }, traps: {}, renamed: {} }],
    ['a part of one', '{"facts":{"a.b":"c"}}', { facts: { 'a.b': 'c' }, traps: {}, renamed: {} }],
    ['an empty one', '{}', EMPTY_LOCK],
    ['more than one', '{"more":1}', EMPTY_LOCK],
  ])('reads %s', (_name, text, lock) => {
    expect(parseLock(text)).toEqual(lock)
  })

  it.each([
    ['nothing', ''],
    ['a merge that went wrong', '{\n<<<<<<< HEAD\n"facts": {}\n=======\n}'],
    ['half a lock', '{"facts":{"a.b":'],
    ['facts of nothing', '{"facts":null}'],
    ['a list of renames', '{"renamed":[]}'],
    ['a number for a text', '{"facts":{"a.b":5}}'],
    ['a text for facts', '{"facts":"a.b"}'],
  ])('does not take %s for one', (_name, text) => {
    expect(parseLock(text)).toBeUndefined()
  })
})

describe('findInLock', () => {
  const text = JSON.stringify({ facts: { 'a.b': 'a.c', 'a.c': 'x' }, traps: { 'a-b': 'y' }, renamed: {} }, null, 2)

  it.each([
    ['a.b', 3, 5],
    ['a.c', 4, 5],
    ['a-b', 7, 5],
    ['a.d', 1, 1],
    ['x', 1, 1],
  ])('"%s" stands in line %i, column %i', (id, line, column) => {
    expect(findInLock(id, text)).toEqual({ line, column })
  })
})
