// A question about this very fact, on the rung one has reached or the nearest there is: a review owes an answer to a fact.
import type { FactId } from '../facts/fact.ts'
import { hashText } from '../std/random.ts'
import type { Bank } from './bank.ts'
import { generateItem } from './generate-item.ts'
import type { Item } from './item.ts'
import { rungAt, rungOf, waysAbout, type Rung, type Way } from './ladder.ts'

/** So many wordings are tried before a way of asking counts as refused. */
const WORDINGS = 4

/** Found with these words once is found with them again. */
const SURE = 'may'

/** The same bank, fact, rung and seed give the same item, and its first fact is the one asked for. Undefined where there is none. */
export function askFact(bank: Bank, factId: FactId, rung: Rung, seed: string, exam: string): Item | undefined {
  const ways = waysAbout(bank, factId)
  const turn = hashText(`${seed}|${factId}`) % Math.max(1, ways.length)
  const turned = [...ways.slice(turn), ...ways.slice(0, turn)]
  // A stable sort: ways of one rung keep their turn, so that another seed asks in another way.
  const nearest = turned.sort((a, b) => distance(a, rung) - distance(b, rung))
  return firstAbout(bank, factId, nearest, seed, exam) ?? firstAbout(bank, factId, nearest, SURE, exam)
}

function firstAbout(
  bank: Bank,
  factId: FactId,
  ways: readonly Way[],
  seed: string,
  exam: string,
  wordings = WORDINGS,
): Item | undefined {
  for (const way of ways) {
    for (let wording = 0; wording < wordings; wording += 1) {
      const made = generateItem(bank, { ...way, seed: `${seed}.${wording}`, exam })
      if (made.ok && made.value.factIds[0] === factId) return made.value
    }
  }
  return undefined
}

/** Easier is nearer than harder. */
function distance({ family, target }: Way, wanted: Rung): number {
  const off = rungAt(rungOf({ family, ...target })) - rungAt(wanted)
  return off > 0 ? off + 0.5 : -off
}

/** Whether a question about a fact can be made, in its first words: thousands of facts are tried, and most refusals hold for all words. */
export const mayAsk = (bank: Bank, factId: FactId): boolean =>
  firstAbout(bank, factId, waysAbout(bank, factId), SURE, 'saa', 1) !== undefined
