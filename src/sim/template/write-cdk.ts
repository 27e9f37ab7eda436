// The split of a scenario as a stack of the CDK in TypeScript.
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

export function writeCdk(scenario: Scenario): string {
  const { functions, left } = planOf(scenario)
  const body = functions.flatMap((f) => [
    '',
    ...functionLines(f),
    ...f.sources.flatMap((source) => sourceLines(f, source)),
  ])
  return [
    ...left.map((says) => `// ${says}`),
    ...importsFor(body.join('\n')),
    '',
    'export class ConcurrencyStack extends Stack {',
    '  constructor(scope: Construct, id: string, props?: StackProps) {',
    '    super(scope, id, props)',
    ...body.map((line) => (line === '' ? '' : `    ${line}`)),
    '  }',
    '}',
    '',
  ].join('\n')
}

const MODULES: readonly (readonly [name: string, path: string])[] = [
  ['apigateway', 'aws-apigatewayv2'],
  ['integrations', 'aws-apigatewayv2-integrations'],
  ['dynamodb', 'aws-dynamodb'],
  ['events', 'aws-events'],
  ['targets', 'aws-events-targets'],
  ['kinesis', 'aws-kinesis'],
  ['lambda', 'aws-lambda'],
  ['destinations', 'aws-lambda-destinations'],
  ['sources', 'aws-lambda-event-sources'],
  ['sqs', 'aws-sqs'],
]

function importsFor(body: string): string[] {
  const core = ['Duration', 'Size', 'Stack'].filter((name) => name === 'Stack' || body.includes(`${name}.`))
  return [
    `import { ${core.join(', ')}, type StackProps } from 'aws-cdk-lib'`,
    ...MODULES.filter(([name]) => body.includes(` ${name}.`)).map(
      ([name, path]) => `import * as ${name} from 'aws-cdk-lib/${path}'`,
    ),
    `import type { Construct } from 'constructs'`,
  ]
}

/** `new Thing(this, 'Id', { … })`, each setting on its own line; those without a value are left out. */
function made(
  what: string,
  settings: Readonly<Record<string, string | number | boolean | undefined>>,
  end = ')',
): string[] {
  const lines = Object.entries(settings)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `  ${name}: ${String(value)},`)
  return lines.length === 0 ? [`${what.replace(/, $/, '')}${end}`] : [`${what}{`, ...lines, `}${end}`]
}

const seconds = (count: number): string => `Duration.seconds(${count})`
const variable = (id: string): string => id.charAt(0).toLowerCase() + id.slice(1) + 'Fn'
const targetOf = ({ id, spec }: PlannedFunction): string =>
  spec.provisioned > 0 ? `${variable(id)}Live` : variable(id)

function functionLines({ id, spec, invoke }: PlannedFunction): string[] {
  const name = variable(id)
  const live = made(`const ${name}Live = new lambda.Alias(this, '${id}Live', `, {
    aliasName: `'live'`,
    version: `${name}.currentVersion`,
    provisionedConcurrentExecutions: spec.provisioned,
  })
  return [
    ...made(`const ${name} = new lambda.Function(this, '${id}', `, {
      runtime: 'lambda.Runtime.NODEJS_22_X',
      handler: `'index.handler'`,
      code: `lambda.Code.fromAsset('src')`,
      memorySize: spec.memoryMb,
      timeout: seconds(spec.timeoutS),
      ephemeralStorageSize: spec.ephemeralMb > 512 ? `Size.mebibytes(${spec.ephemeralMb})` : undefined,
      architecture: spec.arm ? 'lambda.Architecture.ARM_64' : undefined,
      reservedConcurrentExecutions: spec.reserved ?? undefined,
      deadLetterQueue: invoke?.deadLetterQueue === true ? `new sqs.Queue(this, '${id}DeadLetters')` : undefined,
    }),
    ...(spec.provisioned > 0 ? live : []),
    ...(invoke === undefined ? [] : invokeLines(spec.provisioned > 0 ? `${name}Live` : name, id, invoke)),
  ]
}

function invokeLines(
  target: string,
  id: string,
  { maxRetries, maxEventAgeS, onFailure, onSuccess }: AsyncSource,
): string[] {
  const to = (what: string): string => `new destinations.SqsDestination(new sqs.Queue(this, '${id}${what}'))`
  const lines = made(`${target}.configureAsyncInvoke(`, {
    retryAttempts: maxRetries === 2 ? undefined : maxRetries,
    maxEventAge: maxEventAgeS === 21_600 ? undefined : seconds(maxEventAgeS),
    onFailure: onFailure ? to('OnFailure') : undefined,
    onSuccess: onSuccess ? to('OnSuccess') : undefined,
  })
  return lines.length === 1 ? [] : lines
}

function sourceLines(f: PlannedFunction, source: PlannedSource): string[] {
  const { id, spec, pastAlias } = source
  const target = pastAlias ? variable(f.id) : targetOf(f)
  if (isMapping(spec)) return [...originLines(id, spec), ...mappingLines(id, spec, target)]
  if (spec.kind === 'sync')
    return made(`new apigateway.HttpApi(this, '${id}', `, {
      defaultIntegration: `new integrations.HttpLambdaIntegration('${id}Integration', ${target})`,
    })
  const minutes = minutesOf(spec)
  return made(`new events.Rule(this, '${id}', `, {
    ...(minutes === undefined
      ? { eventPattern: `{ source: ['${id}'] }` }
      : { schedule: `events.Schedule.rate(Duration.minutes(${minutes}))` }),
    targets: `[new targets.LambdaFunction(${target})]`,
  })
}

const originOf = (id: string): string => `${id.charAt(0).toLowerCase()}${id.slice(1)}Origin`

function originLines(id: string, spec: MappingSpec): string[] {
  const name = originOf(id)
  if (spec.kind === 'kinesis')
    return made(`const ${name} = new kinesis.Stream(this, '${id}Stream', `, { shardCount: spec.shards })
  if (spec.kind === 'dynamodb')
    return made(`const ${name} = new dynamodb.Table(this, '${id}Table', `, {
      partitionKey: `{ name: 'id', type: dynamodb.AttributeType.STRING }`,
      billingMode: 'dynamodb.BillingMode.PAY_PER_REQUEST',
      stream: 'dynamodb.StreamViewType.NEW_IMAGE',
    })
  if (!isQueue(spec)) return []
  const fifo = spec.kind === 'sqs-fifo' ? true : undefined
  const dead = `new sqs.Queue(this, '${id}QueueDeadLetters'${fifo === true ? ', { fifo: true }' : ''})`
  return made(`const ${name} = new sqs.Queue(this, '${id}Queue', `, {
    fifo,
    visibilityTimeout: seconds(Math.ceil(spec.visibilityS)),
    deadLetterQueue: spec.maxReceives === null ? undefined : `{ queue: ${dead}, maxReceiveCount: ${spec.maxReceives} }`,
  })
}

function mappingLines(id: string, spec: MappingSpec, target: string): string[] {
  const shared = {
    batchSize: spec.batchSize,
    maxBatchingWindow: spec.windowS > 0 ? seconds(spec.windowS) : undefined,
    reportBatchItemFailures: spec.partialResponses ? true : undefined,
  }
  if (isQueue(spec)) {
    const pollers = spec.kind === 'sqs' ? spec.pollers : null
    const settings = { ...shared, maxConcurrency: spec.maxConcurrency ?? undefined }
    if (pollers === null)
      return made(`${target}.addEventSource(new sources.SqsEventSource(${originOf(id)}, `, settings, '))')
    return [
      `${originOf(id)}.grantConsumeMessages(${target})`,
      ...made(`${target}.addEventSourceMapping('${id}', `, {
        eventSourceArn: `${originOf(id)}.queueArn`,
        ...settings,
        provisionedPollerConfig: `{ minimumPollers: ${pollers.fewest}, maximumPollers: ${pollers.most} }`,
      }),
    ]
  }
  const source = spec.kind === 'kinesis' ? 'KinesisEventSource' : 'DynamoEventSource'
  return made(
    `${target}.addEventSource(new sources.${source}(${originOf(id)}, `,
    {
      startingPosition: 'lambda.StartingPosition.LATEST',
      ...shared,
      parallelizationFactor: spec.factor > 1 ? spec.factor : undefined,
      bisectBatchOnError: spec.bisect ? true : undefined,
      retryAttempts: spec.maxRetries >= 0 ? spec.maxRetries : undefined,
      maxRecordAge: spec.maxRecordAgeS >= 0 ? seconds(spec.maxRecordAgeS) : undefined,
      onFailure: spec.onFailure ? `new sources.SqsDlq(new sqs.Queue(this, '${id}Failures'))` : undefined,
    },
    '))',
  )
}
