// A draft becomes an item: distractors chosen, options named and shuffled, provenance attached.
import { hashText, pick, shuffled, type Random } from '../std/random.ts'
import { err, ok, type Result } from '../std/result.ts'
import type { Bank } from './bank.ts'
import { chooseDistractors } from './choose-distractors.ts'
import { pairOf } from './confusions.ts'
import type { Candidate, Draft, DraftProof, Target } from './draft.ts'
import type { Style } from './style.ts'
import { GENERATOR_VERSION, type Family, type Item, type Option, type Proof, type Refusal } from './item.ts'

/** How many options an item has, by how many of them are keys: as in the exams. */
const OPTIONS_FOR: Readonly<Record<number, number>> = { 1: 4, 2: 5, 3: 6 }

export interface Order {
  readonly family: Family
  readonly target: Target
  readonly seed: string
  /** `saa` or `sap`: the task is taken from this exam where the fact serves it. */
  readonly exam: string
  /** Practice without further wishes, where absent. */
  readonly style?: Omit<Style, 'exam'>
}

export function writeItem(bank: Bank, order: Order, draft: Draft, random: Random): Result<Item, Refusal> {
  const keys = [draft.key, ...(draft.moreKeys ?? [])]
  const wanted = (OPTIONS_FOR[keys.length] ?? keys.length + 3) - keys.length
  const distractors = chooseDistractors(random, draft.stem, keys, draft.candidates, wanted)
  if (distractors === undefined) {
    return err({
      factId: order.target.factId,
      family: order.family,
      because: 'fewer than three comparable wrong options',
    })
  }
  const options: Option[] = [
    ...keys.map(({ text, reason, factIds }) => ({ id: optionId(text), text, correct: true, reason, factIds })),
    ...distractors.map((candidate) => wrongOption(draft, candidate)),
  ]
  const tasks = draft.tasks.filter((task) => task.startsWith(`${order.exam}:`))
  const task = pick(random, inDomain(tasks.length > 0 ? tasks : draft.tasks, order.style?.domain))
  return ok({
    id: `${order.family}/${order.target.trapId ?? order.target.factId}/${order.seed}`,
    family: order.family,
    topic: draft.topic,
    exam: task.split(':')[0] ?? order.exam,
    task,
    stem: keys.length === 1 ? draft.stem : `${draft.stem} (Choose ${keys.length === 2 ? 'two' : 'three'}.)`,
    select: keys.length,
    options: shuffled(random, options),
    factIds: draft.factIds,
    ...(draft.trapId === undefined ? {} : { trapId: draft.trapId }),
    ...(draft.proof === undefined ? {} : { proof: proofFor(draft.proof, options) }),
    seed: order.seed,
    contentVersion: bank.corpus.version,
    generatorVersion: GENERATOR_VERSION,
  })
}

/** The tasks of the wanted domain where there are any: a fact may serve several. */
function inDomain(tasks: readonly string[], domain: number | undefined): readonly string[] {
  const wanted = tasks.filter((task) => domainOf(task) === domain)
  return wanted.length > 0 ? wanted : tasks
}

/** `saa:2.1` → 2 */
export const domainOf = (task: string): number => Number(/:(\d+)/.exec(task)?.[1])

const proofFor = ({ rows, ...rest }: DraftProof, options: readonly Option[]): Proof => ({
  ...rest,
  rows: options.flatMap(({ id, text }) => {
    const row = rows.get(text)
    return row === undefined ? [] : [{ optionId: id, ...row }]
  }),
})

function wrongOption({ factIds: [asked] }: Draft, candidate: Candidate): Option {
  const { text, reason, failing, factIds } = candidate
  const confusionId = candidate.confusionId ?? pairOf(asked, factIds)
  return {
    id: optionId(text),
    text,
    correct: false,
    reason,
    failing,
    ...(confusionId === undefined ? {} : { confusionId }),
    factIds,
  }
}

/** From the text, so that it survives any shuffle; distinct texts of one item are told apart by 32 bits. */
const optionId = (text: string): string => hashText(text).toString(36).padStart(7, '0')
