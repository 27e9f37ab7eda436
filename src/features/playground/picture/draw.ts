// Draws one moment on a canvas: stations, fences, cells, dots. It knows frames and places, and no rules.
import { CELL, type EnvironmentCells, type Frame } from '../../../sim/frame/frame-at.ts'
import { shown } from '../../../sim/read/refusal.ts'
import { drawDots } from './draw-dots.ts'
import type { Dot } from './dots.ts'
import { cellX, cellY, LABEL, type Block, type Layout } from './layout.ts'
import { colourOf, type Palette } from './palette.ts'
import type { Places } from './places.ts'

export interface Moment {
  readonly frame: Frame
  readonly layout: Layout
  readonly places: Places
  readonly dots: readonly Dot[]
  readonly palette: Palette
  /** Environment of the record that was stepped to, which gets a ring; −1 for none. */
  readonly marked: number
}

const IDLE_ALPHA = 0.3

export function drawMoment(context: CanvasRenderingContext2D, moment: Moment): void {
  const { layout, palette } = moment
  context.fillStyle = palette.paper
  context.fillRect(0, 0, layout.width, layout.height)
  for (const block of layout.blocks) {
    drawBlock(context, moment, block)
    drawCells(context, moment, block)
  }
  drawStations(context, moment)
  drawDots(context, moment)
  for (const block of layout.blocks) drawLabel(context, moment, block)
  drawMark(context, moment)
}

function drawStations(context: CanvasRenderingContext2D, { frame, layout, palette }: Moment): void {
  context.font = `13px ${palette.font}`
  context.textBaseline = 'middle'
  context.textAlign = 'center'
  frame.sources.forEach(({ name, waiting }, index) => {
    const station = layout.stations[index]
    if (station === undefined) return
    context.fillStyle = palette.ink
    const text = waiting > 0 ? `▾ ${cut(name)}: ${shown(waiting)} waiting` : `▾ ${cut(name)}`
    context.fillText(text, station.x, station.y, layout.width)
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
  const width = Math.min(cells, layout.columns) * layout.pitch
  context.strokeStyle = fn === undefined ? palette.lineStrong : colourOf(palette, fn)
  context.lineWidth = fn === undefined ? 1 : 2
  context.setLineDash(floor ? [3, 3] : [])
  context.strokeRect(1, y + LABEL - 1.5, width + 1, rows * layout.pitch + 1)
  context.setLineDash([])
}

/** Over the dots, or a crowd of them would hide it. */
function drawLabel(context: CanvasRenderingContext2D, moment: Moment, block: Block): void {
  const { palette } = moment
  const text = labelOf(moment, block)
  context.font = `12px ${palette.font}`
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
  context.fillStyle = palette.paper
  context.fillRect(0, block.y + 1, context.measureText(text).width + 6, LABEL - 4)
  context.fillStyle = block.fn === undefined ? palette.soft : palette.ink
  context.fillText(text, 2, block.y + LABEL - 7)
}

/** Only whole rectangles at whole pixels: what a browser fills fastest. */
function drawCells(context: CanvasRenderingContext2D, moment: Moment, block: Block): void {
  const { layout, places, palette, frame } = moment
  const size = layout.pitch - layout.gap
  const { environments, timeUs } = frame
  context.fillStyle = palette.wash
  for (let cell = block.first; cell < block.first + block.cells; cell += 1) {
    if (places.slotOf[cell] === -1) context.fillRect(cellX(layout, block, cell), cellY(layout, block, cell), size, size)
  }
  for (let cell = block.first; cell < block.first + block.cells; cell += 1) {
    const slot = places.slotOf[cell] as number
    if (slot === -1) continue
    const colour = colourOf(palette, environments.fn[slot] as number)
    const [x, y] = [cellX(layout, block, cell), cellY(layout, block, cell)]
    if (environments.provisioned[slot] === 1)
      drawProvisioned(context, environments.state[slot] === CELL.busy, x, y, size, colour, palette)
    else drawOnDemand(context, environments, slot, timeUs, x, y, size, colour)
  }
}

/** Outlined: full while it works, hollow while it waits. */
function drawProvisioned(
  context: CanvasRenderingContext2D,
  busy: boolean,
  x: number,
  y: number,
  size: number,
  colour: string,
  { ink, paper }: Palette,
): void {
  const line = size >= 6 ? 2 : 1
  context.fillStyle = busy ? ink : colour
  context.fillRect(x, y, size, size)
  context.fillStyle = busy ? colour : paper
  context.fillRect(x + line, y + line, size - 2 * line, size - 2 * line)
}

/** Pale while idle; while it initialises it fills from below. */
function drawOnDemand(
  context: CanvasRenderingContext2D,
  environments: EnvironmentCells,
  slot: number,
  timeUs: number,
  x: number,
  y: number,
  size: number,
  colour: string,
): void {
  const state = environments.state[slot]
  context.fillStyle = colour
  if (state === CELL.busy) return context.fillRect(x, y, size, size)
  context.globalAlpha = IDLE_ALPHA
  context.fillRect(x, y, size, size)
  context.globalAlpha = 1
  if (state !== CELL.initialising) return
  const sinceUs = environments.sinceUs[slot] as number
  const lengthUs = (environments.readyUs[slot] as number) - sinceUs
  const filled = Math.round(Math.min(1, (timeUs - sinceUs) / Math.max(lengthUs, 1)) * size)
  context.fillRect(x, y + size - filled, size, filled)
}

function drawMark(context: CanvasRenderingContext2D, { layout, places, palette, marked }: Moment): void {
  const cell = marked < 0 ? -1 : (places.cellOf[marked] ?? -1)
  const block = layout.blocks.find(({ first, cells }) => cell >= first && cell < first + cells)
  if (cell < 0 || block === undefined) return
  context.strokeStyle = palette.ink
  context.lineWidth = 2
  context.strokeRect(cellX(layout, block, cell) - 2, cellY(layout, block, cell) - 2, layout.pitch + 2, layout.pitch + 2)
}
