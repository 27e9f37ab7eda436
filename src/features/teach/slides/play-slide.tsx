// The playground within a slide: the real one, in a frame of its own, so that its keys and address stay apart.
import { useRef, type ReactElement } from 'react'

interface Props {
  readonly address: string
  readonly live: boolean
  /** Clickers go on turning slides while the frame has the focus. */
  onKey?(event: KeyboardEvent): void
}

const CLICKER = new Set(['PageDown', 'PageUp'])

export function PlaySlide({ address, live, onKey }: Props): ReactElement {
  const frame = useRef<HTMLIFrameElement>(null)
  const listen = (): void => {
    frame.current?.contentWindow?.addEventListener('keydown', (event) => {
      if (CLICKER.has(event.key)) onKey?.(event)
    })
  }
  if (!live) {
    return (
      <>
        <h2>Predict, then play</h2>
        <p>The playground runs on the projector. The mouse works there; PageUp and PageDown still turn the slides.</p>
      </>
    )
  }
  return (
    <iframe
      ref={frame}
      className="play-frame"
      title="The playground"
      src={`${address}${address.includes('?') ? '&' : '?'}present=1`}
      onLoad={listen}
    />
  )
}
