// An item as a room holds it: options under letters, confusions by name, and nothing that tells the form's seed.
import type { Bank } from '../quiz/bank.ts'
import { confusionFor } from '../quiz/confusions.ts'
import type { Item, Option } from '../quiz/item.ts'

export interface RoomOption {
  /** `a` is the first as shown. The item's own ids are made from the texts, and would let a form be told. */
  readonly id: string
  readonly text: string
  readonly correct: boolean
  readonly reason: string
  readonly confusion?: { readonly id: string; readonly name: string }
  readonly factIds: readonly string[]
}

export interface RoomItem {
  readonly stem: string
  readonly select: number
  readonly options: readonly RoomOption[]
  readonly topic: string
  /** `saa:2.2` */
  readonly task: string
}

export const roomItemFrom = (bank: Bank, { stem, select, options, topic, task }: Item): RoomItem => ({
  stem,
  select,
  options: options.map((option, at) => roomOption(bank, option, at)),
  topic,
  task,
})

function roomOption(bank: Bank, { text, correct, reason, confusionId, factIds }: Option, at: number): RoomOption {
  const confusion = confusionId === undefined ? undefined : confusionFor(bank.corpus, confusionId)
  return {
    id: String.fromCharCode(97 + at),
    text,
    correct,
    reason,
    ...(confusion === undefined ? {} : { confusion: { id: confusion.id, name: confusion.name } }),
    factIds,
  }
}
