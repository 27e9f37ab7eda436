// Arriving at an address as a page load would: title, scroll position, focus, marked target.
import { useEffect, useRef } from 'react'
import { useLocation, useNavigationType } from 'react-router'
import { headOf } from './page-head.ts'

const MARK = 'data-here'

export function useArrival(): void {
  const { pathname, hash, key } = useLocation()
  const type = useNavigationType()
  const positions = useRef(new Map<string, number>())
  const before = useRef<string>(undefined)

  useEffect(() => {
    const note = (): void => void positions.current.set(key, window.scrollY)
    window.addEventListener('scroll', note, { passive: true })
    return () => window.removeEventListener('scroll', note)
  }, [key])

  useEffect(() => {
    document.title = headOf(pathname).title
    const target = markTarget(hash)
    const first = before.current === undefined
    const moved = before.current !== pathname
    before.current = pathname
    // The first page was placed by the browser itself.
    if (first) return
    window.history.scrollRestoration = 'manual'
    if (type === 'POP' && positions.current.has(key)) window.scrollTo(0, positions.current.get(key) ?? 0)
    else if (target !== null) target.scrollIntoView()
    else if (moved) window.scrollTo(0, 0)
    // A view that has put the focus where it belongs (the stem of a question) has said enough.
    const isPlaced = (document.activeElement?.closest('main > *') ?? null) !== null
    if (moved && (target !== null || !isPlaced)) focusOn(target ?? document.querySelector<HTMLElement>('main h1'))
  }, [pathname, hash, key, type])
}

/** `:target` does not follow a router: the place asked for carries a mark of its own, the one left loses its look. */
function markTarget(hash: string): HTMLElement | null {
  document.querySelectorAll(`[${MARK}]`).forEach((element) => element.removeAttribute(MARK))
  const target = hash === '' ? null : document.getElementById(decoded(hash.slice(1)))
  target?.setAttribute(MARK, '')
  const native = document.querySelector(':target')
  native?.toggleAttribute('data-left', native !== target)
  // No style may hang on this one: a change at the root would have every element styled anew.
  document.documentElement.dataset.live = ''
  return target
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** So that a screen reader speaks of the new view, and Tab goes on from there. */
function focusOn(element: HTMLElement | null): void {
  if (element === null) return
  if (element.tabIndex < 0) element.tabIndex = -1
  element.focus({ preventScroll: true })
}
