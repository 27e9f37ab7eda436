// An item as other programs take it: a stable name, letters for the options, and a reason for each.
import type { Item } from '../quiz/item.ts'
import { hashText } from '../std/random.ts'

export interface ExportedOption {
  /** `A`, `B` … in the order shown. */
  readonly letter: string
  readonly text: string
  readonly correct: boolean
  /** Why it is the key, or why it is not. */
  readonly reason: string
}

export interface ExportedItem {
  /** Of family, what is asked about, and seed: the same question keeps it when its words change, so that a second import updates it. */
  readonly id: string
  /** What a list of questions shows: topic, kind and the end of the id. */
  readonly title: string
  readonly stem: string
  /** How many options are right. */
  readonly select: number
  readonly options: readonly ExportedOption[]
  readonly topic: string
  readonly family: string
  /** `saa:2.2` */
  readonly task: string
  readonly tags: readonly string[]
}

/** A file that an export gives: text, or bytes. */
export interface ExportFile {
  /** Without a folder, with its ending. */
  readonly name: string
  readonly type: string
  readonly content: string | Uint8Array<ArrayBuffer>
}

const LETTERS = 'ABCDEFGH'

export function exportedFrom(item: Item): ExportedItem {
  const id = stableId(item.id)
  return {
    id,
    title: `${item.topic} ${item.family} ${id.slice(-6)}`,
    stem: item.stem,
    select: item.select,
    options: item.options.map(({ text, correct, reason }, at) => ({
      letter: LETTERS[at] ?? '?',
      text,
      correct,
      reason,
    })),
    topic: item.topic,
    family: item.family,
    task: item.task,
    tags: ['trapline', item.topic, item.family, item.task.replace(':', '-')],
  }
}

/** `tl` and 16 hexadecimal signs: 64 bits, so that a hundred thousand items do not meet. */
export const stableId = (itemId: string): string =>
  `tl${hex(hashText(`trapline|${itemId}`))}${hex(hashText(`${itemId}|enilpart`))}`

const hex = (hash: number): string => (hash >>> 0).toString(16).padStart(8, '0')

/** The letters of the key: `B`, or `A C`. */
export const keyOf = ({ options }: ExportedItem): string =>
  options.flatMap(({ letter, correct }) => (correct ? letter : [])).join(' ')

/** The share of the points that an option gives or takes, in per cent: all right options together 100, each wrong one undoes the lot. */
export const shareOf = ({ select }: ExportedItem, { correct }: ExportedOption): number =>
  correct ? 100 / select : -100
