// What the page and the review worker say to each other.
import type { FactId } from '../facts/fact.ts'
import type { CorpusTexts } from '../facts/split-corpus.ts'
import type { Columns } from './columns.ts'
import type { Known } from './deck.ts'

export type ToReviewWorker =
  | { readonly id: number; readonly asks: 'deck'; readonly columns: Columns }
  | { readonly id: number; readonly asks: 'askable'; readonly texts: CorpusTexts }

export type FromReviewWorker =
  | { readonly id: number; readonly asks: 'deck'; readonly deck: readonly (readonly [FactId, Known])[] }
  /** Facts that a question can be made about, in the order of the book. */
  | { readonly id: number; readonly asks: 'askable'; readonly factIds: readonly FactId[] }
