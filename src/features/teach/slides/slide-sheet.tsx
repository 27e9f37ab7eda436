// One slide, set as large as its place allows; what does not fit is set smaller, step by step, and never cut off.
import { lazy, Suspense, useLayoutEffect, useRef, type ReactElement, type ReactNode, type RefObject } from 'react'
import type { Slide } from './deck.ts'
import type { DeckState } from './deck-state.ts'
import { PlaySlide } from './play-slide.tsx'

const AskedSlide = lazy(() => import('./asked-slide.tsx'))

interface Props {
  readonly slide: Slide
  readonly state: Pick<DeckState, 'size' | 'revealed' | 'asked'>
  readonly page: string
  /** `4 of 17` */
  readonly number?: string
  /** Whether a playground runs here, or only its name stands here. */
  readonly live: boolean
  onKey?(event: KeyboardEvent): void
}

export function SlideSheet({ slide, state, page, number, live, onKey }: Props): ReactElement {
  const sheet = useRef<HTMLDivElement>(null)
  const { size, revealed, asked } = state
  useFit(sheet, [slide, size, revealed, asked])
  const kind = asked === undefined ? slide.kind : 'asked'
  return (
    <div className={`slide kind-${kind}`} data-size={size} data-revealed={revealed || undefined}>
      <div className="slide-sheet" ref={sheet}>
        {asked !== undefined ? (
          <Suspense fallback={<p>The question is being drawn …</p>}>
            <AskedSlide asked={asked} revealed={revealed} onDrawn={() => fit(sheet.current)} />
          </Suspense>
        ) : slide.play !== undefined ? (
          <PlaySlide address={slide.play} live={live} {...(onKey === undefined ? {} : { onKey })} />
        ) : (
          <>
            <h2>
              {slide.heading}
              {slide.part !== undefined && (
                <small>
                  {slide.part[0]} of {slide.part[1]}
                </small>
              )}
            </h2>
            <div className="slide-body">{slide.body}</div>
          </>
        )}
      </div>
      <p className="slide-foot">
        <span>{page}</span>
        {asked === undefined && slide.sources.length > 0 && <span>Sources {slide.sources.join(', ')}</span>}
        {number !== undefined && <span>{number}</span>}
      </p>
    </div>
  )
}

interface FittedProps {
  readonly children: ReactNode
  readonly foot: readonly string[]
  /** What may change how much room is needed. */
  readonly changes: readonly unknown[]
}

/** Anything else that goes to a projector, set by the same measures. */
export function FittedSlide({ children, foot, changes }: FittedProps): ReactElement {
  const sheet = useRef<HTMLDivElement>(null)
  useFit(sheet, changes)
  return (
    <div className="slide" data-size="1" data-revealed>
      <div className="slide-sheet" ref={sheet}>
        {children}
      </div>
      <p className="slide-foot">
        {foot.map((text) => (
          <span key={text}>{text}</span>
        ))}
      </p>
    </div>
  )
}

const SMALLEST = 8

function fit(sheet: HTMLElement | null): void {
  if (sheet === null) return
  for (let step = 0; step <= SMALLEST; step += 1) {
    sheet.dataset.fit = String(step)
    if (sheet.scrollHeight <= sheet.clientHeight + 1 && sheet.scrollWidth <= sheet.clientWidth + 1) return
  }
}

/** Measured before it is painted, and again when the window changes its size. */
function useFit(ref: RefObject<HTMLElement | null>, changes: readonly unknown[]): void {
  useLayoutEffect(() => {
    fit(ref.current)
    if (!ref.current?.parentElement) return undefined
    const observer = new ResizeObserver(() => fit(ref.current))
    observer.observe(ref.current.parentElement)
    return () => observer.disconnect()
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, changes)
}
