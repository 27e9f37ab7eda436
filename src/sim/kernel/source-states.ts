// What the kernel keeps for each kind of source between two events.
import type { FifoSource, SqsSource, StreamSource } from '../scenario.ts'
import type { Ring } from './ring.ts'

export interface AsyncEvent {
  readonly source: number
  readonly sentUs: number
  /** Function errors so far. */
  errors: number
  throttles: number
}

/** Messages or records on their way through one invocation. */
export interface Batch {
  readonly source: number
  readonly lane: number
  readonly ids: readonly number[]
  readonly receivedUs: number
  /** Throttles in a row; they never count as retries. */
  throttles: number
  retries: number
}

/** A standard queue is one lane for all; a FIFO queue has one for each message group, one batch at a time. */
export interface QueueLane {
  readonly visible: Ring
  busy: boolean
  listed: boolean
}

/** What is known of each message of a queue whose messages become visible on time, even while they are worked on. */
export interface Sight {
  readonly visibilityUs: number
  /** The messages of each receive, oldest first: their time is over in this order. */
  readonly held: (readonly number[])[]
  /** How many of `held` are over. */
  over: number
  /** Visible again and not yet taken once more. */
  readonly seen: Set<number>
  /** Deleted or dead-lettered: a run that is still at work on one has nothing left to delete. */
  readonly gone: Set<number>
}

export interface QueueState {
  readonly spec: SqsSource | FifoSource
  readonly lanes: readonly QueueLane[]
  /** Lanes with something to take, in turn. */
  readonly ready: Ring
  readonly poisoned: ReadonlySet<number>
  /** Receives of each message, by its number. */
  readonly receives: number[]
  readonly batchMost: number
  /** Batches out with the function, or waiting to be tried again. */
  inFlight: number
  /** Batches the pollers allow themselves. */
  capacity: number
  fewest: number
  most: number
  readonly fewestByDefault: number
  readonly mostByDefault: number
  readonly tickUs: number
  ticking: boolean
  pollersSinceUs: number
  gatherUs: number
  windowOrder: number
  /** Undefined while the queue keeps what its mapping was made with. */
  readonly sight: Sight | undefined
}

/** One of the factor's parts of a shard: one batch at a time. */
export interface StreamLane {
  readonly buffer: Ring
  /** Batches to run before anything new, the next one last. */
  readonly pending: number[]
  busy: boolean
  blocked: boolean
  gatherUs: number
  windowOrder: number
}

export interface StreamState {
  readonly spec: StreamSource
  readonly lanes: readonly StreamLane[]
  readonly unread: readonly Ring[]
  readonly polling: boolean[]
  readonly poisoned: ReadonlySet<number>
  /** When each record was put, by its number. */
  readonly sentUs: number[]
  readonly batchMost: number
  readonly pollUs: number
  readonly keepUs: number
}
