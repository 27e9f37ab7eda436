// A deck as a window holds it: where it is, kept in the address, and in step with the other window.
import { useEffect, useRef, useState } from 'react'
import { whenIdle } from '../../../ui/idle.ts'
import type { Topic } from '../topics.ts'
import type { Slide } from './deck.ts'
import { afterMove, placeIn, startOf, type DeckState, type Move } from './deck-state.ts'
import { fetchSlides, useSlides, type Fetched } from './use-slides.ts'
import { afterHeard, joinWindows, type Other, type Role, type Windows } from '../windows.ts'

export interface Deck {
  readonly topic: Topic
  readonly state: DeckState
  readonly place: number
  readonly slide: Slide | undefined
  /** What comes after this slide, as far as it is known. */
  readonly next: Slide | undefined
  readonly fetched: Fetched
  readonly other: Other
  move(move: Move): void
}

export function useDeck(topic: Topic, role: Role, from: { readonly page: string; readonly at: number }): Deck {
  const [state, setState] = useState(() => startOf(from.page, from.at))
  const [other, setOther] = useState<Other>('never')
  const fetched = useSlides(`${topic.id}/${state.page}`)
  const count = fetched.slides.length
  const place = placeIn(state, count)
  const slide = fetched.slides[place]
  const pages = topic.pages.map(({ slug }) => slug)
  const shape = { count, holdsBack: slide?.kind === 'trap' || slide?.kind === 'sum', pages }
  const latest = useRef(state)
  const windows = useRef<Windows<DeckState>>(undefined)
  useEffect(() => {
    latest.current = state
    windows.current?.tell(state)
  }, [state])
  useEffect(() => {
    const joined = joinWindows<DeckState>(`slides.${topic.id}`, {
      role,
      state: () => latest.current,
      adopt: setState,
      other: (isThere) => setOther((before) => afterHeard(before, isThere)),
    })
    windows.current = joined
    return () => joined.close()
  }, [topic.id, role])
  useAddress(state.page, place, count > 0)
  const following = pages[pages.indexOf(state.page) + 1]
  useEffect(() => {
    if (following === undefined) return undefined
    return whenIdle(() => void fetchSlides(`${topic.id}/${following}`).catch(() => undefined), 3000)
  }, [topic.id, following])
  return {
    topic,
    state,
    place,
    slide,
    next: fetched.slides[place + 1] ?? titleOf(topic, following),
    fetched,
    other,
    // From a place that is known: -1, the end of a page, has become a number by now.
    move: (move) => setState((now) => afterMove(settled(now, count), move, shape)),
  }
}

const settled = (state: DeckState, count: number): DeckState =>
  count === 0 || state.at === placeIn(state, count) ? state : { ...state, at: placeIn(state, count) }

function titleOf(topic: Topic, slug: string | undefined): Slide | undefined {
  const page = topic.pages.find((each) => each.slug === slug)
  if (page === undefined) return undefined
  return { kind: 'title', heading: page.title, body: [page.summary], notes: [], sources: [], factIds: [] }
}

/** A reload comes back to the slide; the router need not draw anything for that. */
function useAddress(page: string, place: number, isKnown: boolean): void {
  useEffect(() => {
    if (!isKnown) return
    const url = new URL(window.location.href)
    url.searchParams.set('page', page)
    url.searchParams.set('at', String(place + 1))
    window.history.replaceState(window.history.state, '', url)
  }, [page, place, isKnown])
}
