// A place where work is done one piece after the other: a cache node, the database; who finds too much waiting may turn away.

export interface Station {
  /** Infinity: it is never busy. */
  readonly perS: number
  freeAtUs: number
}

export const stationOf = (perS: number | null): Station => ({ perS: perS ?? Infinity, freeAtUs: 0 })

/** How long a piece of work that comes now has to wait, in µs. */
export const waitUs = ({ freeAtUs }: Station, nowUs: number): number => Math.max(0, freeAtUs - nowUs)

/** Takes a piece of work on; the answer is how long it waits before it is begun, in µs. */
export function take(station: Station, nowUs: number): number {
  if (station.perS === Infinity) return 0
  const wait = waitUs(station, nowUs)
  station.freeAtUs = nowUs + wait + 1e6 / station.perS
  return wait
}
