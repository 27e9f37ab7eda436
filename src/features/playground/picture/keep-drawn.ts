// Keeps the picture true to the player, its width and its colours; draws nothing while the page is hidden.
import { RECORD } from '../../../sim/happening.ts'
import { slotOf } from '../../../sim/records.ts'
import type { Trace } from '../../../sim/trace.ts'
import type { PlayerStore } from '../player/player-store.ts'
import { cursorOf } from './cursor.ts'
import { drawDots, drawMark } from './draw-dots.ts'
import { drawChanges, drawGround, type Drawn } from './draw.ts'
import { dotsAt } from './dots.ts'
import { layoutKey, layoutOf, type Layout } from './layout.ts'
import { readPalette } from './palette.ts'
import { placesOf } from './places.ts'
import { spritesOf } from './sprites.ts'
import { watchLooks } from './watch-looks.ts'

interface Layers {
  readonly cells: HTMLCanvasElement
  readonly dots: HTMLCanvasElement
}

/** How long a request is on its way, in ms of the viewer. */
const FLIGHT_MS = 450
const MOST_DOTS = 500
const SHARPEST = 2

/** Draws now, and whenever something changes; the answer ends it. */
export function keepDrawn(layers: Layers, trace: Trace, store: PlayerStore, still: boolean): () => void {
  const below = layers.cells.getContext('2d', { alpha: false })
  const above = layers.dots.getContext('2d')
  const parent = layers.cells.parentElement
  if (below === null || above === null || parent === null) return () => undefined
  const sharp = Math.min(SHARPEST, window.devicePixelRatio || 1)
  const frameFor = cursorOf(trace)
  let palette = readPalette(parent)
  let sprites = spritesOf(palette, sharp)
  let layout: Layout | undefined
  let drawn: Drawn | undefined
  let key = ''
  let handle = 0
  const draw = (): void => {
    handle = 0
    if (document.hidden) return
    const player = store.now()
    const frame = frameFor(player)
    const width = Math.max(200, Math.floor(parent.clientWidth))
    const nextKey = layoutKey(frame, width)
    if (layout === undefined || nextKey !== key) {
      layout = layoutOf(frame, width)
      key = nextKey
      drawn = undefined
      fit(layers.cells, below, layout, sharp)
      fit(layers.dots, above, layout, sharp)
    }
    const moment = { frame, layout, places: placesOf(layout, frame.environments), palette }
    drawn ??= drawGround(below, moment)
    drawChanges(below, moment, drawn)
    const moving = !still && player.upTo === undefined
    const { dots } = moving ? dotsAt(trace, frame.timeUs, FLIGHT_MS * 1000 * player.speed, MOST_DOTS) : { dots: [] }
    drawDots(above, moment, dots, sprites)
    drawMark(above, moment, markedSlot(trace, player.upTo))
  }
  const soon = (): void => {
    if (handle === 0) handle = requestAnimationFrame(draw)
  }
  const recolour = (): void => {
    palette = readPalette(parent)
    sprites = spritesOf(palette, sharp)
    drawn = undefined
    soon()
  }
  // While it plays, the player moves inside an animation frame already.
  const stop = store.onFrame(() => (store.now().playing ? draw() : soon()))
  const stopWatching = watchLooks(parent, recolour, soon)
  draw()
  return () => {
    stop()
    stopWatching()
    cancelAnimationFrame(handle)
  }
}

/** The environment that the last step was about. */
function markedSlot({ records }: Trace, upTo: number | undefined): number {
  if (upTo === undefined || upTo === 0) return -1
  return (records.kind[upTo - 1] as number) <= RECORD.reaped ? slotOf(records, upTo - 1) : -1
}

function fit(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D, layout: Layout, sharp: number): void {
  const { width, height } = layout
  canvas.width = Math.round(width * sharp)
  canvas.height = Math.round(height * sharp)
  canvas.style.width = `${width}px`
  canvas.style.height = `${height}px`
  context.scale(sharp, sharp)
}
