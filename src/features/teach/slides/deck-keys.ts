// Keys, clickers and swipes that turn slides.
import { useEffect, useRef } from 'react'
import type { Move } from './deck-state.ts'

type Press = Exclude<Move['to'], 'page' | 'ask'> | 'ask' | 'full' | 'help' | 'leave'

/** PageDown, PageUp and the full stop are what clickers send. */
const KEYS: Readonly<Record<string, Press>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  Home: 'first',
  End: 'last',
  b: 'blank',
  '.': 'blank',
  r: 'reveal',
  i: 'ask',
  f: 'full',
  '+': 'larger',
  '-': 'smaller',
  '?': 'help',
  Escape: 'leave',
}

export const KEY_HELP: readonly (readonly [string, string])[] = [
  ['→ ↓ Space PageDown', 'next, or what is held back'],
  ['← ↑ PageUp', 'back'],
  ['Home End', 'first and last slide of the page'],
  ['I', 'a question about this slide'],
  ['R', 'show or hide what is held back'],
  ['B or .', 'dark screen'],
  ['+ −', 'larger and smaller text'],
  ['F', 'full screen'],
  ['?', 'these keys'],
]

const FIELDS = 'textarea, select, dialog, input:not([type="radio"]):not([type="checkbox"])'
/** Space and arrows belong to these while they have the focus. */
const CONTROLS = 'button, a, summary, input'

export function pressOf(event: KeyboardEvent): Press | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return undefined
  const { target, key, shiftKey } = event
  const within = (selector: string): boolean => target instanceof Element && target.closest(selector) !== null
  if (within(FIELDS)) return undefined
  if (key === ' ' && (within(CONTROLS) || shiftKey)) return shiftKey && !within(CONTROLS) ? 'back' : undefined
  return KEYS[key.length === 1 ? key.toLowerCase() : key]
}

/** Listens on this window; `press` may change with every view. */
export function useDeckKeys(press: (what: Press) => void): (event: KeyboardEvent) => void {
  const latest = useRef(press)
  useEffect(() => {
    latest.current = press
  })
  const onKey = useRef((event: KeyboardEvent) => {
    const what = pressOf(event)
    if (what === undefined) return
    event.preventDefault()
    latest.current(what)
  })
  useEffect(() => {
    const listen = onKey.current
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return onKey.current
}

const SWIPE_PX = 48

/** A swipe to the left is the next slide. */
export function useSwipe(move: (to: 'next' | 'back') => void): {
  onTouchStart(event: React.TouchEvent): void
  onTouchEnd(event: React.TouchEvent): void
} {
  const from = useRef<{ readonly x: number; readonly y: number }>(undefined)
  return {
    onTouchStart({ touches }) {
      const [touch, more] = [touches[0], touches[1]]
      from.current = touch === undefined || more !== undefined ? undefined : { x: touch.clientX, y: touch.clientY }
    },
    onTouchEnd({ changedTouches }) {
      const [touch] = [changedTouches[0]]
      if (from.current === undefined || touch === undefined) return
      const [dx, dy] = [touch.clientX - from.current.x, touch.clientY - from.current.y]
      from.current = undefined
      if (Math.abs(dx) > SWIPE_PX && Math.abs(dx) > 2 * Math.abs(dy)) move(dx < 0 ? 'next' : 'back')
    },
  }
}
