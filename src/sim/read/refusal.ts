// What a scenario is refused for: where, what, and how to mend it, in words for the one who typed it.

export interface Refusal {
  /** `functions[1].reserved`; empty for the scenario as a whole. */
  readonly path: string
  readonly what: string
  readonly mend: string
  /** A shorter run that would be accepted, when length is the only fault. */
  readonly shorterS?: number
}

export const refusal = (path: string, what: string, mend: string): Refusal => ({ path, what, mend })

const grouped = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, ',')

/** 1234567.5 → `1,234,567.5`, the same on every machine. */
export function shown(value: number): string {
  const [whole = '', fraction] = String(value).split('.')
  return fraction === undefined ? grouped(whole) : `${grouped(whole)}.${fraction}`
}
