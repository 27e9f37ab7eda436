// Queues and streams behind an event source mapping, and the mapping's own settings.
import { shown } from '../read/refusal.ts'
import type { ScenarioInput } from '../scenario.ts'
import { note, settingsOf, type Reading, type Settings } from './reading.ts'

export type SourceInput = NonNullable<ScenarioInput['sources']>[number]
type Part = Readonly<Record<string, unknown>>

export interface Origin {
  readonly kind: 'sqs' | 'sqs-fifo' | 'kinesis' | 'dynamodb'
  /** What the queue or stream itself sets. */
  readonly part: Part
}

const USUAL_VISIBILITY_S = 30
const FIRST_SHARDS_ON_DEMAND = 4

/** What a mapping reads from; `hint` is SAM's event type, when there is one. */
export function originOf(
  reading: Reading,
  id: string,
  value: unknown,
  target: string | undefined,
  hint = '',
): Origin | undefined {
  const resource = target === undefined ? undefined : reading.byId[target]
  const arn = typeof value === 'string' ? value : ''
  const settings = settingsOf(reading, target ?? id, resource?.properties)
  const is = (type: string, service: string, event: string): boolean =>
    resource === undefined ? hint === event || arn.includes(`:${service}:`) : resource.type === type
  if (is('AWS::SQS::Queue', 'sqs', 'SQS')) {
    const fifo = settings.flag('FifoQueue') || arn.endsWith('.fifo')
    if (resource === undefined) return { kind: fifo ? 'sqs-fifo' : 'sqs', part: elsewhere(reading, id, 'queue') }
    return { kind: fifo ? 'sqs-fifo' : 'sqs', part: queuePart(settings) }
  }
  if (is('AWS::Kinesis::Stream', 'kinesis', 'Kinesis')) {
    if (resource === undefined) return { kind: 'kinesis', part: elsewhere(reading, id, 'stream') }
    const onDemand = settings.group('StreamModeDetails').text('StreamMode') === 'ON_DEMAND'
    return {
      kind: 'kinesis',
      part: { shards: settings.number('ShardCount') ?? (onDemand ? FIRST_SHARDS_ON_DEMAND : 1) },
    }
  }
  if (is('AWS::DynamoDB::Table', 'dynamodb', 'DynamoDB') || resource?.type === 'AWS::DynamoDB::GlobalTable') {
    note(reading.notes, id, 'assumed', 'A table does not say how many shards its stream has: 1 is taken.')
    return { kind: 'dynamodb', part: {} }
  }
  return undefined
}

const elsewhere = (reading: Reading, id: string, what: string): Part => {
  note(reading.notes, id, 'assumed', `Its ${what} is not in this template: the defaults of AWS are taken for it.`)
  return what === 'queue' ? { visibilityS: USUAL_VISIBILITY_S } : {}
}

function queuePart(settings: Settings): Part {
  const maxReceives = settings.group('RedrivePolicy').number('maxReceiveCount')
  return {
    visibilityS: settings.number('VisibilityTimeout') ?? USUAL_VISIBILITY_S,
    ...(maxReceives === undefined ? {} : { maxReceives }),
  }
}

const NOT_SHOWN: Readonly<Record<string, string>> = {
  FilterCriteria: 'filtered events are not invoked; set a lower rate instead.',
  TumblingWindowInSeconds: 'windows that keep state between batches are not in the playground.',
}

/** The mapping's settings, as SAM's events and AWS::Lambda::EventSourceMapping have them alike. */
export function mappingPart(reading: Reading, id: string, settings: Settings, kind: Origin['kind']): Part {
  for (const [name, says] of Object.entries(NOT_SHOWN))
    if (settings.has(name)) note(reading.notes, id, 'not', `${name}: ${says}`)
  const types = settings.raw('FunctionResponseTypes')
  const shared = {
    batchSize: settings.number('BatchSize'),
    windowS: settings.number('MaximumBatchingWindowInSeconds'),
    partialResponses: Array.isArray(types) && types.includes('ReportBatchItemFailures') ? true : undefined,
  }
  const own = kind === 'sqs' || kind === 'sqs-fifo' ? queueSettings(settings, kind) : streamSettings(settings)
  return Object.fromEntries(Object.entries({ ...shared, ...own }).filter(([, value]) => value !== undefined))
}

function queueSettings(settings: Settings, kind: Origin['kind']): Part {
  const maxConcurrency = settings.group('ScalingConfig').number('MaximumConcurrency')
  const polling = settings.group('ProvisionedPollerConfig')
  const [fewest, most] = [polling.number('MinimumPollers'), polling.number('MaximumPollers')]
  const pollers = {
    ...(fewest === undefined ? {} : { fewest }),
    ...(most === undefined ? {} : { most }),
  }
  return { maxConcurrency, pollers: kind === 'sqs' && settings.has('ProvisionedPollerConfig') ? pollers : undefined }
}

const streamSettings = (settings: Settings): Part => ({
  factor: settings.number('ParallelizationFactor'),
  bisect: settings.flag('BisectBatchOnFunctionError') ? true : undefined,
  maxRetries: settings.number('MaximumRetryAttempts'),
  maxRecordAgeS: settings.number('MaximumRecordAgeInSeconds'),
  onFailure: settings.group('DestinationConfig').has('OnFailure') ? true : undefined,
})

/** What a mapping and its queue or stream set, number by number, for the list of what was understood. */
export function mappingWords(part: Part): string {
  const said = WORDS.flatMap(([name, words]): string[] => {
    const value = part[name]
    if (value === true) return [words('')]
    return typeof value === 'number' ? [words(shown(value))] : []
  })
  return said.length === 0 ? '' : `: ${said.join(', ')}`
}

const WORDS: readonly (readonly [name: string, words: (value: string) => string])[] = [
  ['batchSize', (value) => `batches of ${value}`],
  ['windowS', (value) => `a window of ${value} s`],
  ['maxConcurrency', (value) => `maximum concurrency ${value}`],
  ['visibilityS', (value) => `hidden for ${value} s`],
  ['maxReceives', (value) => `dead-lettered after ${value} receives`],
  ['partialResponses', () => 'partial batch responses'],
  ['shards', (value) => `${value} shards`],
  ['factor', (value) => `${value} batches a shard`],
  ['bisect', () => 'bisected on error'],
  ['maxRetries', (value) => `${value} retries`],
  ['maxRecordAgeS', (value) => `records up to ${value} s old`],
]
