// The trace as columns: one record for each thing that happened, in the order it happened; 8 bytes for most of them.

/**
 * Fresh memory is zero and costs nothing until it is written: what is nearly always 0 has a column of its own and is
 * written only when it is not. Read through the functions below.
 */
export interface Records {
  length: number
  timeLow: Uint32Array
  timeHigh: Uint8Array
  kind: Uint8Array
  /** Index of a source, or FUNCTION + index of a function, or NOBODY. */
  owner: Uint8Array
  slotLow: Uint16Array
  slotHigh: Uint8Array
  value: Int32Array
  /** Whether any record has something in the high column. */
  late: boolean
  wide: boolean
}

export const FUNCTION = 128
export const NOBODY = 255

const COLUMNS = ['timeLow', 'timeHigh', 'kind', 'owner', 'slotLow', 'slotHigh', 'value'] as const
const TWO_32 = 2 ** 32

export const recordsOf = (capacity: number): Records => ({
  length: 0,
  timeLow: new Uint32Array(capacity),
  timeHigh: new Uint8Array(capacity),
  kind: new Uint8Array(capacity),
  owner: new Uint8Array(capacity),
  slotLow: new Uint16Array(capacity),
  slotHigh: new Uint8Array(capacity),
  value: new Int32Array(capacity),
  late: false,
  wide: false,
})

/** µs since the run began. */
export const timeOf = (records: Records, index: number): number =>
  (records.timeLow[index] as number) + (records.late ? (records.timeHigh[index] as number) * TWO_32 : 0)

export const slotOf = (records: Records, index: number): number =>
  (records.slotLow[index] as number) | (records.wide ? (records.slotHigh[index] as number) << 16 : 0)

export function append(
  records: Records,
  timeUs: number,
  kind: number,
  owner: number,
  slot: number,
  value: number,
): void {
  const at = records.length
  if (at === records.kind.length) resize(records, Math.ceil(at * 1.5))
  records.timeLow[at] = timeUs
  records.kind[at] = kind
  records.owner[at] = owner
  records.slotLow[at] = slot
  if (value !== 0) records.value[at] = value
  if (timeUs >= TWO_32) {
    records.timeHigh[at] = Math.floor(timeUs / TWO_32)
    records.late = true
  }
  if (slot > 0xffff) {
    records.slotHigh[at] = slot >> 16
    records.wide = true
  }
  records.length = at + 1
}

/** Gives back what was taken ahead, unless copying would cost more than it gives. */
export function trim(records: Records): void {
  if (records.length < records.kind.length * 0.8) return resize(records, records.length)
  for (const column of COLUMNS) records[column] = records[column].subarray(0, records.length) as never
}

function resize(records: Records, capacity: number): void {
  const next = recordsOf(capacity)
  for (const column of COLUMNS) next[column].set(records[column].subarray(0, records.length))
  const { length, late, wide } = records
  Object.assign(records, next, { length, late, wide })
}

/** The first record after `timeUs`: how many have happened by then. */
export function indexAfter(records: Records, timeUs: number): number {
  let low = 0
  let high = records.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (timeOf(records, middle) <= timeUs) low = middle + 1
    else high = middle
  }
  return low
}
