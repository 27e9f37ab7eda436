// The settings of an event source mapping, as somebody wrote them, with the limits that AWS checks.
import type { FifoSource, FunctionSpec, SqsSource, StreamSource } from '../scenario.ts'
import {
  readBoolean,
  readNumber,
  readNumbers,
  readOptional,
  readerOf,
  refuse,
  refuseUnknown,
  type Reader,
} from './fields.ts'

export const MESSAGE_KEYS = ['batchSize', 'windowS', 'messageKb', 'poisoned', 'partialResponses']
export const QUEUE_KEYS = ['maxConcurrency', 'visibilityS', 'maxReceives']
export const STREAM_KEYS = ['shards', 'factor', 'bisect', 'maxRetries', 'maxRecordAgeS', 'onFailure']

type Base = 'name' | 'target' | 'qualifier' | 'arrivals'
type Messages = Pick<SqsSource, 'batchSize' | 'windowS' | 'messageKb' | 'poisoned' | 'partialResponses'>

/** R42, R43 */
const readMessages = (reader: Reader, mostInBatch: number, usual: number): Messages => ({
  batchSize: readNumber(reader, 'batchSize', { least: 1, most: mostInBatch, otherwise: usual, whole: true }),
  windowS: readNumber(reader, 'windowS', { least: 0, most: 300, otherwise: 0, whole: true, unit: 's' }),
  messageKb: readNumber(reader, 'messageKb', { least: 0.001, most: 10_240, otherwise: 1, unit: 'KB' }),
  poisoned: readNumbers(reader, 'poisoned', 10_000),
  partialResponses: readBoolean(reader, 'partialResponses', false),
})

export function readQueue(
  reader: Reader,
  kind: 'sqs' | 'sqs-fifo',
  f: FunctionSpec | undefined,
): Omit<SqsSource, Base> | Omit<FifoSource, Base> {
  const messages = readMessages(reader, kind === 'sqs' ? 10_000 : 10, 10)
  const maxConcurrency = readOptional(reader, 'maxConcurrency', { least: 2, most: 1000, whole: true })
  const timeoutS = f?.timeoutS ?? 0
  const visibilityS = readNumber(reader, 'visibilityS', {
    least: 0,
    most: 43_200,
    otherwise: Math.max(30, timeoutS),
    unit: 's',
  })
  const maxReceives = readOptional(reader, 'maxReceives', { least: 1, most: 1000, whole: true })
  if (visibilityS < timeoutS) {
    const mend = `Choose at least ${timeoutS} s; AWS advises ${6 * timeoutS} s, six times the timeout.`
    refuse(reader, 'visibilityS', `The function may run for ${timeoutS} s, longer than messages stay hidden.`, mend)
  }
  const queue = { ...messages, maxConcurrency, visibilityS, maxReceives }
  if (kind === 'sqs-fifo') {
    if (messages.windowS > 0) refuse(reader, 'windowS', 'A FIFO queue has no batch window.', 'Set it to 0.')
    return {
      ...queue,
      kind,
      groups: readNumber(reader, 'groups', { least: 1, most: 10_000, otherwise: 6, whole: true }),
    }
  }
  if (messages.batchSize > 10 && messages.windowS < 1) {
    refuse(reader, 'windowS', 'Batches of more than 10 need a batch window.', 'Choose at least 1 s.')
  }
  return { ...queue, kind, pollers: readPollers(reader, maxConcurrency), ...readQueueVisibility(reader) }
}

/** Set on the queue after the mapping was made: the function's timeout is not looked at. */
function readQueueVisibility(reader: Reader): { readonly queueVisibilityS?: number } {
  const range = { least: 1, most: 43_200, unit: 's' }
  const queueVisibilityS = readOptional(reader, 'queueVisibilityS', range)
  return queueVisibilityS === null ? {} : { queueVisibilityS }
}

/** R45, R46 */
function readPollers(parent: Reader, maxConcurrency: number | null): SqsSource['pollers'] {
  const value = parent.fields['pollers']
  if (value === undefined || value === null) return null
  const reader = readerOf(value, `${parent.path}.pollers`, parent.refusals)
  refuseUnknown(reader, ['fewest', 'most'])
  const fewest = readNumber(reader, 'fewest', { least: 2, most: 200, otherwise: 2, whole: true, unit: 'pollers' })
  const most = readNumber(reader, 'most', {
    least: 2,
    most: 10_000,
    otherwise: Math.max(200, fewest),
    whole: true,
    unit: 'pollers',
  })
  if (most < fewest) refuse(reader, 'most', 'The most pollers are fewer than the fewest.', `Choose at least ${fewest}.`)
  if (maxConcurrency !== null) {
    refuse(
      parent,
      'maxConcurrency',
      'Maximum concurrency cannot be combined with provisioned pollers.',
      'Take one of the two away.',
    )
  }
  return { fewest, most }
}

/** R51, R53 */
export const readStream = (reader: Reader): Omit<StreamSource, Base | 'kind'> => ({
  ...readMessages(reader, 10_000, 100),
  shards: readNumber(reader, 'shards', { least: 1, most: 1000, otherwise: 1, whole: true }),
  factor: readNumber(reader, 'factor', { least: 1, most: 10, otherwise: 1, whole: true }),
  bisect: readBoolean(reader, 'bisect', false),
  maxRetries: readNumber(reader, 'maxRetries', { least: -1, most: 10_000, otherwise: -1, whole: true }),
  maxRecordAgeS: readNumber(reader, 'maxRecordAgeS', {
    least: -1,
    most: 604_800,
    otherwise: -1,
    whole: true,
    unit: 's',
  }),
  onFailure: readBoolean(reader, 'onFailure', false),
})
