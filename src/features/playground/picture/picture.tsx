// The picture of the run: two canvases that follow the player frame by frame, and stand still while nothing moves.
import { useEffect, useRef, type ReactElement } from 'react'
import type { Trace } from '../../../sim/trace.ts'
import type { PlayerStore } from '../player/player-store.ts'
import { keepDrawn } from './keep-drawn.ts'

interface Props {
  readonly trace: Trace
  readonly store: PlayerStore
  /** No dots: a still picture of each moment. */
  readonly still: boolean
  /** Gives the picture as it stands, in one canvas; undefined when it is gone. */
  onPicture(picture: (() => HTMLCanvasElement) | undefined): void
}

export function Picture({ trace, store, still, onPicture }: Props): ReactElement {
  const cells = useRef<HTMLCanvasElement>(null)
  const dots = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (cells.current === null || dots.current === null) return
    const layers = { cells: cells.current, dots: dots.current }
    const stop = keepDrawn(layers, trace, store, still)
    onPicture(() => together([layers.cells, layers.dots]))
    return () => {
      stop()
      onPicture(undefined)
    }
  }, [trace, store, still, onPicture])
  return (
    <div
      className="picture-box"
      role="img"
      aria-label="The account’s pool, one cell an environment. The table below says the same in numbers."
    >
      <canvas ref={cells} className="picture" />
      <canvas ref={dots} className="picture dots" />
    </div>
  )
}

function together(layers: readonly HTMLCanvasElement[]): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = layers[0]?.width ?? 0
  canvas.height = layers[0]?.height ?? 0
  for (const layer of layers) canvas.getContext('2d')?.drawImage(layer, 0, 0)
  return canvas
}
