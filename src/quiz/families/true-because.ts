// True or not, twice: two statements of neighbouring traps, each to be judged apart.
import type { Trap } from '../../facts/fact.ts'
import { pick, type Random } from '../../std/random.ts'
import type { Bank } from '../bank.ts'
import { beliefId, trapId } from '../confusions.ts'
import type { Candidate, Draft, Target } from '../draft.ts'
import { optionText } from '../phrase.ts'
import type { FamilyWriter } from './family.ts'
import { proofOf } from './trap.ts'

export const trueBecause: FamilyWriter = {
  targets: (bank) => bank.traps.map((trap): Target => ({ factId: trap.factIds[0] ?? trap.id, trapId: trap.id })),
  write(bank, { trapId }, random) {
    const trap = bank.traps.find((found) => found.id === trapId)
    return trap === undefined ? 'no such trap' : writeJudgement(bank, trap, random)
  },
}

interface Judged {
  readonly text: string
  readonly holds: boolean
  readonly reason: string
  readonly confusionId: string
}

const VERDICTS = [
  { first: true, second: true, text: 'Both statements are right' },
  { first: true, second: false, text: 'Statement 1 is right, statement 2 is wrong' },
  { first: false, second: true, text: 'Statement 1 is wrong, statement 2 is right' },
  { first: false, second: false, text: 'Both statements are wrong' },
]

function writeJudgement(bank: Bank, trap: Trap, random: Random): Draft | string {
  const others = bank.traps.filter((other) => other.page === trap.page && other.id !== trap.id)
  if (others.length === 0) return 'no second trap on its page'
  const second = pick(random, others)
  const [one, two] = [statementFrom(bank, trap, random), statementFrom(bank, second, random)]
  const reason = `1: ${one.reason} 2: ${two.reason}`
  const factIds = [...trap.factIds, ...second.factIds]
  const option = (verdict: (typeof VERDICTS)[number]): Candidate => ({
    text: verdict.text,
    reason: [
      ...(verdict.first === one.holds ? [] : [`1: ${one.reason}`]),
      ...(verdict.second === two.holds ? [] : [`2: ${two.reason}`]),
    ].join(' '),
    factIds,
    failing: 'misses-requirement',
    confusionId: (verdict.first === one.holds ? two : one).confusionId,
  })
  const right = VERDICTS.find((verdict) => verdict.first === one.holds && verdict.second === two.holds)
  if (right === undefined) return 'no verdict fits'
  return {
    stem: `Judge each statement for itself. Statement 1: ${one.text}. Statement 2: ${two.text}.`,
    key: { text: right.text, reason, factIds },
    candidates: VERDICTS.filter((verdict) => verdict !== right).map(option),
    factIds,
    tasks: trap.tasks,
    topic: trap.topic,
    trapId: trap.id,
  }
}

/** A right sentence or a belief, with the same chance. */
function statementFrom(bank: Bank, trap: Trap, random: Random): Judged {
  const holds = random.below(2) === 0
  const belief = pick(random, trap.beliefs)
  return holds
    ? {
        text: optionText(pick(random, trap.rights)),
        holds,
        reason: `Right. ${proofOf(bank, trap)}`,
        confusionId: trapId(trap),
      }
    : {
        text: optionText(belief.text),
        holds,
        reason: `Wrong. ${belief.because} ${proofOf(bank, trap)}`,
        confusionId: beliefId(trap, belief),
      }
}
