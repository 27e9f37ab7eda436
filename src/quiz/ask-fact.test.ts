// A review owes an answer to a fact: the item is about it, on the rung wanted or the nearest, and the same for the same seed.
import { describe, expect, it } from 'vitest'
import { readProjectCorpus } from '../hosts/cli/content-files.ts'
import { askFact, mayAsk } from './ask-fact.ts'
import { bankFrom } from './bank.ts'
import { ladderOf, rungOf, RUNGS, rungsOf } from './ladder.ts'

const bank = bankFrom(readProjectCorpus().corpus)
const some = bank.facts.filter((_, at) => at % 23 === 0).map(({ id }) => id)
const askable = some.filter((id) => mayAsk(bank, id))

describe('askFact', () => {
  it('asks about the fact itself, first of all, whatever the rung and the seed', () => {
    expect(askable.length).toBeGreaterThan(some.length / 2)
    for (const factId of askable) {
      for (const rung of RUNGS) expect(askFact(bank, factId, rung, 'seed', 'saa')?.factIds[0]).toBe(factId)
    }
  })

  it('keeps to the rung where the ladder has it', () => {
    const kept = askable.flatMap((factId) =>
      rungsOf(ladderOf(bank, factId)).map((rung) => {
        const item = askFact(bank, factId, rung, 'seed', 'saa')
        return item !== undefined && rungOf(item) === rung
      }),
    )
    expect(kept.filter(Boolean).length / kept.length).toBeGreaterThan(0.85)
  })

  it('is the same for the same seed, and in other words for another', () => {
    const options = askable.map((factId) =>
      ['a', 'a', 'b'].map((seed) => JSON.stringify(askFact(bank, factId, 'scope', seed, 'saa')?.options)),
    )
    for (const [one, same] of options) expect(same).toBe(one)
    expect(options.filter(([one, , other]) => one !== other).length).toBeGreaterThan(options.length / 2)
  })

  it('has nothing for a fact that is not there', () => {
    expect(askFact(bank, 'gone.x', 'value', 'seed', 'saa')).toBeUndefined()
    expect(mayAsk(bank, 'gone.x')).toBe(false)
  })

  it('finds a question nearly wherever there is a ladder: some only speak of the fact beside another', () => {
    const refused = some.filter((factId) => !askable.includes(factId))
    const missed = refused.filter((factId) => ladderOf(bank, factId).size > 0)
    expect(missed.length).toBeLessThan(askable.length / 10)
  })
})
