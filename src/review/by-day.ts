// Answers day by day: how many, how many right, how long; and the share right over a window that ends with each day.
import type { Attempt } from './attempt.ts'

export interface DayLine {
  /** ISO day. */
  readonly day: string
  readonly asked: number
  readonly right: number
  readonly spentMs: number
  /** Over the window that ends with this day; undefined where nothing was asked in it. */
  readonly share: number | undefined
}

/** Longer looks at one question are a tab that was left open: they count as this. */
export const LONGEST_LOOK_MS = 300_000
const DAY_MS = 86_400_000

export const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10)

/**
 * Every day from the first answer to the last, those without answers too. `dayOf` gives the ISO day of a moment where
 * the learner is. A clock that jumped by years must not make a chart of them: at most `most` days, up to the last.
 */
export function linesByDay(
  attempts: readonly Attempt[],
  dayOf: (ms: number) => string,
  windowDays: number,
  most = 3650,
): DayLine[] {
  const counted = new Map<string, { asked: number; right: number; spentMs: number }>()
  for (const { answeredAt, correct, durationMs } of attempts) {
    const line = counted.get(dayOf(answeredAt)) ?? { asked: 0, right: 0, spentMs: 0 }
    line.asked += 1
    line.right += correct ? 1 : 0
    line.spentMs += Math.min(durationMs, LONGEST_LOOK_MS)
    counted.set(dayOf(answeredAt), line)
  }
  const [first, last] = [[...counted.keys()].sort()[0], [...counted.keys()].sort().at(-1)]
  if (first === undefined || last === undefined) return []
  const earliest = new Date(Date.parse(`${last}T00:00:00Z`) - (most - 1) * DAY_MS).toISOString().slice(0, 10)
  const lines: DayLine[] = []
  for (let day = first < earliest ? earliest : first; day <= last; day = nextDay(day)) {
    const { asked, right, spentMs } = counted.get(day) ?? { asked: 0, right: 0, spentMs: 0 }
    const before = windowDays > 1 ? lines.slice(1 - windowDays) : []
    const all = before.reduce((sum, line) => sum + line.asked, asked)
    const good = before.reduce((sum, line) => sum + line.right, right)
    lines.push({ day, asked, right, spentMs, share: all === 0 ? undefined : good / all })
  }
  return lines
}
