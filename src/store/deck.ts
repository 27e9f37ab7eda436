// The deck in this tab: the noted one at once, the folded one when the history has been read, and one answer further with each answer.
import { create } from 'zustand'
import type { Attempt } from '../review/attempt.ts'
import { columnsOf } from '../review/columns.ts'
import { deckAfter, deckFrom, EMPTY_DECK, type Deck } from '../review/deck.ts'
import { noteDeck, readNotedDeck } from './deck-note.ts'
import { openHistory, useHistory } from './history.ts'
import { localOffset } from './local-offset.ts'
import { askReviewWorker } from './review-worker.ts'

export interface DeckState {
  readonly deck: Deck
  /** 'noted': as it was when this browser was last here; 'folded': from the answers themselves. */
  readonly from: 'nothing' | 'noted' | 'folded'
}

export const useDeck = create<DeckState>()(() => ({ deck: EMPTY_DECK, from: 'nothing' }))

/** Longer histories are folded in the worker: on a phone this many take some fifty milliseconds. */
const MOST_HERE = 1000
const NOTE_AFTER_MS = 1000

let folded: readonly Attempt[] = []
let isFolding = false
let watching = false
let timer: ReturnType<typeof setTimeout> | undefined

/** Idempotent: shows the noted deck, opens the history, and follows it from then on. */
export function watchDeck(): void {
  if (watching) return
  watching = true
  const noted = readNotedDeck()
  if (noted !== undefined && useDeck.getState().from === 'nothing')
    useDeck.setState({ deck: noted.deck, from: 'noted' })
  useHistory.subscribe(follow)
  addEventListener('pagehide', noteNow)
  follow()
  void openHistory()
}

function follow(): void {
  const { attempts, status } = useHistory.getState()
  const { from, deck } = useDeck.getState()
  // Until the log is read, the noted deck knows more than what was answered meanwhile.
  if (status === 'opening' || isFolding || attempts === folded) return
  const [latest] = attempts.slice(-1)
  const isOneMore =
    from === 'folded' && attempts.length === folded.length + 1 && attempts[folded.length - 1] === folded.at(-1)
  if (isOneMore && latest !== undefined) show(attempts, deckAfter(deck, latest, localOffset))
  else if (attempts.length <= MOST_HERE) show(attempts, deckFrom(attempts, localOffset))
  else void foldAway(attempts)
}

async function foldAway(attempts: readonly Attempt[]): Promise<void> {
  isFolding = true
  const columns = columnsOf(attempts)
  const buffers = [columns.fact.buffer, columns.atMs.buffer, columns.outcome.buffer]
  const deck = await askReviewWorker<'deck'>({ asks: 'deck', columns }, buffers).then(
    (said): Deck => new Map(said.deck),
    () => deckFrom(attempts, localOffset),
  )
  isFolding = false
  show(attempts, deck)
  catchUp(attempts)
}

/** What was answered while the worker was busy; or all anew, where the history has become another one. */
function catchUp(attempts: readonly Attempt[]): void {
  const { attempts: now } = useHistory.getState()
  const since = now.slice(attempts.length)
  if (now[attempts.length - 1] !== attempts.at(-1) || since.length > MOST_HERE) return follow()
  if (since.length === 0) return
  show(
    now,
    since.reduce((deck, attempt) => deckAfter(deck, attempt, localOffset), useDeck.getState().deck),
  )
}

function show(attempts: readonly Attempt[], deck: Deck): void {
  folded = attempts
  useDeck.setState({ deck, from: 'folded' })
  clearTimeout(timer)
  timer = setTimeout(noteNow, NOTE_AFTER_MS)
}

function noteNow(): void {
  clearTimeout(timer)
  const { deck, from } = useDeck.getState()
  if (from !== 'folded') return
  noteDeck({ deck, answers: folded.length, right: folded.reduce((sum, { correct }) => sum + (correct ? 1 : 0), 0) })
}
