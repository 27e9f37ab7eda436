// The history as a table for other programs: one line an answer, as RFC 4180 has it.
import type { Attempt } from './attempt.ts'

const HEAD = [
  'answered_at',
  'exam',
  'task',
  'topic',
  'family',
  'facts',
  'question',
  'chosen',
  'right_answer',
  'correct',
  'confidence',
  'crossed_out',
  'seconds',
  'drill',
  'device',
  'id',
]

/** Times in UTC. Lines end in CR LF, as spreadsheets expect. */
export const attemptsCsv = (attempts: readonly Attempt[]): string =>
  [HEAD, ...attempts.map(cellsOf)].map((cells) => cells.map(quoted).join(',')).join('\r\n') + '\r\n'

function cellsOf({ item, chosen, crossedOut = [], ...attempt }: Attempt): string[] {
  const textsOf = (ids: readonly string[]): string =>
    ids.map((id) => item.options.find((option) => option.id === id)?.text ?? id).join(' | ')
  return [
    new Date(attempt.answeredAt).toISOString(),
    item.exam,
    item.task,
    item.topic,
    item.family,
    item.factIds.join(' '),
    item.stem,
    textsOf(chosen),
    item.options.flatMap(({ correct, text }) => (correct ? text : [])).join(' | '),
    String(attempt.correct),
    attempt.confidence ?? '',
    textsOf(crossedOut),
    String(Math.round(attempt.durationMs / 100) / 10),
    attempt.drill ?? '',
    attempt.device ?? '',
    attempt.id,
  ]
}

/** A spreadsheet takes a text that begins so for a formula, and would run what somebody else's file says. */
const FORMULA = /^[=+\-@\t\r]/

function quoted(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}
