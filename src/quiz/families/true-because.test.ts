// True or not, twice: the verdict has to fit both statements, and each option says what it gets wrong.
import { describe, expect, test } from 'vitest'
import { bankOf, factOf, trapOf, words } from '../testing/corpus.ts'
import { distinct, itemsOf, refusalsOf, wholeDrafts } from '../testing/items.ts'
import { trueBecause } from './true-because.ts'

const FACTS = ['a.one', 'a.two'].map((id) => factOf(id, { value: words(`what ${id} says`) }))
const TRAPS = [trapOf('first', ['a.one']), trapOf('second', ['a.two']), trapOf('alone', ['a.one'], { page: 'sqs/x' })]
const bank = bankOf(FACTS, { traps: TRAPS })
const TARGET = { factId: 'a.one', trapId: 'first' }
const drafts = wholeDrafts(bank, 'true-because', TARGET, 80)

const statementsIn = (stem: string): [string, string] => {
  const [, one = '', two = ''] =
    /^Judge each statement for itself\. Statement 1: (.+)\. Statement 2: (.+)\.$/.exec(stem) ?? []
  return [one, two]
}
const holds = (sentence: string): boolean => TRAPS.some(({ rights }) => rights.includes(sentence))
const verdictOn = (one: boolean, two: boolean): string => {
  if (one === two) return one ? 'Both statements are right' : 'Both statements are wrong'
  return one ? 'Statement 1 is right, statement 2 is wrong' : 'Statement 1 is wrong, statement 2 is right'
}

test('its targets are the traps', () => {
  expect(trueBecause.targets(bank).map(({ trapId }) => trapId)).toEqual(['first', 'second', 'alone'])
})

describe('the statements', () => {
  test('come one from the trap asked for and one from another of its page', () => {
    for (const { stem } of drafts) {
      const [one, two] = statementsIn(stem)
      expect(one).toMatch(/\bfirst\b/)
      expect(two).toMatch(/\bsecond\b/)
    }
  })

  test('are right or wrong by turns, in every combination and every wording', () => {
    const combinations = distinct(drafts.map(({ stem }) => statementsIn(stem).map(holds).join()))
    expect(combinations.sort()).toEqual(['false,false', 'false,true', 'true,false', 'true,true'])
    expect(distinct(drafts.map(({ stem }) => statementsIn(stem)[0]))).toHaveLength(5)
  })
})

describe('the verdicts', () => {
  test('are four, and the key is the one that fits both statements', () => {
    for (const { stem, key, candidates } of drafts) {
      const [one, two] = statementsIn(stem).map(holds)
      expect(key.text).toBe(verdictOn(one ?? false, two ?? false))
      expect(new Set([key, ...candidates].map(({ text }) => text)).size).toBe(4)
    }
  })

  test('say of each statement that they get wrong why it is what it is, and of no other', () => {
    for (const { stem, key, candidates } of drafts) {
      const truths = statementsIn(stem).map(holds)
      expect(key.reason).toMatch(/^1: (Right|Wrong)\. .+ 2: (Right|Wrong)\. .+$/)
      for (const { text, reason } of candidates) {
        const claims = [
          /Both statements are right|Statement 1 is right/,
          /Both statements are right|statement 2 is right/,
        ]
        claims.forEach((claim, index) => {
          const mistaken = claim.test(text) !== truths[index]
          expect(reason.includes(`${index + 1}: `)).toBe(mistaken)
          if (mistaken) expect(reason).toContain(`${index + 1}: ${truths[index] === true ? 'Right' : 'Wrong'}. `)
        })
      }
    }
  })

  test('give the facts behind a right statement, and the reason behind a belief', () => {
    const reasons = drafts.map(({ key }) => key.reason).join('\n')
    expect(reasons).toContain('1: Right. A, one: what a.one says.')
    expect(reasons).toContain('1: Wrong. It is not so: The first trap has wrong belief')
  })

  test('rest on the facts of both traps', () => {
    for (const { factIds, candidates, key, trapId } of drafts) {
      expect([factIds, key.factIds, trapId]).toEqual([['a.one', 'a.two'], ['a.one', 'a.two'], 'first'])
      for (const candidate of candidates) expect(candidate.factIds).toEqual(['a.one', 'a.two'])
    }
  })
})

test('every draft becomes an item, with each verdict as its key now and then', () => {
  const items = itemsOf(bank, 'true-because', TARGET, 80)
  expect(items).toHaveLength(80)
  expect(distinct(items.map(({ options }) => options.find(({ correct }) => correct)?.text))).toHaveLength(4)
})

test('a trap that is alone on its page, or not there, is refused', () => {
  expect(refusalsOf(bank, 'true-because', { factId: 'a.one', trapId: 'alone' })).toEqual(['no second trap on its page'])
  expect(refusalsOf(bank, 'true-because', { factId: 'a.one', trapId: 'nowhere' })).toEqual(['no such trap'])
  expect(refusalsOf(bank, 'true-because', { factId: 'a.one' })).toEqual(['no such trap'])
})
