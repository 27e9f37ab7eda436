// The split as a CDK stack and as lines of the AWS command line: word for word, and for every scenario well formed.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomScenario } from '../testing/random-scenario.ts'
import { scenarioOf } from '../testing/run.ts'
import { writeCdk } from './write-cdk.ts'
import { writeCli } from './write-cli.ts'

const split = scenarioOf({
  functions: [
    { name: 'check out', reserved: 100, provisioned: 20, arm: true, ephemeralMb: 1024, timeoutS: 20 },
    { name: 'order-worker' },
  ],
  sources: [
    { name: 'files', kind: 'async', deadLetterQueue: true, maxRetries: 1, onFailure: true },
    { name: 'jobs', kind: 'sqs', target: 'order-worker', maxConcurrency: 8, maxReceives: 3 },
    { name: 'rows', kind: 'dynamodb', target: 'order-worker', partialResponses: true },
  ],
})
const code = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !/^(#|\/\/) (The account|How long)/.test(line))
    .join('\n')

describe('CDK', () => {
  test('word for word', () => {
    expect(code(writeCdk(split))).toBe(`import { Duration, Size, Stack, type StackProps } from 'aws-cdk-lib'
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb'
import * as events from 'aws-cdk-lib/aws-events'
import * as targets from 'aws-cdk-lib/aws-events-targets'
import * as lambda from 'aws-cdk-lib/aws-lambda'
import * as destinations from 'aws-cdk-lib/aws-lambda-destinations'
import * as sources from 'aws-cdk-lib/aws-lambda-event-sources'
import * as sqs from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'

export class ConcurrencyStack extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props)

    const checkOutFn = new lambda.Function(this, 'CheckOut', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'index.handler',
      code: lambda.Code.fromAsset('src'),
      memorySize: 128,
      timeout: Duration.seconds(20),
      ephemeralStorageSize: Size.mebibytes(1024),
      architecture: lambda.Architecture.ARM_64,
      reservedConcurrentExecutions: 100,
      deadLetterQueue: new sqs.Queue(this, 'CheckOutDeadLetters'),
    })
    const checkOutFnLive = new lambda.Alias(this, 'CheckOutLive', {
      aliasName: 'live',
      version: checkOutFn.currentVersion,
      provisionedConcurrentExecutions: 20,
    })
    checkOutFnLive.configureAsyncInvoke({
      retryAttempts: 1,
      onFailure: new destinations.SqsDestination(new sqs.Queue(this, 'CheckOutOnFailure')),
    })
    new events.Rule(this, 'files', {
      eventPattern: { source: ['files'] },
      targets: [new targets.LambdaFunction(checkOutFnLive)],
    })

    const orderWorkerFn = new lambda.Function(this, 'OrderWorker', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'index.handler',
      code: lambda.Code.fromAsset('src'),
      memorySize: 128,
      timeout: Duration.seconds(30),
    })
    const jobsOrigin = new sqs.Queue(this, 'jobsQueue', {
      visibilityTimeout: Duration.seconds(30),
      deadLetterQueue: { queue: new sqs.Queue(this, 'jobsQueueDeadLetters'), maxReceiveCount: 3 },
    })
    orderWorkerFn.addEventSource(new sources.SqsEventSource(jobsOrigin, {
      batchSize: 10,
      maxConcurrency: 8,
    }))
    const rowsOrigin = new dynamodb.Table(this, 'rowsTable', {
      partitionKey: { name: 'id', type: dynamodb.AttributeType.STRING },
      billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
      stream: dynamodb.StreamViewType.NEW_IMAGE,
    })
    orderWorkerFn.addEventSource(new sources.DynamoEventSource(rowsOrigin, {
      startingPosition: lambda.StartingPosition.LATEST,
      batchSize: 100,
      reportBatchItemFailures: true,
    }))
  }
}
`)
  })

  test('the rest: an API, a schedule, pollers, a stream past the alias', () => {
    const text = writeCdk(
      scenarioOf({
        functions: [{ name: 'api', provisioned: 5, timeoutS: 10 }],
        sources: [
          { name: 'shop', kind: 'sync' },
          { name: 'tick', kind: 'async', arrivals: { kind: 'burst', count: 1, everyS: 300 } },
          { name: 'jobs', kind: 'sqs', pollers: { fewest: 3, most: 30 }, batchSize: 20, windowS: 2 },
          { name: 'clicks', kind: 'kinesis', qualifier: '$LATEST', factor: 3, maxRetries: 4, onFailure: true },
          { name: 'fifo', kind: 'sqs-fifo', maxReceives: 2 },
        ],
      }),
    )
    for (const line of [
      "defaultIntegration: new integrations.HttpLambdaIntegration('shopIntegration', apiFnLive),",
      'schedule: events.Schedule.rate(Duration.minutes(5)),',
      'jobsOrigin.grantConsumeMessages(apiFnLive)',
      'provisionedPollerConfig: { minimumPollers: 3, maximumPollers: 30 },',
      'apiFn.addEventSource(new sources.KinesisEventSource(clicksOrigin, {',
      "onFailure: new sources.SqsDlq(new sqs.Queue(this, 'clicksFailures')),",
      "deadLetterQueue: { queue: new sqs.Queue(this, 'fifoQueueDeadLetters', { fifo: true }), maxReceiveCount: 2 },",
    ])
      expect(text).toContain(`${line}\n`)
  })

  test('brackets close, and every id is given once', () => {
    fc.assert(
      fc.property(randomScenario, (input) => {
        const text = writeCdk(scenarioOf(input)).replace(/^\/\/.*$/gm, '')
        for (const [open, close] of ['{}', '()', '[]'])
          expect(text.split(open as string).length).toBe(text.split(close as string).length)
        const ids = [...text.matchAll(/\(this, '(\w+)'/g)].map(([, id]) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })
})

describe('the command line', () => {
  test('word for word', () => {
    expect(code(writeCli(split)))
      .toBe(`# The functions, and what their mappings read from, have to exist under these names.
REGION=$(aws configure get region)
ACCOUNT=$(aws sts get-caller-identity --query Account --output text)

# CheckOut runs on arm64: that is chosen with its code (update-function-code --architectures).
aws lambda update-function-configuration --function-name CheckOut --memory-size 128 --timeout 20 --ephemeral-storage Size=1024 --dead-letter-config TargetArn="arn:aws:sqs:$REGION:$ACCOUNT:CheckOutDeadLetters"
aws lambda put-function-concurrency --function-name CheckOut --reserved-concurrent-executions 100
aws lambda wait function-updated --function-name CheckOut
VERSION=$(aws lambda publish-version --function-name CheckOut --query Version --output text)
aws lambda create-alias --function-name CheckOut --name live --function-version "$VERSION"
aws lambda put-provisioned-concurrency-config --function-name CheckOut --qualifier live --provisioned-concurrent-executions 20
aws lambda put-function-event-invoke-config --function-name CheckOut --qualifier live --maximum-retry-attempts 1 --maximum-event-age-in-seconds 21600 --destination-config '{"OnFailure":{"Destination":"arn:aws:sqs:'$REGION':'$ACCOUNT':CheckOutOnFailure"}}'

aws lambda update-function-configuration --function-name order-worker --memory-size 128 --timeout 30
aws lambda delete-function-concurrency --function-name order-worker
QUEUE=$(aws sqs get-queue-url --queue-name jobsQueue --query QueueUrl --output text)
aws sqs set-queue-attributes --queue-url "$QUEUE" --attributes '{"VisibilityTimeout":"30","RedrivePolicy":"{\\"deadLetterTargetArn\\":\\"arn:aws:sqs:'$REGION':'$ACCOUNT':jobsQueueDeadLetters\\",\\"maxReceiveCount\\":\\"3\\"}"}'
aws lambda create-event-source-mapping --function-name order-worker --event-source-arn "arn:aws:sqs:$REGION:$ACCOUNT:jobsQueue" --batch-size 10 --scaling-config MaximumConcurrency=8
STREAM=$(aws dynamodb describe-table --table-name rowsTable --query Table.LatestStreamArn --output text)
aws lambda create-event-source-mapping --function-name order-worker --event-source-arn "$STREAM" --starting-position LATEST --batch-size 100 --function-response-types ReportBatchItemFailures
`)
  })

  test('whatever a function is called, a shell reads one word', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 30, unit: 'binary' }), (name) => {
        fc.pre(name.length <= 64)
        const text = writeCli(
          scenarioOf({ functions: [{ name }], sources: [{ name, kind: 'kinesis', maxRetries: 0 }] }),
        )
        for (const [, word] of text.matchAll(/--function-name (\S*)/g)) expect(word).toMatch(/^[\w-]{1,64}$/)
        expect(text.split('\n').filter((line) => line !== '' && !/^(#|aws |[A-Z]+=\$\(aws )/.test(line))).toEqual([])
      }),
    )
  })
})
