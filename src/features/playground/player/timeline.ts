// What the player needs to know of a run, whatever is simulated: its events in order of time, and where to jump to.

export interface Timeline {
  /** How many events the run has. */
  readonly count: number
  /** How many have happened by then. */
  indexAfter(timeUs: number): number
  timeOf(index: number): number
}

export interface Jump {
  /** 'To the next 429' */
  readonly name: string
  /** Why there is none. */
  readonly none: string
  readonly exists: boolean
  /** Index of the next one from `from` on; −1 when there is none. */
  next(from: number): number
}
