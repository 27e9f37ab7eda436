// A double-ended queue of integers: idle environments, visible messages, lanes that are ready.

export interface Ring {
  slots: Int32Array
  /** Where the oldest stands; the length of `slots` is a power of two. */
  head: number
  size: number
}

export const ringOf = (): Ring => ({ slots: new Int32Array(16), head: 0, size: 0 })

export function pushLast(ring: Ring, value: number): void {
  if (ring.size === ring.slots.length) grow(ring)
  ring.slots[(ring.head + ring.size) & (ring.slots.length - 1)] = value
  ring.size += 1
}

export function pushFirst(ring: Ring, value: number): void {
  if (ring.size === ring.slots.length) grow(ring)
  ring.head = (ring.head - 1) & (ring.slots.length - 1)
  ring.slots[ring.head] = value
  ring.size += 1
}

/** The ring must not be empty, for this and the next two. */
export function popLast(ring: Ring): number {
  ring.size -= 1
  return ring.slots[(ring.head + ring.size) & (ring.slots.length - 1)] as number
}

export function popFirst(ring: Ring): number {
  const value = ring.slots[ring.head] as number
  ring.head = (ring.head + 1) & (ring.slots.length - 1)
  ring.size -= 1
  return value
}

export const first = (ring: Ring): number => ring.slots[ring.head] as number

function grow(ring: Ring): void {
  const slots = new Int32Array(ring.slots.length * 2)
  for (let index = 0; index < ring.size; index += 1) {
    slots[index] = ring.slots[(ring.head + index) & (ring.slots.length - 1)] as number
  }
  ring.slots = slots
  ring.head = 0
}
