// One source with its target, as somebody wrote it.
import type { FunctionSpec, Gateway, SourceSpec } from '../scenario.ts'
import { readArrivals } from './read-arrivals.ts'
import {
  readBoolean,
  readChoice,
  readNumber,
  readText,
  refuse,
  refuseUnknown,
  readerOf,
  type Reader,
} from './fields.ts'
import { MESSAGE_KEYS, QUEUE_KEYS, readQueue, readStream, STREAM_KEYS } from './read-mapping.ts'

const KINDS = ['sync', 'async', 'sqs', 'sqs-fifo', 'kinesis', 'dynamodb'] as const
const GATEWAY = { least: 1, most: 1_000_000, whole: true }
const BASE_KEYS = ['name', 'target', 'kind', 'qualifier', 'arrivals']
const OWN_KEYS: Readonly<Record<SourceSpec['kind'], readonly string[]>> = {
  sync: ['retries', 'gateway'],
  async: ['maxRetries', 'maxEventAgeS', 'deadLetterQueue', 'onFailure', 'onSuccess'],
  sqs: [...MESSAGE_KEYS, ...QUEUE_KEYS, 'pollers', 'queueVisibilityS'],
  'sqs-fifo': [...MESSAGE_KEYS, ...QUEUE_KEYS, 'groups'],
  kinesis: [...MESSAGE_KEYS, ...STREAM_KEYS],
  dynamodb: [...MESSAGE_KEYS, ...STREAM_KEYS],
}

export function readSource(
  reader: Reader,
  index: number,
  functions: readonly FunctionSpec[],
  durationS: number,
): SourceSpec {
  const kind = readChoice(reader, 'kind', KINDS, 'sync')
  refuseUnknown(reader, [...BASE_KEYS, ...OWN_KEYS[kind]])
  const target = readText(reader, 'target', functions[0]?.name ?? '')
  const f = functions.find(({ name }) => name === target)
  if (f === undefined) {
    const names = functions.map(({ name }) => name).join(', ')
    refuse(
      reader,
      'target',
      `There is no function "${target}".`,
      names === '' ? 'Add a function first.' : `Choose one of: ${names}.`,
    )
  }
  const base = {
    name: readText(reader, 'name', `source-${index + 1}`),
    target,
    qualifier: readChoice(reader, 'qualifier', ['alias', '$LATEST'] as const, 'alias'),
    arrivals: readArrivals(reader, durationS),
  }
  if (kind === 'sync') return { ...base, kind, retries: readRetries(reader), ...readGateway(reader) }
  if (kind === 'async') return { ...base, kind, ...readAsync(reader) }
  if (kind === 'sqs' || kind === 'sqs-fifo') return { ...base, ...readQueue(reader, kind, f) }
  return { ...base, kind, ...readStream(reader) }
}

/** Left out altogether when there is none: scenarios and links from before have no such field. */
function readGateway(parent: Reader): { readonly gateway?: Gateway } {
  const value = parent.fields['gateway']
  if (value === undefined || value === null) return {}
  const reader = readerOf(value, `${parent.path}.gateway`, parent.refusals)
  refuseUnknown(reader, ['ratePerS', 'burst'])
  return {
    gateway: {
      ratePerS: readNumber(reader, 'ratePerS', { ...GATEWAY, otherwise: 10_000, unit: 'a second' }),
      burst: readNumber(reader, 'burst', { ...GATEWAY, otherwise: 5000, unit: 'requests' }),
    },
  }
}

function readRetries(parent: Reader): { most: number; firstMs: number; longestMs: number; jitter: boolean } {
  const reader = readerOf(parent.fields['retries'] ?? {}, `${parent.path}.retries`, parent.refusals)
  refuseUnknown(reader, ['most', 'firstMs', 'longestMs', 'jitter'])
  return {
    most: readNumber(reader, 'most', { least: 0, most: 10, otherwise: 0, whole: true, unit: 'retries' }),
    firstMs: readNumber(reader, 'firstMs', { least: 1, most: 60_000, otherwise: 100, unit: 'ms' }),
    longestMs: readNumber(reader, 'longestMs', { least: 1, most: 600_000, otherwise: 20_000, unit: 'ms' }),
    jitter: readBoolean(reader, 'jitter', true),
  }
}

const readAsync = (
  reader: Reader,
): Omit<Extract<SourceSpec, { kind: 'async' }>, 'kind' | 'name' | 'target' | 'qualifier' | 'arrivals'> => ({
  maxRetries: readNumber(reader, 'maxRetries', { least: 0, most: 2, otherwise: 2, whole: true, unit: 'retries' }),
  maxEventAgeS: readNumber(reader, 'maxEventAgeS', {
    least: 60,
    most: 21_600,
    otherwise: 21_600,
    whole: true,
    unit: 's',
  }),
  deadLetterQueue: readBoolean(reader, 'deadLetterQueue', false),
  onFailure: readBoolean(reader, 'onFailure', false),
  onSuccess: readBoolean(reader, 'onSuccess', false),
})
