// The split of a scenario as lines for the AWS command line, for functions and queues that exist already.
import type { AsyncSource, Scenario } from '../scenario.ts'
import { isMapping, isQueue, planOf, type MappingSpec, type PlannedFunction, type PlannedSource } from './plan.ts'

export function writeCli(scenario: Scenario): string {
  const { functions, left } = planOf(scenario)
  const arns = functions.some(({ sources }) => sources.some(({ spec }) => isMapping(spec)))
  return [
    '# The functions, and what their mappings read from, have to exist under these names.',
    ...left.map((says) => `# ${says}`),
    ...(arns
      ? ['REGION=$(aws configure get region)', 'ACCOUNT=$(aws sts get-caller-identity --query Account --output text)']
      : []),
    ...functions.flatMap((f) => ['', ...functionLines(f), ...f.sources.flatMap((source) => sourceLines(f, source))]),
    '',
  ].join('\n')
}

type Flags = Readonly<Record<string, string | number | boolean | undefined>>

/** One command with its flags; a true flag stands alone, one without a value is left out. */
const command = (what: string, flags: Flags): string =>
  [
    `aws ${what}`,
    ...Object.entries(flags)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => (value === true ? `--${name}` : `--${name} ${String(value)}`)),
  ].join(' ')

const lambda = (what: string, flags: Flags): string => command(`lambda ${what}`, flags)
/** The function's own name, where AWS would take it. */
const named = ({ id, spec }: PlannedFunction): string => (/^[\w-]{1,64}$/.test(spec.name) ? spec.name : id.slice(0, 64))
const arnOf = (service: string, rest: string): string => `"arn:aws:${service}:$REGION:$ACCOUNT:${rest}"`

function functionLines(f: PlannedFunction): string[] {
  const { spec, invoke } = f
  const { reserved, provisioned, ephemeralMb } = spec
  const name = { 'function-name': named(f) }
  const dead = invoke?.deadLetterQueue === true ? `TargetArn=${arnOf('sqs', `${named(f)}DeadLetters`)}` : undefined
  return [
    ...(spec.arm
      ? [`# ${named(f)} runs on arm64: that is chosen with its code (update-function-code --architectures).`]
      : []),
    lambda('update-function-configuration', {
      ...name,
      'memory-size': spec.memoryMb,
      timeout: spec.timeoutS,
      'ephemeral-storage': ephemeralMb > 512 ? `Size=${ephemeralMb}` : undefined,
      'dead-letter-config': dead,
    }),
    reserved === null
      ? lambda('delete-function-concurrency', name)
      : lambda('put-function-concurrency', { ...name, 'reserved-concurrent-executions': reserved }),
    ...(provisioned > 0 ? provisionedLines(named(f), provisioned) : []),
    ...(invoke === undefined ? [] : invokeLines(named(f), provisioned > 0, invoke)),
  ]
}

const provisionedLines = (name: string, count: number): string[] => [
  lambda('wait function-updated', { 'function-name': name }),
  `VERSION=$(${lambda('publish-version', { 'function-name': name, query: 'Version', output: 'text' })})`,
  lambda('create-alias', { 'function-name': name, name: 'live', 'function-version': '"$VERSION"' }),
  lambda('put-provisioned-concurrency-config', {
    'function-name': name,
    qualifier: 'live',
    'provisioned-concurrent-executions': count,
  }),
]

function invokeLines(name: string, alias: boolean, invoke: AsyncSource): string[] {
  const to = (what: string): string => `{"Destination":"arn:aws:sqs:'$REGION':'$ACCOUNT':${name}${what}"}`
  const destinations = [
    ...(invoke.onFailure ? [`"OnFailure":${to('OnFailure')}`] : []),
    ...(invoke.onSuccess ? [`"OnSuccess":${to('OnSuccess')}`] : []),
  ]
  return [
    lambda('put-function-event-invoke-config', {
      'function-name': name,
      qualifier: alias ? 'live' : undefined,
      'maximum-retry-attempts': invoke.maxRetries,
      'maximum-event-age-in-seconds': invoke.maxEventAgeS,
      'destination-config': destinations.length === 0 ? undefined : `'{${destinations.join(',')}}'`,
    }),
  ]
}

function sourceLines(f: PlannedFunction, { id, spec, pastAlias }: PlannedSource): string[] {
  if (!isMapping(spec)) return []
  const target = f.spec.provisioned > 0 && !pastAlias ? `${named(f)}:live` : named(f)
  return [
    ...originLines(id, spec),
    lambda('create-event-source-mapping', { 'function-name': target, ...flagsOf(id, spec) }),
  ]
}

const queueName = (id: string, spec: MappingSpec): string => `${id}Queue${spec.kind === 'sqs-fifo' ? '.fifo' : ''}`

function originLines(id: string, spec: MappingSpec): string[] {
  if (spec.kind === 'dynamodb')
    return [
      `STREAM=$(${command('dynamodb describe-table', { 'table-name': `${id}Table`, query: 'Table.LatestStreamArn', output: 'text' })})`,
    ]
  if (!isQueue(spec)) return []
  const redrive =
    spec.maxReceives === null
      ? []
      : [
          `"RedrivePolicy":"{\\"deadLetterTargetArn\\":\\"arn:aws:sqs:'$REGION':'$ACCOUNT':${id}QueueDeadLetters${spec.kind === 'sqs-fifo' ? '.fifo' : ''}\\",\\"maxReceiveCount\\":\\"${spec.maxReceives}\\"}"`,
        ]
  const attributes = [`"VisibilityTimeout":"${Math.ceil(spec.visibilityS)}"`, ...redrive]
  return [
    `QUEUE=$(${command('sqs get-queue-url', { 'queue-name': queueName(id, spec), query: 'QueueUrl', output: 'text' })})`,
    command('sqs set-queue-attributes', { 'queue-url': '"$QUEUE"', attributes: `'{${attributes.join(',')}}'` }),
  ]
}

function flagsOf(id: string, spec: MappingSpec): Flags {
  const shared = {
    'batch-size': spec.batchSize,
    'maximum-batching-window-in-seconds': spec.windowS > 0 ? spec.windowS : undefined,
    'function-response-types': spec.partialResponses ? 'ReportBatchItemFailures' : undefined,
  }
  if (isQueue(spec)) {
    const pollers = spec.kind === 'sqs' ? spec.pollers : null
    return {
      'event-source-arn': arnOf('sqs', queueName(id, spec)),
      ...shared,
      'scaling-config': spec.maxConcurrency === null ? undefined : `MaximumConcurrency=${spec.maxConcurrency}`,
      'provisioned-poller-config':
        pollers === null ? undefined : `MinimumPollers=${pollers.fewest},MaximumPollers=${pollers.most}`,
    }
  }
  return {
    'event-source-arn': spec.kind === 'kinesis' ? arnOf('kinesis', `stream/${id}Stream`) : '"$STREAM"',
    'starting-position': 'LATEST',
    ...shared,
    'parallelization-factor': spec.factor > 1 ? spec.factor : undefined,
    'bisect-batch-on-function-error': spec.bisect ? true : undefined,
    'maximum-retry-attempts': spec.maxRetries >= 0 ? spec.maxRetries : undefined,
    'maximum-record-age-in-seconds': spec.maxRecordAgeS >= 0 ? spec.maxRecordAgeS : undefined,
    'destination-config': spec.onFailure
      ? `'{"OnFailure":{"Destination":"arn:aws:sqs:'$REGION':'$ACCOUNT':${id}Failures"}}'`
      : undefined,
  }
}
