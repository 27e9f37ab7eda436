// The split of a scenario as a template of SAM, in plain data with the long form of its functions.
import type { Fields } from '../read/fields.ts'
import type { AsyncSource, Scenario } from '../scenario.ts'
import {
  isMapping,
  isQueue,
  minutesOf,
  planOf,
  type MappingSpec,
  type PlannedFunction,
  type PlannedSource,
} from './plan.ts'

export function samTemplate(scenario: Scenario): Fields {
  const { functions } = planOf(scenario)
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Transform: 'AWS::Serverless-2016-10-31',
    Globals: { Function: { Runtime: 'nodejs22.x', Handler: 'index.handler', CodeUri: 'src/' } },
    Resources: Object.assign({}, ...functions.map(resourcesOf)) as Fields,
  }
}

const arnOf = (id: string): Fields => ({ 'Fn::GetAtt': [id, 'Arn'] })
const resource = (type: string, properties: Fields = {}): Fields =>
  Object.keys(properties).length === 0 ? { Type: type } : { Type: type, Properties: properties }

/** Leaves out what is undefined, and groups without anything in them. */
const only = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== undefined && !(typeof value === 'object' && value !== null && Object.keys(value).length === 0),
    ),
  )

function resourcesOf(f: PlannedFunction): Fields {
  const { id, invoke, sources } = f
  return {
    [id]: resource('AWS::Serverless::Function', functionProperties(f)),
    ...(invoke?.deadLetterQueue === true ? { [`${id}DeadLetters`]: resource('AWS::SQS::Queue') } : {}),
    ...(Object.assign({}, ...sources.map((source) => originOf(f, source))) as Fields),
  }
}

function functionProperties({ id, spec, invoke, sources }: PlannedFunction): Fields {
  const { reserved, provisioned, ephemeralMb } = spec
  const past = sources.filter(({ pastAlias }) => pastAlias)
  const events = sources.filter(({ pastAlias }) => !pastAlias)
  return only({
    MemorySize: spec.memoryMb,
    Timeout: spec.timeoutS,
    EphemeralStorage: ephemeralMb > 512 ? { Size: ephemeralMb } : undefined,
    Architectures: spec.arm ? ['arm64'] : undefined,
    ReservedConcurrentExecutions: reserved ?? undefined,
    AutoPublishAlias: provisioned > 0 ? 'live' : undefined,
    ProvisionedConcurrencyConfig: provisioned > 0 ? { ProvisionedConcurrentExecutions: provisioned } : undefined,
    DeadLetterQueue:
      invoke?.deadLetterQueue === true ? { Type: 'SQS', TargetArn: arnOf(`${id}DeadLetters`) } : undefined,
    EventInvokeConfig: invoke === undefined ? undefined : invokeConfig(invoke),
    Policies: [...new Set(past.map(({ spec: { kind } }) => POLICIES[kind]))],
    Events: Object.fromEntries(events.map((source) => [source.id, eventOf(source)])),
  })
}

/** SAM gives a function the right to read only from its own events. */
const POLICIES: Readonly<Record<string, string>> = {
  sqs: 'AWSLambdaSQSQueueExecutionRole',
  'sqs-fifo': 'AWSLambdaSQSQueueExecutionRole',
  kinesis: 'AWSLambdaKinesisExecutionRole',
  dynamodb: 'AWSLambdaDynamoDBExecutionRole',
}

const invokeConfig = ({ maxRetries, maxEventAgeS, onFailure, onSuccess }: AsyncSource): Fields =>
  only({
    MaximumRetryAttempts: maxRetries === 2 ? undefined : maxRetries,
    MaximumEventAgeInSeconds: maxEventAgeS === 21_600 ? undefined : maxEventAgeS,
    // SAM makes the queue where no destination is named.
    DestinationConfig: only({
      OnFailure: onFailure ? { Type: 'SQS' } : undefined,
      OnSuccess: onSuccess ? { Type: 'SQS' } : undefined,
    }),
  })

function eventOf({ id, spec }: PlannedSource): Fields {
  if (spec.kind === 'sync') return resource('HttpApi', { Path: `/${id}`, Method: 'ANY' })
  if (spec.kind === 'async') {
    const minutes = minutesOf(spec)
    if (minutes === undefined) return resource('EventBridgeRule', { Pattern: { source: [id] } })
    return resource('Schedule', { Schedule: `rate(${minutes} ${minutes === 1 ? 'minute' : 'minutes'})` })
  }
  const type = { sqs: 'SQS', 'sqs-fifo': 'SQS', kinesis: 'Kinesis', dynamodb: 'DynamoDB' }[spec.kind]
  const origin = isQueue(spec) ? { Queue: originArn(id, spec) } : { Stream: originArn(id, spec) }
  return resource(type, { ...origin, ...mappingSettings(id, spec) })
}

/** As SAM's events and AWS::Lambda::EventSourceMapping have them alike. */
export function mappingSettings(id: string, spec: MappingSpec): Fields {
  const shared = {
    BatchSize: spec.batchSize,
    MaximumBatchingWindowInSeconds: spec.windowS > 0 ? spec.windowS : undefined,
    FunctionResponseTypes: spec.partialResponses ? ['ReportBatchItemFailures'] : undefined,
  }
  if (isQueue(spec)) {
    const pollers = spec.kind === 'sqs' ? spec.pollers : null
    return only({
      ...shared,
      ScalingConfig: spec.maxConcurrency === null ? undefined : { MaximumConcurrency: spec.maxConcurrency },
      ProvisionedPollerConfig:
        pollers === null ? undefined : { MinimumPollers: pollers.fewest, MaximumPollers: pollers.most },
    })
  }
  return only({
    ...shared,
    StartingPosition: 'LATEST',
    ParallelizationFactor: spec.factor > 1 ? spec.factor : undefined,
    BisectBatchOnFunctionError: spec.bisect ? true : undefined,
    MaximumRetryAttempts: spec.maxRetries >= 0 ? spec.maxRetries : undefined,
    MaximumRecordAgeInSeconds: spec.maxRecordAgeS >= 0 ? spec.maxRecordAgeS : undefined,
    DestinationConfig: spec.onFailure ? { OnFailure: { Type: 'SQS', Destination: arnOf(`${id}Failures`) } } : undefined,
  })
}

const ORIGINS = { sqs: 'Queue', 'sqs-fifo': 'Queue', kinesis: 'Stream', dynamodb: 'Table' } as const

const originArn = (id: string, { kind }: MappingSpec): Fields =>
  kind === 'dynamodb' ? { 'Fn::GetAtt': [`${id}Table`, 'StreamArn'] } : arnOf(`${id}${ORIGINS[kind]}`)

/** The queue, stream or table itself, with its failure queue, and a mapping past the alias. */
function originOf(f: PlannedFunction, { id, spec, pastAlias }: PlannedSource): Fields {
  if (!isMapping(spec)) return {}
  const origin = `${id}${ORIGINS[spec.kind]}`
  const mapping = pastAlias
    ? {
        [id]: resource('AWS::Lambda::EventSourceMapping', {
          FunctionName: { Ref: f.id },
          EventSourceArn: originArn(id, spec),
          ...withoutType(mappingSettings(id, spec)),
        }),
      }
    : {}
  if (isQueue(spec)) return { ...mapping, ...queueOf(origin, spec) }
  const failures = spec.onFailure ? { [`${id}Failures`]: resource('AWS::SQS::Queue') } : {}
  if (spec.kind === 'kinesis')
    return { ...mapping, [origin]: resource('AWS::Kinesis::Stream', { ShardCount: spec.shards }), ...failures }
  return { ...mapping, [origin]: resource('AWS::DynamoDB::Table', TABLE), ...failures }
}

/** Only SAM's own events have a Type beside a destination. */
function withoutType(settings: Fields): Fields {
  const { DestinationConfig: config, ...rest } = settings as { DestinationConfig?: { OnFailure: Fields } }
  if (config === undefined) return rest
  const { Destination: destination } = config.OnFailure
  return { ...rest, DestinationConfig: { OnFailure: { Destination: destination } } }
}

function queueOf(origin: string, spec: Extract<MappingSpec, { kind: 'sqs' | 'sqs-fifo' }>): Fields {
  const fifo = spec.kind === 'sqs-fifo' ? true : undefined
  const dead = `${origin}DeadLetters`
  const redrive =
    spec.maxReceives === null ? undefined : { deadLetterTargetArn: arnOf(dead), maxReceiveCount: spec.maxReceives }
  return {
    [origin]: resource(
      'AWS::SQS::Queue',
      only({ FifoQueue: fifo, VisibilityTimeout: Math.ceil(spec.visibilityS), RedrivePolicy: redrive }),
    ),
    ...(redrive === undefined ? {} : { [dead]: resource('AWS::SQS::Queue', only({ FifoQueue: fifo })) }),
  }
}

const TABLE: Fields = {
  AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
  BillingMode: 'PAY_PER_REQUEST',
  StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
}
