// Where everything of the picture stands: sources above, below them the account's places as blocks of cells.
import type { Frame } from '../../../sim/frame/frame-at.ts'
import { unreservedFloor } from '../../../sim/rules.ts'

export interface Station {
  readonly x: number
  readonly y: number
  /** How far its name may reach to either side. */
  readonly reach: number
}

export interface Block {
  /** Index of the function it is reserved for; undefined for the shared rest. */
  readonly fn: number | undefined
  /** Part of the rest that nobody can reserve. */
  readonly floor: boolean
  /** Environments in it. */
  readonly count: number
  /** Cells drawn. */
  readonly cells: number
  /** Number of its first cell in the whole picture. */
  readonly first: number
  /** Where its label stands; the cells begin `LABEL` below. */
  readonly y: number
  readonly rows: number
}

export interface Layout {
  readonly width: number
  readonly height: number
  /** From one cell to the next, in CSS pixels; the cell itself is `gap` smaller. */
  readonly pitch: number
  readonly gap: number
  readonly columns: number
  /** Environments that one cell stands for. */
  readonly unit: number
  readonly stations: readonly Station[]
  readonly blocks: readonly Block[]
  readonly cells: number
}

export const LABEL = 20
const EDGE = 2
const STATION_ROW = 22
const FLIGHT = 40
const BLOCK_GAP = 10
const PITCHES = [22, 18, 16, 14, 12, 10, 9, 8, 7, 6, 5, 4]
/** More cells than this are no picture any more: one then stands for several environments. */
const MOST_CELLS = 5000
const MOST_HEIGHT = 340

interface Share {
  readonly fn: number | undefined
  readonly floor: boolean
  readonly count: number
}

/** Reserved blocks in the order of the functions, then what is shared, then the part that stays unreserved. */
export function sharesOf({ account, functions }: Frame): readonly Share[] {
  const reserved = functions.flatMap((f, fn): Share[] =>
    f.reserved === null || f.reserved === 0 ? [] : [{ fn, floor: false, count: f.reserved }],
  )
  const rest = Math.max(0, account.limit - account.reserved)
  const floor = Math.min(rest, unreservedFloor(account.limit))
  const shared = { fn: undefined, floor: false, count: rest - floor }
  return [...reserved, shared, { fn: undefined, floor: true, count: floor }].filter(({ count }) => count > 0)
}

/** Equal keys, equal layouts: what has to be worked out anew only when a fence moves. */
export const layoutKey = (frame: Frame, width: number): string =>
  [width, frame.account.limit, frame.sources.length, ...frame.functions.map(({ reserved }) => reserved ?? '-')].join()

export function layoutOf(frame: Frame, width: number): Layout {
  const shares = sharesOf(frame)
  const unit = Math.max(1, Math.ceil(frame.account.limit / MOST_CELLS))
  const stations = stationsOf(frame.sources.length, width)
  const top = (stations.at(-1)?.y ?? 0) + STATION_ROW / 2 + FLIGHT
  const fits = (pitch: number): boolean => heightOf(shares, unit, columnsIn(width, pitch), pitch) <= MOST_HEIGHT
  const pitch = PITCHES.find(fits) ?? PITCHES.at(-1) ?? 4
  const columns = columnsIn(width, pitch)
  let y = top
  let first = 0
  const blocks = shares.map((share): Block => {
    const cells = Math.ceil(share.count / unit)
    const rows = Math.ceil(cells / columns)
    const block = { ...share, cells, first, y, rows }
    y += LABEL + rows * pitch + BLOCK_GAP
    first += cells
    return block
  })
  return { width, height: Math.ceil(y), pitch, gap: pitch >= 8 ? 2 : 1, columns, unit, stations, blocks, cells: first }
}

const columnsIn = (width: number, pitch: number): number => Math.max(1, Math.floor((width - 2 * EDGE) / pitch))

const heightOf = (shares: readonly Share[], unit: number, columns: number, pitch: number): number =>
  shares.reduce((sum, { count }) => sum + LABEL + BLOCK_GAP + Math.ceil(Math.ceil(count / unit) / columns) * pitch, 0)

/** Evenly over the width, in as many rows as their names need. */
function stationsOf(count: number, width: number): Station[] {
  const perRow = Math.max(1, Math.min(count, Math.floor(width / 150)))
  const rows = Math.ceil(count / perRow)
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / perRow)
    const inRow = row === rows - 1 ? count - row * perRow : perRow
    const x = ((index % perRow) + 0.5) * (width / inRow)
    return { x: Math.round(x), y: Math.round((row + 0.5) * STATION_ROW), reach: Math.floor(width / inRow / 2) }
  })
}

/** Left upper corner of a cell of a block; both in CSS pixels. */
export const cellX = ({ columns, pitch }: Layout, block: Block, cell: number): number =>
  EDGE + ((cell - block.first) % columns) * pitch
export const cellY = ({ columns, pitch }: Layout, block: Block, cell: number): number =>
  block.y + LABEL + Math.floor((cell - block.first) / columns) * pitch

/** The block that a cell belongs to. */
export const blockOf = ({ blocks }: Layout, cell: number): Block | undefined =>
  blocks.find(({ first, cells }) => cell >= first && cell < first + cells)

/** The block in which a function's requests look for a place: its own, or the shared rest. */
export const blockFor = ({ blocks }: Layout, fn: number): Block | undefined =>
  blocks.find((block) => block.fn === fn) ?? blocks.find((block) => block.fn === undefined)
