// One function, as somebody wrote it.
import { DISTRIBUTIONS, type Distribution, type FunctionSpec } from '../scenario.ts'
import { readBoolean, readChoice, readNumber, readOptional, readText, refuseUnknown, type Reader } from './fields.ts'

const KEYS: readonly (keyof FunctionSpec)[] = [
  'name',
  'reserved',
  'provisioned',
  'durationMs',
  'durationDistribution',
  'durationCv',
  'initMs',
  'timeoutS',
  'memoryMb',
  'ephemeralMb',
  'arm',
  'errorShare',
  'crashShare',
]
const LONGEST_S = 900
export const SHARE = { least: 0, most: 1, otherwise: 0 }
export const CONCURRENCY = { least: 0, most: 100_000, whole: true }
export const DURATION_MS = { least: 0, most: 3_600_000, otherwise: 100, unit: 'ms' }
export const INIT_MS = { least: 0, most: 900_000, otherwise: 0, unit: 'ms' }

export function readFunction(reader: Reader, index: number): FunctionSpec {
  refuseUnknown(reader, KEYS)
  const durationMs = readNumber(reader, 'durationMs', DURATION_MS)
  const durationDistribution = readChoice(reader, 'durationDistribution', DISTRIBUTIONS, 'constant')
  return {
    name: readText(reader, 'name', `function-${index + 1}`),
    reserved: readOptional(reader, 'reserved', CONCURRENCY),
    provisioned: readNumber(reader, 'provisioned', { ...CONCURRENCY, otherwise: 0 }),
    durationMs,
    durationDistribution,
    durationCv: readNumber(reader, 'durationCv', { least: 0.1, most: 10, otherwise: 2 }),
    initMs: readNumber(reader, 'initMs', INIT_MS),
    timeoutS: readNumber(reader, 'timeoutS', {
      least: 1,
      most: LONGEST_S,
      otherwise: usualTimeoutS(durationMs, durationDistribution),
      whole: true,
      unit: 's',
    }),
    memoryMb: readNumber(reader, 'memoryMb', { least: 128, most: 10_240, otherwise: 128, whole: true, unit: 'MB' }),
    ephemeralMb: readNumber(reader, 'ephemeralMb', {
      least: 512,
      most: 10_240,
      otherwise: 512,
      whole: true,
      unit: 'MB',
    }),
    arm: readBoolean(reader, 'arm', false),
    errorShare: readNumber(reader, 'errorShare', SHARE),
    crashShare: readNumber(reader, 'crashShare', SHARE),
  }
}

/** Out of the way unless somebody sets it: six times the duration, and the longest when durations have a long tail. */
const usualTimeoutS = (durationMs: number, distribution: Distribution): number =>
  distribution === 'constant' || distribution === 'uniform'
    ? Math.min(LONGEST_S, Math.max(30, Math.ceil((6 * durationMs) / 1000)))
    : LONGEST_S
