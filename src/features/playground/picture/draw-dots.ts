// Draws the upper layer of a moment: requests on their way, as discs in their function's colour, and crosses for 429s.
import type { Dot } from './dots.ts'
import { hashOf } from './dots.ts'
import type { Moment } from './draw.ts'
import { blockFor, blockOf, cellX, cellY, LABEL, type Layout } from './layout.ts'
import { colourOf } from './palette.ts'
import type { Places } from './places.ts'

/** How far a 429 bounces off. */
const BOUNCE = 26
/** Which dots are drawn hangs on their hash already; where they bounce must not. */
const SPREAD = 0x2545f491

interface Point {
  readonly x: number
  readonly y: number
}

/** Nothing but whole rectangles, one colour after the other: paths and copied pictures take a browser several times as long. */
export function drawDots(
  context: CanvasRenderingContext2D,
  { layout, places, palette }: Moment,
  dots: readonly Dot[],
): void {
  context.clearRect(0, 0, layout.width, layout.height)
  const free = freeCellsOf(layout, places)
  const discs = new Map<string, number[]>()
  const crosses = new Map<string, number[]>()
  const rims: number[] = []
  for (const dot of dots) {
    const point = pointOf(dot, layout, places, free)
    if (point === undefined || isOnLabel(point, layout)) continue
    const bounced = dot.way === 'off'
    const colour = bounced ? (palette.causes[dot.cause] ?? palette.ink) : colourOf(palette, dot.fn)
    const group = bounced ? crosses : discs
    let points = group.get(colour)
    if (points === undefined) group.set(colour, (points = []))
    const [x, y] = [Math.round(point.x), Math.round(point.y)]
    points.push(x, y)
    if (!bounced) rims.push(x, y)
  }
  // A rim, or a disc would be lost on a cell of its own colour.
  fillAll(context, palette.paper, rims, RIM)
  for (const [colour, points] of discs) fillAll(context, colour, points, DISC)
  for (const [colour, points] of crosses) fillAll(context, colour, points, CROSS)
}

/** Shapes as rectangles around their middle: left, top, width, height. */
type Shape = readonly (readonly [number, number, number, number])[]
const DISC: Shape = [
  [-1, -2, 3, 5],
  [-2, -1, 5, 3],
]
const RIM: Shape = [
  [-2, -3, 5, 7],
  [-3, -2, 7, 5],
]
const CROSS: Shape = [
  [-3, -3, 2, 2],
  [2, -3, 2, 2],
  [-1, -1, 3, 3],
  [-3, 2, 2, 2],
  [2, 2, 2, 2],
]

function fillAll(context: CanvasRenderingContext2D, colour: string, points: readonly number[], shape: Shape): void {
  context.fillStyle = colour
  for (let at = 0; at < points.length; at += 2) {
    const [x, y] = [points[at] as number, points[at + 1] as number]
    for (const [left, top, width, height] of shape) context.fillRect(x + left, y + top, width, height)
  }
}

/** A ring around the environment that the last step was about. */
export function drawMark(context: CanvasRenderingContext2D, { layout, places, palette }: Moment, slot: number): void {
  const cell = slot < 0 ? -1 : (places.cellOf[slot] ?? -1)
  const block = cell < 0 ? undefined : blockOf(layout, cell)
  if (block === undefined) return
  context.strokeStyle = palette.ink
  context.lineWidth = 2
  context.strokeRect(cellX(layout, block, cell) - 2, cellY(layout, block, cell) - 2, layout.pitch + 2, layout.pitch + 2)
}

const LABEL_WIDTH = 180

/** A crowd of crosses would make the label above a fence unreadable. */
const isOnLabel = ({ x, y }: Point, { blocks }: Layout): boolean =>
  x < LABEL_WIDTH && blocks.some((block) => y > block.y - 2 && y < block.y + LABEL - 2)

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
  const part = dot.way === 'back' ? 1 - dot.part : dot.part
  const fromY = station.y + 10
  return { x: station.x + (aim.x - station.x) * part, y: fromY + (aim.y - fromY) * part }
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
