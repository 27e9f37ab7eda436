// A calendar whose entries are things to do, on the same heap: for simulations whose events are few enough to be functions.
import { dropFirst, heapOf, schedule, type Heap } from './heap.ts'

export interface Calendar {
  nowUs: number
  readonly heap: Heap
  issued: number
  readonly acts: (() => void)[]
  readonly free: number[]
}

export const calendarOf = (): Calendar => ({ nowUs: 0, heap: heapOf(), issued: 0, acts: [], free: [] })

/** `act` is done at `timeUs`, which is not in the past; what is due at the same time is done in the order it was asked for. */
export function doAt(calendar: Calendar, timeUs: number, act: () => void): void {
  const place = calendar.free.pop() ?? calendar.acts.length
  calendar.acts[place] = act
  schedule(calendar.heap, timeUs, calendar.issued++, place)
}

/** Does all that is due before `endUs`, and what follows from it; `nowUs` is then the time of the last thing done. */
export function runBefore(calendar: Calendar, endUs: number): void {
  const { heap } = calendar
  while (heap.size > 0 && (heap.timeUs[0] as number) < endUs) {
    const place = heap.event[0] as number
    calendar.nowUs = heap.timeUs[0] as number
    dropFirst(heap)
    calendar.free.push(place)
    calendar.acts[place]?.()
  }
}
