// Where a lesson's slides are, and what a key or a button does to that: the same in the speaker's window and on the projector.

export const TEXT_SIZES = [0, 1, 2, 3] as const
export type TextSize = (typeof TEXT_SIZES)[number]

/** A question about a slide: the same seed gives the same one in both windows. */
export interface Asked {
  readonly seed: string
  /** `lambda/limits`: asked about where the slide has no facts. */
  readonly page: string
  readonly factIds: readonly string[]
  readonly trapId?: string
}

export interface DeckState {
  readonly page: string
  /** From 0; a page whose length is not known yet is entered from its end by -1. */
  readonly at: number
  /** Whether what was held back (a trap's right sentence, a question's key) is shown. */
  readonly revealed: boolean
  readonly blank: boolean
  readonly size: TextSize
  readonly asked?: Asked
  /** Grows with every change: of two states the later one counts. */
  readonly revision: number
}

export type Move =
  | { readonly to: 'next' | 'back' | 'first' | 'last' | 'blank' | 'reveal' | 'larger' | 'smaller' | 'unask' }
  | { readonly to: 'page'; readonly page: string; readonly at?: number }
  | { readonly to: 'ask'; readonly asked: Asked }

/** What a move has to know about the slides. */
export interface DeckShape {
  /** How many slides the page has. */
  readonly count: number
  /** Whether this slide holds something back. */
  readonly holdsBack: boolean
  readonly pages: readonly string[]
}

export const startOf = (page: string, at = 0): DeckState => ({
  page,
  at,
  revealed: false,
  blank: false,
  size: 1,
  revision: 0,
})

export function afterMove(state: DeckState, move: Move, shape: DeckShape): DeckState {
  const changed = changedBy(state, move, shape)
  return changed === state ? state : { ...changed, revision: state.revision + 1 }
}

function changedBy(state: DeckState, move: Move, shape: DeckShape): DeckState {
  if (move.to === 'blank') return { ...state, blank: !state.blank }
  // A clicker pressed in front of a dark screen brings the picture back, and turns no page unseen.
  if (state.blank && (move.to === 'next' || move.to === 'back')) return { ...state, blank: false }
  if (move.to === 'next') return next(state, shape)
  if (move.to === 'back') return back(state, shape)
  if (move.to === 'first') return goTo(state, state.page, 0)
  if (move.to === 'last') return goTo(state, state.page, shape.count - 1)
  if (move.to === 'reveal') return { ...state, revealed: !state.revealed }
  if (move.to === 'larger') return withSize(state, 1)
  if (move.to === 'smaller') return withSize(state, -1)
  if (move.to === 'unask') return state.asked === undefined ? state : goTo(state, state.page, state.at)
  if (move.to === 'page') return goTo(state, move.page, move.at ?? 0)
  return move.to === 'ask' ? { ...state, asked: move.asked, revealed: false, blank: false } : state
}

/** What is held back comes first, then the question goes away, then the next slide comes, at last the next page. */
function next(state: DeckState, { count, holdsBack, pages }: DeckShape): DeckState {
  if (!state.revealed && (holdsBack || state.asked !== undefined)) return { ...state, revealed: true }
  if (state.at + 1 < count) return goTo(state, state.page, state.at + 1)
  const page = pages[pages.indexOf(state.page) + 1]
  return page === undefined
    ? state.asked === undefined
      ? state
      : goTo(state, state.page, state.at)
    : goTo(state, page, 0)
}

function back(state: DeckState, { pages }: DeckShape): DeckState {
  if (state.asked !== undefined) return goTo(state, state.page, state.at)
  if (state.at > 0) return goTo(state, state.page, state.at - 1)
  const page = pages[pages.indexOf(state.page) - 1]
  return page === undefined ? state : goTo(state, page, -1)
}

function goTo({ asked: _asked, ...state }: DeckState, page: string, at: number): DeckState {
  return { ...state, page, at, revealed: false, blank: false }
}

function withSize(state: DeckState, step: number): DeckState {
  const size = TEXT_SIZES.find((each) => each === state.size + step)
  return size === undefined ? state : { ...state, size }
}

/** The slide that is shown of `count`, whatever an address or another window says. */
export const placeIn = ({ at }: Pick<DeckState, 'at'>, count: number): number =>
  Number.isInteger(at) ? Math.min(Math.max(0, at < 0 ? count - 1 : at), Math.max(0, count - 1)) : 0
