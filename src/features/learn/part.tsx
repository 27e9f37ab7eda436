// A stretch of a page below its opening words: rendered a moment after what is seen first, and laid out when it comes near the screen.
import { useDeferredValue, useState, type ReactElement, type ReactNode } from 'react'
import { useLocation, useNavigationType } from 'react-router'

/** The HTML that a tab is opened with has every part already. */
const isOpening = (): boolean => typeof document === 'undefined' || document.documentElement.dataset.live === undefined

export function Part({ children }: { readonly children: ReactNode }): ReactElement {
  const { hash } = useLocation()
  const type = useNavigationType()
  const [arrival] = useState(() => ({ isOpening: isOpening(), isForward: type !== 'POP' && hash === '' }))
  // Whoever goes back, or to an anchor, is placed by heights: those must be the true ones, and there at once.
  const isWhole = useDeferredValue(true, arrival.isOpening || !arrival.isForward)
  return (
    <section className="part" data-lazy={arrival.isOpening || arrival.isForward || undefined}>
      {isWhole && children}
    </section>
  )
}
