// Trap items: the right sentence of a trap among what people believe instead, with its scene or without.
import type { Belief, Trap } from '../../facts/fact.ts'
import { sentence } from '../../facts/statement.ts'
import { pick, shuffled, type Random } from '../../std/random.ts'
import type { Bank } from '../bank.ts'
import { beliefId } from '../confusions.ts'
import type { Candidate, Draft, Target } from '../draft.ts'
import { optionText, statementIn } from '../phrase.ts'
import type { FamilyWriter } from './family.ts'

const SCENE_QUESTIONS = ['Which statement is right?', 'Which statement holds here?', 'What is true?']
/** Four statements on one point: the trap's own. */
const ONE_POINT_STEMS = [
  'Four engineers disagree on one point. Which of them is right?',
  'Which of these four claims is right?',
]
/** Statements on whatever the page is about. */
const MIXED_STEMS = [
  'A review of the architecture turns up these statements. Which one is right?',
  'Which of these statements about {topic} is right?',
]

export const trap: FamilyWriter = {
  targets: (bank) => bank.traps.map((found): Target => ({ factId: found.factIds[0] ?? found.id, trapId: found.id })),
  write(bank, { trapId }, random, { mode }) {
    const found = bank.traps.find((candidate) => candidate.id === trapId)
    if (found === undefined) return 'no such trap'
    return mode === 'exam' || random.below(2) === 0 ? writeScene(bank, found, random) : writeBare(bank, found, random)
  },
}

function writeScene(bank: Bank, found: Trap, random: Random): Draft {
  const stem = `${found.scene.replace(/\s+$/, '')} ${pick(random, SCENE_QUESTIONS)}`
  return draftFrom(
    bank,
    found,
    pick(random, found.rights),
    stem,
    found.beliefs.map((belief) => beliefOption(found, belief)),
  )
}

/** Without a scene: its own beliefs alone, or beside those of the traps on the same page; each is false by itself. */
function writeBare(bank: Bank, found: Trap, random: Random): Draft {
  const isOnePoint = random.below(2) === 0
  const title = bank.corpus.topics.find((topic) => topic.id === found.topic)?.title ?? found.topic
  const stem = pick(random, isOnePoint ? ONE_POINT_STEMS : MIXED_STEMS).replace('{topic}', title)
  const neighbours = bank.traps.filter((other) => other.id !== found.id && other.page === found.page)
  const owners = isOnePoint ? [found] : [found, ...shuffled(random, neighbours)]
  const candidates = owners.flatMap((other) => other.beliefs.map((belief) => beliefOption(other, belief)))
  return draftFrom(bank, found, pick(random, found.rights), stem, candidates)
}

const beliefOption = (owner: Trap, belief: Belief): Candidate => ({
  text: optionText(belief.text),
  reason: belief.because,
  factIds: owner.factIds,
  failing: belief.failing,
  confusionId: beliefId(owner, belief),
})

/** The key is proved by the facts it rests on, in their own words, with what their rows note beside the value. */
export const proofOf = (bank: Bank, { factIds }: Trap): string =>
  factIds
    .flatMap((id) => bank.byId.get(id) ?? [])
    .flatMap((fact) => [statementIn(fact), ...(fact.note === undefined ? [] : [sentence(fact.note)])])
    .join(' ')

const draftFrom = (bank: Bank, found: Trap, right: string, stem: string, candidates: readonly Candidate[]): Draft => ({
  stem,
  key: { text: optionText(right), reason: proofOf(bank, found), factIds: found.factIds },
  candidates,
  factIds: found.factIds,
  tasks: found.tasks,
  topic: found.topic,
  trapId: found.id,
})
