// Which environment stands in which cell: inside its function's fence, in the order of the slots, so that cells keep still.
import { CELL, type EnvironmentCells } from '../../../sim/frame/frame-at.ts'
import type { Layout } from './layout.ts'

export interface Places {
  /** For each slot its cell, or −1. */
  readonly cellOf: Int32Array
  /** For each cell the slot shown in it, or −1 for a free place. */
  readonly slotOf: Int32Array
  /** Environments that hold a place but found no cell: a limit was set below what runs. */
  readonly outside: number
}

interface Region {
  /** Its cells as ranges: own block, or the shared rest and its floor. */
  readonly first: number
  readonly cells: number
  readonly capacity: number
  occupied: number
  idleLeft: number
  next: number
}

const holdsPlace = (state: number, provisioned: number): boolean => state !== CELL.idle || provisioned === 1

/** Idle environments take no concurrency: they are shown in what is free, as far as it goes. */
export function placesOf(layout: Layout, environments: EnvironmentCells): Places {
  const { count, fn, state, provisioned } = environments
  const { regions, regionOf } = regionsOf(layout)
  const rest = regions.at(-1) as Region
  for (let slot = 0; slot < count; slot += 1) {
    if (state[slot] === CELL.none) continue
    const region = regionOf.get(fn[slot] as number) ?? rest
    if (holdsPlace(state[slot] as number, provisioned[slot] as number)) region.occupied += 1
  }
  for (const region of regions) region.idleLeft = Math.max(0, region.capacity - region.occupied)
  const cellOf = new Int32Array(count).fill(-1)
  const slotOf = new Int32Array(layout.cells).fill(-1)
  const without: number[] = []
  for (let slot = 0; slot < count; slot += 1) {
    if (state[slot] === CELL.none) continue
    const region = regionOf.get(fn[slot] as number) ?? rest
    const holds = holdsPlace(state[slot] as number, provisioned[slot] as number)
    if (!holds && region.idleLeft <= 0) continue
    if (!holds) region.idleLeft -= 1
    if (region.next >= region.capacity) without.push(slot)
    else put(layout.unit, region, slot, cellOf, slotOf)
  }
  // What a lowered limit leaves running is shown among the shared places until it has ended.
  let outside = 0
  for (const slot of without) {
    if (rest.next < rest.capacity) put(layout.unit, rest, slot, cellOf, slotOf)
    else outside += 1
  }
  return { cellOf, slotOf, outside }
}

function put(unit: number, region: Region, slot: number, cellOf: Int32Array, slotOf: Int32Array): void {
  const cell = region.first + Math.floor(region.next / unit)
  if (cell < region.first + region.cells) {
    cellOf[slot] = cell
    if (slotOf[cell] === -1) slotOf[cell] = slot
  }
  region.next += 1
}

function regionsOf({ blocks }: Layout): { readonly regions: Region[]; readonly regionOf: ReadonlyMap<number, Region> } {
  const region = (first: number, cells: number, capacity: number): Region => ({
    first,
    cells,
    capacity,
    occupied: 0,
    idleLeft: 0,
    next: 0,
  })
  const regionOf = new Map<number, Region>()
  for (const { fn, first, cells, count } of blocks) if (fn !== undefined) regionOf.set(fn, region(first, cells, count))
  const shared = blocks.filter(({ fn }) => fn === undefined)
  const sum = (key: 'cells' | 'count'): number => shared.reduce((total, block) => total + block[key], 0)
  const rest = region(shared[0]?.first ?? 0, sum('cells'), sum('count'))
  return { regions: [...regionOf.values(), rest], regionOf }
}
