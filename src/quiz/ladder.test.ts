// The ladder: which rung a question stands on, which rungs a fact has, and how one climbs.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readProjectCorpus } from '../hosts/cli/content-files.ts'
import { bankFrom } from './bank.ts'
import { FAMILIES, type Family } from './item.ts'
import {
  askOnRung,
  climbAfter,
  ladderOf,
  mayClimb,
  rungAt,
  rungOf,
  rungsOf,
  RUNGS,
  topRung,
  type Rung,
} from './ladder.ts'

const bank = bankFrom(readProjectCorpus().corpus)

describe('rungOf', () => {
  it.each<[Family, Rung]>([
    ['recall', 'value'],
    ['what-changed', 'value'],
    ['discriminate', 'scope'],
    ['match', 'scope'],
    ['multi-response', 'scope'],
    ['consequence', 'consequence'],
    ['compute', 'consequence'],
    ['order', 'consequence'],
    ['trap', 'consequence'],
    ['true-because', 'consequence'],
  ])('%s asks for its %s', (family, rung) => {
    expect(rungOf({ family })).toBe(rung)
  })

  it('of statements that belong to a trap is their consequence', () => {
    expect(rungOf({ family: 'multi-response', trapId: 'async-retries' })).toBe('consequence')
    expect(rungOf({ family: 'recall', trapId: 'async-retries' })).toBe('value')
  })

  it('has a place for every family, and scenarios at the top', () => {
    for (const family of FAMILIES) expect(RUNGS).toContain(rungOf({ family }))
    expect(rungAt('scenario')).toBe(RUNGS.length - 1)
  })
})

describe('ladderOf', () => {
  const ladder = ladderOf(bank, 'lambda.timeout')

  it('has the rungs on which something was written, from the lowest to the highest', () => {
    const rungs = rungsOf(ladder)
    expect(rungs[0]).toBe('value')
    expect(rungs.length).toBeGreaterThan(1)
    expect([...rungs].sort((a, b) => rungAt(a) - rungAt(b))).toEqual(rungs)
    expect(topRung(ladder)).toBe(rungs.at(-1))
  })

  it('leads to questions about the fact or about a trap that rests on it, each on its rung', () => {
    for (const fact of bank.facts.filter((_, at) => at % 60 === 0)) {
      const found = ladderOf(bank, fact.id)
      for (const rung of rungsOf(found)) {
        const item = askOnRung(bank, found, rung, '7', 'saa')
        if (item === undefined) throw new Error(`${fact.id} promised ${rung}`)
        expect(rungOf(item)).toBe(rung)
        expect(item.factIds).toContain(fact.id)
      }
    }
  })

  it('has no rungs for a fact that is not there or never asked', () => {
    expect(rungsOf(ladderOf(bank, 'no.such'))).toEqual([])
    expect(topRung(ladderOf(bank, 'no.such'))).toBeUndefined()
  })
})

describe('askOnRung', () => {
  const ladder = ladderOf(bank, 'lambda.timeout')

  it('gives the same question for the same seed, and others for other seeds', () => {
    expect(askOnRung(bank, ladder, 'value', '1', 'saa')).toEqual(askOnRung(bank, ladder, 'value', '1', 'saa'))
    const ids = Array.from({ length: 8 }, (_, at) => askOnRung(bank, ladder, 'consequence', String(at), 'saa')?.id)
    expect(new Set(ids).size).toBe(8)
  })

  it('has none where the ladder has no such rung', () => {
    expect(askOnRung(bank, new Map(), 'value', '1', 'saa')).toBeUndefined()
  })
})

describe('mayClimb', () => {
  it('says yes below the top and no on it', () => {
    const ladder = ladderOf(bank, 'lambda.timeout')
    const low = askOnRung(bank, ladder, 'value', '1', 'saa')
    const top = askOnRung(bank, ladder, topRung(ladder) ?? 'value', '1', 'saa')
    if (low === undefined || top === undefined) throw new Error('no items to test with')
    expect(mayClimb(bank, low)).toBe(true)
    expect(mayClimb(bank, { ...low, factIds: [] })).toBe(false)
    expect(mayClimb(bank, { ...low, factIds: ['no.such'] })).toBe(false)
    expect(RUNGS.filter((rung) => rungAt(rung) > rungAt(rungOf(top))).some((rung) => ladder.has(rung))).toBe(false)
  })
})

describe('climbAfter', () => {
  const someRungs = fc.subarray([...RUNGS], { minLength: 1 })

  it('takes as many right answers as there are rungs', () => {
    fc.assert(
      fc.property(someRungs, (rungs) => {
        let at = rungs[0] ?? 'value'
        const visited: Rung[] = []
        for (let isDone = false; !isDone;) {
          visited.push(at)
          ;({ at, isDone } = climbAfter(rungs, at, true))
        }
        expect(visited).toEqual(rungs)
      }),
    )
  })

  it('leads one down after a wrong answer, never below the lowest, and never ends there', () => {
    fc.assert(
      fc.property(someRungs, fc.nat({ max: 3 }), (rungs, place) => {
        const at = rungs[place % rungs.length] ?? 'value'
        const after = climbAfter(rungs, at, false)
        expect(after.isDone).toBe(false)
        expect(rungs.indexOf(after.at)).toBe(Math.max(0, rungs.indexOf(at) - 1))
      }),
    )
  })

  it('stays on the ladder, whatever the answers', () => {
    fc.assert(
      fc.property(someRungs, fc.array(fc.boolean(), { maxLength: 20 }), (rungs, answers) => {
        let at = rungs[0] ?? 'value'
        for (const correct of answers) at = climbAfter(rungs, at, correct).at
        expect(rungs).toContain(at)
      }),
    )
  })
})
