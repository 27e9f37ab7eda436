// The picture of the run: a canvas that follows the player frame by frame, and draws nothing while nothing moves.
import { useEffect, useRef, type ReactElement } from 'react'
import { frameAfter, frameAt, type Frame } from '../../../sim/frame/frame-at.ts'
import { RECORD } from '../../../sim/happening.ts'
import { slotOf } from '../../../sim/records.ts'
import type { Trace } from '../../../sim/trace.ts'
import type { Player } from '../player/player.ts'
import type { PlayerStore } from '../player/player-store.ts'
import { dotsAt } from './dots.ts'
import { drawMoment } from './draw.ts'
import { layoutKey, layoutOf, type Layout } from './layout.ts'
import { readPalette, type Palette } from './palette.ts'
import { placesOf } from './places.ts'
import { watchLooks } from './watch-looks.ts'

interface Props {
  readonly trace: Trace
  readonly store: PlayerStore
  /** No dots: a still picture of each moment. */
  readonly still: boolean
  onCanvas(canvas: HTMLCanvasElement | undefined): void
}

/** How long a request is on its way, in ms of the viewer. */
const FLIGHT_MS = 450
const MOST_DOTS = 500
const SHARPEST = 2

export const frameOf = (trace: Trace, { upTo, timeUs }: Player): Frame =>
  upTo === undefined ? frameAt(trace, timeUs) : frameAfter(trace, upTo)

/** The environment that the last step was about. */
function markedSlot({ records }: Trace, upTo: number | undefined): number {
  if (upTo === undefined || upTo === 0) return -1
  return (records.kind[upTo - 1] as number) <= RECORD.reaped ? slotOf(records, upTo - 1) : -1
}

export function Picture({ trace, store, still, onCanvas }: Props): ReactElement {
  const ref = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const canvas = ref.current
    if (canvas === null) return
    onCanvas(canvas)
    const stop = keepDrawn(canvas, trace, store, still)
    return () => {
      stop()
      onCanvas(undefined)
    }
  }, [trace, store, still, onCanvas])
  return (
    <canvas
      ref={ref}
      className="picture"
      role="img"
      aria-label="The account’s pool, one cell an environment. The table below says the same in numbers."
    />
  )
}

/** Draws now, and whenever the player, the width or the colours change; the answer ends it. */
function keepDrawn(canvas: HTMLCanvasElement, trace: Trace, store: PlayerStore, still: boolean): () => void {
  const context = canvas.getContext('2d', { alpha: false })
  const parent = canvas.parentElement
  if (context === null || parent === null) return () => undefined
  let palette: Palette = readPalette(parent)
  let layout: Layout | undefined
  let key = ''
  let handle = 0
  const draw = (): void => {
    handle = 0
    if (document.hidden) return
    const player = store.now()
    const frame = frameOf(trace, player)
    const width = Math.max(200, Math.floor(parent.clientWidth))
    const nextKey = layoutKey(frame, width)
    if (layout === undefined || nextKey !== key) {
      layout = layoutOf(frame, width)
      key = nextKey
      fit(canvas, context, layout)
    }
    const flightUs = FLIGHT_MS * 1000 * player.speed
    const dots = still || player.upTo !== undefined ? [] : dotsAt(trace, frame.timeUs, flightUs, MOST_DOTS).dots
    const places = placesOf(layout, frame.environments)
    drawMoment(context, { frame, layout, places, dots, palette, marked: markedSlot(trace, player.upTo) })
  }
  const soon = (): void => {
    if (handle === 0) handle = requestAnimationFrame(draw)
  }
  // While it plays, the player moves inside an animation frame already.
  const stop = store.onFrame(() => (store.now().playing ? draw() : soon()))
  const recolour = (): void => {
    palette = readPalette(parent)
    soon()
  }
  const stopWatching = watchLooks(parent, recolour, soon)
  draw()
  return () => {
    stop()
    stopWatching()
    cancelAnimationFrame(handle)
  }
}

function fit(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D, { width, height }: Layout): void {
  const sharp = Math.min(SHARPEST, window.devicePixelRatio || 1)
  canvas.width = Math.round(width * sharp)
  canvas.height = Math.round(height * sharp)
  canvas.style.width = `${width}px`
  canvas.style.height = `${height}px`
  context.scale(sharp, sharp)
}
