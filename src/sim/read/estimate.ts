// How many events a scenario will make, before it runs: what is too large is refused with a shorter run that is not.
import type { Arrivals, Scenario } from '../scenario.ts'

/** A run has at most this many events: its trace is then about 400 MB. */
export const MOST_EVENTS = 20_000_000

/** An arrival and an end; repeats cannot be foreseen. */
const EVENTS_EACH = 2

export const estimateEvents = ({ sources, changes, durationS }: Scenario): number =>
  Math.ceil(
    sources.reduce((sum, source) => {
      const moved = changes.filter(
        (change) => change.on === 'source' && change.name === source.name && change.field === 'ratePerS',
      )
      return (
        sum +
        arrivalsOver(
          source.arrivals,
          moved.map(({ atS, value }) => ({ atS, ratePerS: value ?? 0 })),
          durationS,
        ) *
          EVENTS_EACH
      )
    }, 0),
  )

interface Moved {
  readonly atS: number
  readonly ratePerS: number
}

/** A moved control holds until the next one. */
function arrivalsOver(arrivals: Arrivals, moved: readonly Moved[], durationS: number): number {
  const [firstMoved] = moved
  const before = arrivalsUntil(arrivals, Math.min(durationS, firstMoved?.atS ?? Infinity))
  const endS = 'endS' in arrivals ? Math.min(durationS, arrivals.endS) : durationS
  return moved.reduce((sum, { atS, ratePerS }, index) => {
    const untilS = Math.min(endS, moved[index + 1]?.atS ?? Infinity)
    return sum + Math.max(0, untilS - atS) * ratePerS
  }, before)
}

function arrivalsUntil(arrivals: Arrivals, untilS: number): number {
  if (arrivals.kind === 'schedule') return arrivals.timesS.filter((timeS) => timeS < untilS).length
  const { startS, endS } = arrivals
  const lengthS = Math.max(0, Math.min(untilS, endS) - startS)
  if (arrivals.kind === 'burst') {
    if (untilS <= startS) return 0
    return arrivals.count * (arrivals.everyS === 0 ? 1 : Math.max(1, Math.ceil(lengthS / arrivals.everyS)))
  }
  if (arrivals.kind === 'step') return arrivals.ratePerS * lengthS + arrivals.beforePerS * Math.min(untilS, startS)
  if (arrivals.kind !== 'ramp') return arrivals.ratePerS * lengthS
  const slope = (arrivals.ratePerS - arrivals.fromPerS) / Math.max(endS - startS, 1e-9)
  return Math.max(0, arrivals.fromPerS * lengthS + (slope * lengthS * lengthS) / 2)
}

/** The longest whole number of seconds (or, below 1, a part of one) that stays within what a run may have. */
export function shorterRunS(scenario: Scenario): number {
  let low = 0
  let high = scenario.durationS
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2
    if (estimateEvents({ ...scenario, durationS: middle }) <= MOST_EVENTS) low = middle
    else high = middle
  }
  return low >= 1 ? Math.floor(low) : Math.floor(low * 1000) / 1000
}
