// Draws the lower layer of a moment: stations, fences, cells. Only what has changed since the last moment is drawn again.
import { CELL, type Frame } from '../../../sim/frame/frame-at.ts'
import { shown } from '../../../sim/read/refusal.ts'
import { cellX, cellY, LABEL, type Block, type Layout } from './layout.ts'
import { colourOf, type Palette } from './palette.ts'
import type { Places } from './places.ts'

export interface Moment {
  readonly frame: Frame
  readonly layout: Layout
  readonly places: Places
  readonly palette: Palette
}

/** What stands on the canvas already. */
export interface Drawn {
  /** One number a cell that says how it looks; −1 for not drawn yet. */
  readonly looks: Int32Array
  readonly stations: string[]
}

const IDLE_ALPHA = 0.3

/** The ground and all that moves only with a fence; after it every cell has to be drawn. */
export function drawGround(context: CanvasRenderingContext2D, moment: Moment): Drawn {
  const { layout, palette } = moment
  context.fillStyle = palette.paper
  context.fillRect(0, 0, layout.width, layout.height)
  for (const block of layout.blocks) drawBlock(context, moment, block)
  return { looks: new Int32Array(layout.cells).fill(-1), stations: [] }
}

export function drawChanges(context: CanvasRenderingContext2D, moment: Moment, drawn: Drawn): void {
  for (const block of moment.layout.blocks) drawCells(context, moment, block, drawn.looks)
  drawStations(context, moment, drawn.stations)
}

function drawStations(context: CanvasRenderingContext2D, { frame, layout, palette }: Moment, drawn: string[]): void {
  frame.sources.forEach(({ name, waiting }, index) => {
    const station = layout.stations[index]
    const text = waiting > 0 ? `▾ ${cut(name)}: ${shown(waiting)} waiting` : `▾ ${cut(name)}`
    if (station === undefined || drawn[index] === text) return
    drawn[index] = text
    context.font = `${13 * palette.textScale}px ${palette.font}`
    context.textBaseline = 'middle'
    context.textAlign = 'center'
    context.fillStyle = palette.paper
    context.fillRect(station.x - station.reach, station.y - 11, 2 * station.reach, 22)
    context.fillStyle = palette.ink
    context.fillText(text, station.x, station.y, 2 * station.reach)
  })
}

const cut = (name: string): string => (name.length > 14 ? `${name.slice(0, 13)}…` : name)

function labelOf({ frame, layout }: Moment, { fn, floor, count }: Block): string {
  if (floor) return `${shown(count)} that nobody can reserve`
  const scale = layout.unit === 1 ? '' : `, one cell for ${shown(layout.unit)}`
  if (fn === undefined) return `Unreserved: ${shown(count)} for all${scale}`
  return `Reserved for ${cut(frame.functions[fn]?.name ?? '')}: ${shown(count)}${scale}`
}

function drawBlock(context: CanvasRenderingContext2D, moment: Moment, block: Block): void {
  const { layout, palette } = moment
  const { fn, floor, y, rows, cells } = block
  context.font = `${12 * palette.textScale}px ${palette.font}`
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
  context.fillStyle = fn === undefined ? palette.soft : palette.ink
  context.fillText(labelOf(moment, block), 2, y + LABEL - 7)
  const width = Math.min(cells, layout.columns) * layout.pitch
  context.strokeStyle = fn === undefined ? palette.lineStrong : colourOf(palette, fn)
  context.lineWidth = fn === undefined ? 1 : 2
  context.setLineDash(floor ? [3, 3] : [])
  context.strokeRect(1, y + LABEL - 1.5, width + 1, rows * layout.pitch + 1)
  context.setLineDash([])
}

function drawCells(context: CanvasRenderingContext2D, moment: Moment, block: Block, looks: Int32Array): void {
  const { layout, places, frame } = moment
  const size = layout.pitch - layout.gap
  const { environments, timeUs } = frame
  for (let cell = block.first; cell < block.first + block.cells; cell += 1) {
    const slot = places.slotOf[cell] as number
    let look = 0
    if (slot !== -1) {
      const state = environments.state[slot] as number
      const filled =
        state === CELL.initialising ? filledPx(environments.sinceUs[slot], environments.readyUs[slot], timeUs, size) : 0
      look =
        1 +
        (((environments.fn[slot] as number) * 4 + state) * 2 + (environments.provisioned[slot] as number)) * 32 +
        filled
    }
    if (looks[cell] === look) continue
    looks[cell] = look
    drawCell(context, moment.palette, look, cellX(layout, block, cell), cellY(layout, block, cell), size)
  }
}

/** How far an environment's init is, in pixels of its cell. */
function filledPx(sinceUs = 0, readyUs = 0, timeUs: number, size: number): number {
  return Math.round(Math.min(1, (timeUs - sinceUs) / Math.max(readyUs - sinceUs, 1)) * size)
}

/** Only whole rectangles at whole pixels: what a browser fills fastest. */
function drawCell(
  context: CanvasRenderingContext2D,
  palette: Palette,
  look: number,
  x: number,
  y: number,
  size: number,
): void {
  context.fillStyle = look === 0 ? palette.wash : palette.paper
  context.fillRect(x, y, size, size)
  if (look === 0) return
  const rest = Math.floor((look - 1) / 32)
  const [provisioned, state, fn] = [rest % 2 === 1, Math.floor(rest / 2) % 4, Math.floor(rest / 8)]
  const colour = colourOf(palette, fn)
  if (provisioned) return drawProvisioned(context, palette, state === CELL.busy, colour, x, y, size)
  context.fillStyle = colour
  if (state === CELL.busy) return context.fillRect(x, y, size, size)
  // Pale while idle; while it initialises it fills from below.
  context.globalAlpha = IDLE_ALPHA
  context.fillRect(x, y, size, size)
  context.globalAlpha = 1
  const filled = (look - 1) % 32
  context.fillRect(x, y + size - filled, size, filled)
}

/** Outlined: full while it works, hollow while it waits. */
function drawProvisioned(
  context: CanvasRenderingContext2D,
  { ink, paper }: Palette,
  busy: boolean,
  colour: string,
  x: number,
  y: number,
  size: number,
): void {
  const line = size >= 6 ? 2 : 1
  context.fillStyle = busy ? ink : colour
  context.fillRect(x, y, size, size)
  context.fillStyle = busy ? colour : paper
  context.fillRect(x + line, y + line, size - 2 * line, size - 2 * line)
}
