// The order in which attempts happened, told from clocks that may jump and counters that only go up.
import type { Attempt } from './attempt.ts'

export interface Placed {
  readonly attempt: Attempt
  /** `answeredAt`, or the nearest time that agrees with the device's own count. */
  readonly at: number
}

/**
 * By time, then sequence, then id. Where the times of one device disagree with its sequence (its clock was set), the
 * sequence is believed and the fewest possible times are overruled. Depends on the set alone, never on its order.
 */
export const orderAttempts = (attempts: readonly Attempt[]): Attempt[] =>
  placeAttempts(attempts).map(({ attempt }) => attempt)

/** The same with the times that are believed: they never fall. */
export function placeAttempts(attempts: readonly Attempt[]): Placed[] {
  const placed: Placed[] = []
  const devices = new Map<string, Attempt[]>()
  for (const attempt of attempts) {
    if (attempt.device === undefined) placed.push({ attempt, at: attempt.answeredAt })
    else {
      const own = devices.get(attempt.device)
      if (own) own.push(attempt)
      else devices.set(attempt.device, [attempt])
    }
  }
  for (const own of devices.values()) {
    own.sort(bySequence)
    const times = steadied(own.map((attempt) => attempt.answeredAt))
    own.forEach((attempt, index) => placed.push({ attempt, at: times[index] ?? attempt.answeredAt }))
  }
  return placed.sort((a, b) => a.at - b.at || bySequence(a.attempt, b.attempt))
}

const bySequence = (a: Attempt, b: Attempt): number =>
  a.sequence - b.sequence || a.answeredAt - b.answeredAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** The same times made non-decreasing: the longest run that agrees is kept, the others take the time before them. */
export function steadied(times: readonly number[]): number[] {
  if (times.every((time, index) => index === 0 || time >= (times[index - 1] ?? 0))) return [...times]
  const kept = longestSteadyRun(times)
  const steady: number[] = []
  let next = 0
  for (let index = 0; index < times.length; index += 1) {
    if (kept[next] === index) next += 1
    steady.push(times[kept[Math.max(0, next - 1)] ?? index] ?? 0)
  }
  return steady
}

/** Indexes of a longest non-decreasing subsequence (patience sorting, n log n). */
function longestSteadyRun(times: readonly number[]): number[] {
  const tails: number[] = []
  const before: (number | undefined)[] = []
  times.forEach((time, index) => {
    const at = firstTailAbove(times, tails, time)
    before.push(tails[at - 1])
    tails[at] = index
  })
  const run: number[] = []
  for (let index = tails.at(-1); index !== undefined; index = before[index]) run.push(index)
  return run.reverse()
}

function firstTailAbove(times: readonly number[], tails: readonly number[], time: number): number {
  let low = 0
  let high = tails.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((times[tails[middle] ?? 0] ?? 0) > time) high = middle
    else low = middle + 1
  }
  return low
}
