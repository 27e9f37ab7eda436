// Every number of a function and of a source that can be set, with what its slider spans.
import type { Arrivals, FunctionSpec, SourceSpec } from '../../../sim/scenario.ts'
import type { NumberSpec } from './number-control.tsx'

type Specs<Key extends string> = readonly (NumberSpec & { readonly field: Key })[]

/** The pool's numbers reach as far as the account does. */
export const poolSpecs = (accountLimit: number): Specs<keyof FunctionSpec> => [
  { field: 'reserved', label: 'Reserved concurrency', least: 0, most: accountLimit, whole: true, otherwise: 100 },
  { field: 'provisioned', label: 'Provisioned concurrency', least: 0, most: accountLimit, whole: true },
  { field: 'durationMs', label: 'Duration', unit: 'ms', least: 1, most: 60_000, log: true },
  { field: 'initMs', label: 'Init', unit: 'ms', least: 0, most: 20_000, log: true },
  { field: 'errorShare', label: 'Share that fails', least: 0, most: 1 },
]

export const MORE_SPECS: Specs<keyof FunctionSpec> = [
  { field: 'durationCv', label: 'Spread of long-tailed durations', unit: '× mean', least: 0.1, most: 10, log: true },
  { field: 'timeoutS', label: 'Timeout', unit: 's', least: 1, most: 900, log: true, whole: true },
  { field: 'memoryMb', label: 'Memory', unit: 'MB', least: 128, most: 10_240, log: true, whole: true },
  { field: 'ephemeralMb', label: '/tmp', unit: 'MB', least: 512, most: 10_240, log: true, whole: true },
  { field: 'crashShare', label: 'Share that crashes', least: 0, most: 1 },
]

const RATE = { least: 0, most: 10_000, log: true, unit: 'a second' }
const time = (durationS: number): Pick<NumberSpec, 'least' | 'most' | 'unit'> => ({
  least: 0,
  most: durationS,
  unit: 's',
})

/** A schedule is a list of times, and has no sliders. */
export function arrivalSpecs(kind: Arrivals['kind'], durationS: number): Specs<string> {
  const start = { field: 'startS', label: 'From', ...time(durationS) }
  const end = { field: 'endS', label: 'Until', ...time(durationS) }
  const rate = { field: 'ratePerS', label: 'Rate', ...RATE }
  const offset = { field: 'offsetUs', label: 'Offset', unit: 'µs', least: 0, most: 1_000_000, whole: true }
  if (kind === 'schedule') return []
  if (kind === 'step') return [{ field: 'beforePerS', label: 'Rate before', ...RATE }, rate, start, end, offset]
  if (kind === 'ramp') return [{ field: 'fromPerS', label: 'Rate at first', ...RATE }, rate, start, end, offset]
  if (kind !== 'burst') return [rate, start, end, offset]
  return [
    { field: 'count', label: 'How many at once', least: 1, most: 10_000, log: true, whole: true },
    start,
    { field: 'everyS', label: 'Again every (0: once)', least: 0, most: durationS, unit: 's' },
    end,
  ]
}

const MESSAGES: Specs<string> = [
  { field: 'batchSize', label: 'Batch size', least: 1, most: 10_000, log: true, whole: true },
  { field: 'windowS', label: 'Batch window', unit: 's', least: 0, most: 300, whole: true },
  { field: 'messageKb', label: 'Size of a message', unit: 'KB', least: 0.001, most: 1024, log: true },
]
const QUEUE: Specs<string> = [
  {
    field: 'maxConcurrency',
    label: 'Maximum concurrency',
    least: 2,
    most: 1000,
    log: true,
    whole: true,
    otherwise: 10,
  },
  { field: 'visibilityS', label: 'Visibility timeout', unit: 's', least: 0, most: 43_200, log: true },
  {
    field: 'maxReceives',
    label: 'To the DLQ after receives',
    least: 1,
    most: 1000,
    log: true,
    whole: true,
    otherwise: 5,
  },
]
const STREAM: Specs<string> = [
  { field: 'shards', label: 'Shards', least: 1, most: 1000, log: true, whole: true },
  { field: 'factor', label: 'Parallelization factor', least: 1, most: 10, whole: true },
  { field: 'maxRetries', label: 'Retries (−1: until it expires)', least: -1, most: 100, whole: true },
  { field: 'maxRecordAgeS', label: 'Longest age (−1: the stream’s)', unit: 's', least: -1, most: 86_400, whole: true },
]

export const SETTINGS: Readonly<Record<SourceSpec['kind'], Specs<string>>> = {
  sync: [],
  async: [
    { field: 'maxRetries', label: 'Retries after an error', least: 0, most: 2, whole: true },
    { field: 'maxEventAgeS', label: 'Longest event age', unit: 's', least: 60, most: 21_600, log: true, whole: true },
  ],
  sqs: [
    ...MESSAGES,
    ...QUEUE,
    {
      field: 'queueVisibilityS',
      label: 'Visibility timeout, set later on the queue',
      unit: 's',
      least: 1,
      most: 43_200,
      log: true,
      otherwise: 10,
    },
  ],
  'sqs-fifo': [
    { field: 'groups', label: 'Message groups', least: 1, most: 1000, log: true, whole: true },
    ...MESSAGES,
    ...QUEUE,
  ],
  kinesis: [...MESSAGES, ...STREAM],
  dynamodb: [...MESSAGES, ...STREAM],
}

/** What a client does with a 429: fields of `retries`. */
export const RETRIES: Specs<string> = [
  { field: 'most', label: 'Client’s retries', least: 0, most: 10, whole: true },
  { field: 'firstMs', label: 'First wait', unit: 'ms', least: 1, most: 60_000, log: true },
  { field: 'longestMs', label: 'Longest wait', unit: 'ms', least: 1, most: 600_000, log: true },
]

/** API Gateway's throttle in front of the function: fields of `gateway`. */
const GATEWAY: Specs<string> = [
  { field: 'ratePerS', label: 'Gateway’s rate', unit: 'a second', least: 1, most: 10_000, log: true, whole: true },
  { field: 'burst', label: 'Gateway’s burst', least: 1, most: 5000, log: true, whole: true },
]

/** Least and most of SQS's provisioned pollers: fields of `pollers`. */
const POLLERS: Specs<string> = [
  { field: 'fewest', label: 'Fewest pollers', least: 2, most: 200, whole: true },
  { field: 'most', label: 'Most pollers', least: 2, most: 2000, log: true, whole: true },
]

/** Groups that a source may do without, with what they begin with. */
export const OPTIONAL: Readonly<Partial<Record<SourceSpec['kind'], readonly OptionalGroup[]>>> = {
  sync: [{ group: 'gateway', label: 'API Gateway in front', first: { ratePerS: 2500, burst: 1250 }, specs: GATEWAY }],
  sqs: [{ group: 'pollers', label: 'Provisioned pollers', first: { fewest: 2, most: 200 }, specs: POLLERS }],
}
interface OptionalGroup {
  readonly group: string
  readonly label: string
  readonly first: Readonly<Record<string, number>>
  readonly specs: Specs<string>
}

export const SWITCHES: Readonly<
  Record<SourceSpec['kind'], readonly { readonly field: string; readonly label: string }[]>
> = {
  sync: [],
  async: [
    { field: 'deadLetterQueue', label: 'Dead-letter queue' },
    { field: 'onFailure', label: 'Destination on failure' },
    { field: 'onSuccess', label: 'Destination on success' },
  ],
  sqs: [{ field: 'partialResponses', label: 'Report failed items of a batch' }],
  'sqs-fifo': [{ field: 'partialResponses', label: 'Report failed items of a batch' }],
  kinesis: [
    { field: 'bisect', label: 'Bisect a failed batch' },
    { field: 'onFailure', label: 'Destination on failure' },
    { field: 'partialResponses', label: 'Report failed items of a batch' },
  ],
  dynamodb: [
    { field: 'bisect', label: 'Bisect a failed batch' },
    { field: 'onFailure', label: 'Destination on failure' },
    { field: 'partialResponses', label: 'Report failed items of a batch' },
  ],
}
