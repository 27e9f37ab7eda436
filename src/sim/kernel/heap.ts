// The calendar of the simulation: a binary heap on typed arrays, earliest first, ties in the order they were scheduled.

export interface Heap {
  timeUs: Float64Array
  order: Uint32Array
  event: Int32Array
  size: number
}

export const heapOf = (capacity = 1024): Heap => ({
  timeUs: new Float64Array(capacity),
  order: new Uint32Array(capacity),
  event: new Int32Array(capacity),
  size: 0,
})

/** Schedules `event` (an integer of 32 bits); `order` decides ties and has to be larger than all before it. */
export function schedule(heap: Heap, timeUs: number, order: number, event: number): void {
  if (heap.size === heap.timeUs.length) grow(heap)
  const { timeUs: times, order: orders, event: events } = heap
  let hole = heap.size
  heap.size = hole + 1
  // A newcomer is the last of its ties: only a later parent has to make room.
  while (hole > 0) {
    const parent = (hole - 1) >> 1
    const parentTime = times[parent] as number
    if (parentTime <= timeUs) break
    times[hole] = parentTime
    orders[hole] = orders[parent] as number
    events[hole] = events[parent] as number
    hole = parent
  }
  times[hole] = timeUs
  orders[hole] = order
  events[hole] = event
}

/** Of two heaps that share their orders, the one whose first entry comes first; either may be empty, but not both. */
export function earlier(one: Heap, other: Heap): Heap {
  if (other.size === 0) return one
  if (one.size === 0) return other
  const time = one.timeUs[0] as number
  const otherTime = other.timeUs[0] as number
  if (time !== otherTime) return time < otherTime ? one : other
  return (one.order[0] as number) < (other.order[0] as number) ? one : other
}

/** Takes the earliest entry away; read it from index 0 of the arrays beforehand. The heap must not be empty. */
export function dropFirst(heap: Heap): void {
  const { timeUs: times, order: orders, event: events } = heap
  const last = heap.size - 1
  heap.size = last
  if (last === 0) return
  const time = times[last] as number
  const order = orders[last] as number
  let hole = 0
  let child = 1
  while (child < last) {
    let childTime = times[child] as number
    const right = child + 1
    if (right < last) {
      const rightTime = times[right] as number
      if (rightTime < childTime || (rightTime === childTime && (orders[right] as number) < (orders[child] as number))) {
        child = right
        childTime = rightTime
      }
    }
    if (time < childTime || (time === childTime && order < (orders[child] as number))) break
    times[hole] = childTime
    orders[hole] = orders[child] as number
    events[hole] = events[child] as number
    hole = child
    child = 2 * hole + 1
  }
  times[hole] = time
  orders[hole] = order
  events[hole] = events[last] as number
}

function grow(heap: Heap): void {
  const capacity = heap.timeUs.length * 2
  const timeUs = new Float64Array(capacity)
  const order = new Uint32Array(capacity)
  const event = new Int32Array(capacity)
  timeUs.set(heap.timeUs)
  order.set(heap.order)
  event.set(heap.event)
  Object.assign(heap, { timeUs, order, event })
}
