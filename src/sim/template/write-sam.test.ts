// Every kind of source in a template of SAM, word for word, so that a change of any line is seen.
import { expect, test } from 'vitest'
import { scenarioOf } from '../testing/run.ts'
import { writeSam } from './write-sam.ts'

test('streams with all their settings, FIFO, a schedule, events with their destinations, a mapping past the alias', () => {
  const text = writeSam(
    scenarioOf({
      functions: [{ name: 'consumer', provisioned: 4, arm: true, ephemeralMb: 2048, memoryMb: 512, timeoutS: 20 }],
      sources: [
        {
          ...{ name: 'clicks', kind: 'kinesis', qualifier: '$LATEST', shards: 3, factor: 2, bisect: true },
          ...{ maxRetries: 5, maxRecordAgeS: 600, onFailure: true, batchSize: 200, windowS: 2 },
        },
        { name: 'rows', kind: 'dynamodb', partialResponses: true },
        { name: 'fifo', kind: 'sqs-fifo', maxReceives: 2, visibilityS: 20.5 },
        { name: 'pulled', kind: 'sqs', pollers: { fewest: 3, most: 30 } },
        {
          name: 'tick',
          kind: 'async',
          arrivals: { kind: 'burst', count: 1, everyS: 60 },
          maxRetries: 0,
          onSuccess: true,
        },
        { name: 'files', kind: 'async', maxRetries: 0, onSuccess: true },
        { name: 'shop', kind: 'sync' },
      ],
    }),
  )
  expect(text).toBe(`# The account's limit of 1,000 is asked for in Service Quotas.
# How long handlers run, how many requests come and how many fail are not settings.
AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    Runtime: nodejs22.x
    Handler: index.handler
    CodeUri: src/
Resources:
  consumer:
    Type: AWS::Serverless::Function
    Properties:
      MemorySize: 512
      Timeout: 20
      EphemeralStorage:
        Size: 2048
      Architectures:
        - arm64
      AutoPublishAlias: live
      ProvisionedConcurrencyConfig:
        ProvisionedConcurrentExecutions: 4
      EventInvokeConfig:
        MaximumRetryAttempts: 0
        DestinationConfig:
          OnSuccess:
            Type: SQS
      Policies:
        - AWSLambdaKinesisExecutionRole
      Events:
        rows:
          Type: DynamoDB
          Properties:
            Stream: !GetAtt rowsTable.StreamArn
            BatchSize: 100
            FunctionResponseTypes:
              - ReportBatchItemFailures
            StartingPosition: LATEST
        fifo:
          Type: SQS
          Properties:
            Queue: !GetAtt fifoQueue.Arn
            BatchSize: 10
        pulled:
          Type: SQS
          Properties:
            Queue: !GetAtt pulledQueue.Arn
            BatchSize: 10
            ProvisionedPollerConfig:
              MinimumPollers: 3
              MaximumPollers: 30
        tick:
          Type: Schedule
          Properties:
            Schedule: rate(1 minute)
        files:
          Type: EventBridgeRule
          Properties:
            Pattern:
              source:
                - files
        shop:
          Type: HttpApi
          Properties:
            Path: /shop
            Method: ANY
  clicks:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      FunctionName: !Ref consumer
      EventSourceArn: !GetAtt clicksStream.Arn
      BatchSize: 200
      MaximumBatchingWindowInSeconds: 2
      StartingPosition: LATEST
      ParallelizationFactor: 2
      BisectBatchOnFunctionError: true
      MaximumRetryAttempts: 5
      MaximumRecordAgeInSeconds: 600
      DestinationConfig:
        OnFailure:
          Destination: !GetAtt clicksFailures.Arn
  clicksStream:
    Type: AWS::Kinesis::Stream
    Properties:
      ShardCount: 3
  clicksFailures:
    Type: AWS::SQS::Queue
  rowsTable:
    Type: AWS::DynamoDB::Table
    Properties:
      AttributeDefinitions:
        - AttributeName: id
          AttributeType: S
      KeySchema:
        - AttributeName: id
          KeyType: HASH
      BillingMode: PAY_PER_REQUEST
      StreamSpecification:
        StreamViewType: NEW_IMAGE
  fifoQueue:
    Type: AWS::SQS::Queue
    Properties:
      FifoQueue: true
      VisibilityTimeout: 21
      RedrivePolicy:
        deadLetterTargetArn: !GetAtt fifoQueueDeadLetters.Arn
        maxReceiveCount: 2
  fifoQueueDeadLetters:
    Type: AWS::SQS::Queue
    Properties:
      FifoQueue: true
  pulledQueue:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: 30
`)
})
