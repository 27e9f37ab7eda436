// Confidence against truth: of what was called sure, likely or a guess, so much was right.
import type { Attempt, Confidence } from './attempt.ts'

export const CONFIDENCES = ['sure', 'think', 'guess'] as const satisfies readonly Confidence[]

export interface Calibrated {
  /** Undefined: nothing was said. */
  readonly said: Confidence | undefined
  readonly right: number
  readonly asked: number
}

/** The surest first, what was not said last; only where there is something to tell. */
export function calibrationOf(answers: readonly Pick<Attempt, 'confidence' | 'correct'>[]): Calibrated[] {
  return [...CONFIDENCES, undefined].flatMap((said) => {
    const own = answers.filter(({ confidence }) => confidence === said)
    return own.length === 0 ? [] : [{ said, right: own.filter(({ correct }) => correct).length, asked: own.length }]
  })
}

/** Wilson's interval for a share, at 80 %: honest for few answers too. From 0 to 1; all of it where there are none. */
export function shareBetween({ right, asked }: Pick<Calibrated, 'right' | 'asked'>): { from: number; to: number } {
  if (asked === 0) return { from: 0, to: 1 }
  const z = 1.2816
  const share = right / asked
  const middle = (share + (z * z) / (2 * asked)) / (1 + (z * z) / asked)
  const reach = (z * Math.sqrt((share * (1 - share)) / asked + (z * z) / (4 * asked * asked))) / (1 + (z * z) / asked)
  return { from: Math.max(0, middle - reach), to: Math.min(1, middle + reach) }
}
