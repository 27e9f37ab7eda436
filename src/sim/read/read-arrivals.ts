// When requests come, as somebody wrote it.
import type { Arrivals } from '../scenario.ts'
import { readChoice, readNumber, readNumbers, readerOf, refuse, refuseUnknown, type Reader } from './fields.ts'

const KINDS = ['even', 'poisson', 'step', 'ramp', 'burst', 'schedule'] as const
const RATE = { least: 0, most: 1_000_000, otherwise: 0, unit: 'a second' }
const FIRST_RATE = { ...RATE, otherwise: 10 }
const EXTRA: Readonly<Record<Arrivals['kind'], readonly string[]>> = {
  even: ['ratePerS', 'startS', 'endS', 'offsetUs'],
  poisson: ['ratePerS', 'startS', 'endS', 'offsetUs'],
  step: ['ratePerS', 'beforePerS', 'startS', 'endS', 'offsetUs'],
  ramp: ['ratePerS', 'fromPerS', 'startS', 'endS', 'offsetUs'],
  burst: ['count', 'startS', 'everyS', 'endS'],
  schedule: ['timesS'],
}

export function readArrivals(parent: Reader, durationS: number): Arrivals {
  const path = `${parent.path}.arrivals`
  const reader = readerOf(parent.fields['arrivals'] ?? {}, path, parent.refusals)
  const kind = readChoice(reader, 'kind', KINDS, 'even')
  refuseUnknown(reader, ['kind', ...EXTRA[kind]])
  if (kind === 'schedule') return { kind, timesS: readNumbers(reader, 'timesS', 100_000).toSorted((a, b) => a - b) }
  const times = readTimes(reader, durationS)
  if (kind === 'burst') {
    const count = readNumber(reader, 'count', { least: 1, most: 1_000_000, otherwise: 100, whole: true })
    return {
      kind,
      count,
      ...times,
      everyS: readNumber(reader, 'everyS', { least: 0, most: 604_800, otherwise: 0, unit: 's' }),
    }
  }
  const offsetUs = readNumber(reader, 'offsetUs', { least: 0, most: 1_000_000, otherwise: 0, whole: true, unit: 'µs' })
  const ratePerS = readNumber(reader, 'ratePerS', FIRST_RATE)
  if (kind === 'step') return { kind, ratePerS, beforePerS: readNumber(reader, 'beforePerS', RATE), ...times, offsetUs }
  if (kind === 'ramp') return { kind, ratePerS, fromPerS: readNumber(reader, 'fromPerS', RATE), ...times, offsetUs }
  return { kind, ratePerS, ...times, offsetUs }
}

function readTimes(reader: Reader, durationS: number): { readonly startS: number; readonly endS: number } {
  const time = { least: 0, most: 604_800, unit: 's' }
  const startS = readNumber(reader, 'startS', { ...time, otherwise: 0 })
  const endS = readNumber(reader, 'endS', { ...time, otherwise: Math.max(durationS, startS) })
  if (endS < startS) refuse(reader, 'endS', 'It ends before it starts.', 'Choose an end after the start.')
  return { startS, endS }
}
