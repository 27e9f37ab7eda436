// Where each number of a function and of a source stands in the folded state.
import type { Scenario } from '../scenario.ts'

/** Where each number of a function stands. */
export const OF_FUNCTION = {
  busyOnDemand: 0,
  busyProvisioned: 1,
  idleOnDemand: 2,
  idleProvisioned: 3,
  onDemand: 4,
  provisioned: 5,
  spilled: 6,
  coldStarts: 7,
  failed: 8,
  reserved: 9,
  provisionedWanted: 10,
  /** Five of them, in the order of CAUSES. */
  throttled: 11,
} as const
const FUNCTION_NUMBERS = 16

/** Where each number of a source stands. */
export const OF_SOURCE = {
  sent: 0,
  /** In the queue, unread, or between two tries. */
  waiting: 1,
  inFlight: 2,
  delivered: 3,
  deadLettered: 4,
  dropped: 5,
  retried: 6,
  blockedLanes: 7,
  pollers: 8,
  refused: 9,
} as const
export const SOURCE_NUMBERS = 10

export const functionAt = (index: number): number => index * FUNCTION_NUMBERS
export const sourceAt = ({ functions }: Scenario, index: number): number =>
  functions.length * FUNCTION_NUMBERS + index * SOURCE_NUMBERS
