// Trap items: the right sentence of a trap among what people believe instead, with its scene or without.
import type { Belief, Trap } from '../../facts/fact.ts'
import { pick, shuffled, type Random } from '../../std/random.ts'
import type { Bank } from '../bank.ts'
import { beliefId } from '../confusions.ts'
import type { Candidate, Draft, Target } from '../draft.ts'
import { optionText } from '../phrase.ts'
import type { FamilyWriter } from './family.ts'

const SCENE_QUESTIONS = ['Which statement is right?', 'Which statement holds here?', 'What is true?']
const BARE_STEMS = [
  'A review of the architecture turns up these statements. Which one is right?',
  'Four engineers disagree. Which one is right?',
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

/** Without a scene, the beliefs of the traps on the same page stand beside its own: each is false by itself. */
function writeBare(bank: Bank, found: Trap, random: Random): Draft {
  const title = bank.corpus.topics.find((topic) => topic.id === found.topic)?.title ?? found.topic
  const stem = pick(random, BARE_STEMS).replace('{topic}', title)
  const neighbours = bank.traps.filter((other) => other.id !== found.id && other.page === found.page)
  const candidates = [found, ...shuffled(random, neighbours)].flatMap((other) =>
    other.beliefs.map((belief) => beliefOption(other, belief)),
  )
  return draftFrom(bank, found, pick(random, found.rights), stem, candidates)
}

const beliefOption = (owner: Trap, belief: Belief): Candidate => ({
  text: optionText(belief.text),
  reason: belief.because,
  factIds: owner.factIds,
  failing: belief.failing,
  confusionId: beliefId(owner, belief),
})

/** The key is proved by the facts it rests on, in their own words. */
export const proofOf = (bank: Bank, { factIds }: Trap): string =>
  factIds.flatMap((id) => bank.byId.get(id)?.text ?? []).join(' ')

const draftFrom = (bank: Bank, found: Trap, right: string, stem: string, candidates: readonly Candidate[]): Draft => ({
  stem,
  key: { text: optionText(right), reason: proofOf(bank, found), factIds: found.factIds },
  candidates,
  factIds: found.factIds,
  tasks: found.tasks,
  topic: found.topic,
  trapId: found.id,
})
