// Draws the requests on their way: discs in their function's colour, and crosses for what got a 429.
import type { Dot } from './dots.ts'
import { hashOf } from './dots.ts'
import type { Moment } from './draw.ts'
import { blockFor, blockOf, cellX, cellY, LABEL, type Layout } from './layout.ts'
import { colourOf } from './palette.ts'
import type { Places } from './places.ts'

const RADIUS = 2.5
const RIM = 1
const CROSS = 3
/** How far a 429 bounces off. */
const BOUNCE = 26
/** Which dots are drawn hangs on their hash already; where they bounce must not. */
const SPREAD = 0x2545f491
const TAU = 2 * Math.PI

interface Point {
  readonly x: number
  readonly y: number
}

/** One path a colour: five hundred paths would cost five hundred times as much. */
export function drawDots(context: CanvasRenderingContext2D, { layout, places, dots, palette }: Moment): void {
  const free = freeCellsOf(layout, places)
  const discs = new Map<string, Point[]>()
  const crosses = new Map<string, Point[]>()
  for (const dot of dots) {
    const point = pointOf(dot, layout, places, free)
    if (point === undefined) continue
    const bounced = dot.way === 'off'
    const colour = bounced ? (palette.causes[dot.cause] ?? palette.ink) : colourOf(palette, dot.fn)
    const group = bounced ? crosses : discs
    const points = group.get(colour)
    if (points === undefined) group.set(colour, [point])
    else points.push(point)
  }
  // A rim, or a disc would be lost on a cell of its own colour.
  context.fillStyle = palette.paper
  fillDiscs(context, [...discs.values()].flat(), RADIUS + RIM)
  for (const [colour, points] of discs) {
    context.fillStyle = colour
    fillDiscs(context, points, RADIUS)
  }
  context.lineWidth = 1.5
  for (const [colour, points] of crosses) {
    context.strokeStyle = colour
    context.beginPath()
    for (const { x, y } of points) {
      context.moveTo(x - CROSS, y - CROSS)
      context.lineTo(x + CROSS, y + CROSS)
      context.moveTo(x + CROSS, y - CROSS)
      context.lineTo(x - CROSS, y + CROSS)
    }
    context.stroke()
  }
}

function fillDiscs(context: CanvasRenderingContext2D, points: readonly Point[], radius: number): void {
  context.beginPath()
  for (const { x, y } of points) {
    context.moveTo(x + radius, y)
    context.arc(x, y, radius, 0, TAU)
  }
  context.fill()
}

/** The first free cell of each block: where the next cold start will open, more or less. */
function freeCellsOf({ blocks }: Layout, { slotOf }: Places): ReadonlyMap<number, number> {
  return new Map(
    blocks.map(({ first, cells }) => {
      const found = slotOf.indexOf(-1, first)
      return [first, found >= 0 && found < first + cells ? found : first + cells - 1]
    }),
  )
}

function pointOf(dot: Dot, layout: Layout, places: Places, free: ReadonlyMap<number, number>): Point | undefined {
  const station = layout.stations[dot.source]
  const aim = dot.way === 'in' ? cellOf(dot, layout, places, free) : fenceOf(dot, layout)
  if (station === undefined || aim === undefined) return undefined
  if (dot.way === 'off') {
    const drift = (hashOf(dot.index + 2 * SPREAD) / 2 ** 32 - 0.5) * 40
    return { x: aim.x + drift * dot.part, y: aim.y - BOUNCE * Math.sin(dot.part * 0.8 * Math.PI) }
  }
  const from = { x: station.x, y: station.y + 8 }
  const part = dot.way === 'back' ? 1 - dot.part : dot.part
  return { x: from.x + (aim.x - from.x) * part, y: from.y + (aim.y - from.y) * part }
}

function cellOf(dot: Dot, layout: Layout, places: Places, free: ReadonlyMap<number, number>): Point | undefined {
  const placed = places.cellOf[dot.slot] ?? -1
  const own = blockFor(layout, dot.fn)
  const cell = placed >= 0 ? placed : (free.get(own?.first ?? -1) ?? -1)
  const block = cell < 0 ? undefined : blockOf(layout, cell)
  if (block === undefined) return undefined
  const half = (layout.pitch - layout.gap) / 2
  return { x: cellX(layout, block, cell) + half, y: cellY(layout, block, cell) + half }
}

/** Somewhere along the upper fence of the block it would have to get into. */
function fenceOf({ index, fn }: Dot, layout: Layout): Point | undefined {
  const block = blockFor(layout, fn) ?? layout.blocks[0]
  if (block === undefined) return undefined
  const width = Math.min(block.cells, layout.columns) * layout.pitch
  return { x: 2 + (hashOf(index + SPREAD) / 2 ** 32) * width, y: block.y + LABEL - 3 }
}
