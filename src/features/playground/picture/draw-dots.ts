// Draws the upper layer of a moment: requests on their way, as discs in their function's colour, and crosses for 429s.
import type { Dot } from './dots.ts'
import { hashOf } from './dots.ts'
import type { Moment } from './draw.ts'
import { blockFor, blockOf, cellX, cellY, LABEL, type Layout } from './layout.ts'
import type { Places } from './places.ts'
import { SPRITE, type Sprites } from './sprites.ts'

/** How far a 429 bounces off. */
const BOUNCE = 26
/** Which dots are drawn hangs on their hash already; where they bounce must not. */
const SPREAD = 0x2545f491

interface Point {
  readonly x: number
  readonly y: number
}

/** Small bitmaps copied to whole pixels: paths, or a disc in parts, would take a browser several times as long. */
export function drawDots(
  context: CanvasRenderingContext2D,
  { layout, places }: Moment,
  dots: readonly Dot[],
  sprites: Sprites,
): void {
  context.clearRect(0, 0, layout.width, layout.height)
  const free = freeCellsOf(layout, places)
  for (const dot of dots) {
    const point = pointOf(dot, layout, places, free)
    if (point === undefined || isOnLabel(point, layout)) continue
    const sprite =
      dot.way === 'off' || dot.way === 'refused'
        ? sprites.crosses[dot.cause]
        : sprites.discs[dot.fn % sprites.discs.length]
    const [x, y] = [Math.round(point.x) - (SPRITE - 1) / 2, Math.round(point.y) - (SPRITE - 1) / 2]
    if (sprite !== undefined) context.drawImage(sprite, x, y, SPRITE, SPRITE)
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
  if (station !== undefined && dot.way === 'refused') return besideGateway(dot, station)
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

/** Falls away from its source without having come near the function. */
function besideGateway({ index, part }: Dot, { x, y }: Point): Point {
  const drift = (hashOf(index + 2 * SPREAD) / 2 ** 32 - 0.5) * 60
  return { x: x + drift * part, y: y + 12 + BOUNCE * Math.sin(part * 0.8 * Math.PI) * 0.5 }
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
