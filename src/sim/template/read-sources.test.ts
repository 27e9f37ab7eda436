// Who calls the functions of a template: events, mappings with the queues behind them, and resources that name a function.
import { describe, expect, test } from 'vitest'
import { arn, imported, of, plain, sam } from './testing/import.ts'

const event = (type: string, properties: object = {}): object => ({ Type: type, Properties: properties })

describe('events of SAM', () => {
  test('requests wait for an answer; many routes of a function are one source', () => {
    const { s, notes } = imported({
      A: sam({ Events: { Get: event('Api'), Post: event('Api'), Other: event('HttpApi') } }),
      B: sam({ FunctionUrlConfig: { AuthType: 'NONE' }, Events: { Get: event('HttpApi') } }),
    })
    expect(s).toEqual([
      { name: 'Get', target: 'A', kind: 'sync' },
      { name: 'BUrl', target: 'B', kind: 'sync' },
    ])
    expect(notes('understood')).toContain('A: Post (Api): synchronous requests.')
  })

  test('events of the same name are told apart by their function', () => {
    const { s } = imported({ A: sam({ Events: { Get: event('Api') } }), B: sam({ Events: { Get: event('Api') } }) })
    expect(s.map(({ name }) => name)).toEqual(['Get', 'B Get'])
  })

  test.each(['S3', 'SNS', 'CloudWatchEvent', 'EventBridgeRule', 'CloudWatchLogs', 'IoTRule'])(
    '%s is asynchronous',
    (type) => {
      const { s } = imported({ A: sam({ Events: { E: event(type) } }) })
      expect(s).toEqual([{ name: 'E', target: 'A', kind: 'async' }])
    },
  )

  test('what becomes of asynchronous events, from the function and from a resource of its own', () => {
    const rules = {
      MaximumRetryAttempts: 1,
      MaximumEventAgeInSeconds: 120,
      DestinationConfig: { OnFailure: { Destination: 'x' }, OnSuccess: { Destination: 'y' } },
    }
    const expected = { kind: 'async', maxRetries: 1, maxEventAgeS: 120, onFailure: true, onSuccess: true }
    const own = imported({
      A: sam({ EventInvokeConfig: rules, DeadLetterQueue: { Type: 'SQS' }, Events: { E: event('S3') } }),
    })
    expect(own.s[0]).toMatchObject({ ...expected, deadLetterQueue: true })
    const apart = imported({
      A: sam({ Events: { E: event('S3') } }),
      Config: of('Lambda::EventInvokeConfig', { FunctionName: { Ref: 'A' }, Qualifier: '$LATEST', ...rules }),
    })
    expect(apart.s[0]).toMatchObject(expected)
  })

  test('schedules: a rate comes again and again, a cron once, with a word about it', () => {
    const { s, notes } = imported({
      A: sam({
        Events: {
          Five: event('Schedule', { Schedule: 'rate(5 minutes)' }),
          Day: event('ScheduleV2', { ScheduleExpression: 'rate(1 day)' }),
          Noon: event('Schedule', { Schedule: 'cron(0 12 * * ? *)' }),
        },
      }),
    })
    expect(s.map(({ arrivals }) => arrivals)).toEqual([
      { kind: 'burst', count: 1, everyS: 300 },
      { kind: 'burst', count: 1, everyS: 86_400 },
      { kind: 'burst', count: 1, everyS: 0 },
    ])
    expect(notes('assumed')).toContain('A: cron(0 12 * * ? *): taken as one event at the start of the run.')
  })

  test('switched off, unknown and malformed ones are left out, the first two with a reason', () => {
    const { s, notes } = imported({
      A: sam({
        Events: {
          Off: event('Schedule', { Enabled: false }),
          Sleep: event('ScheduleV2', { State: 'DISABLED' }),
          Kafka: event('MSK'),
          Odd: 3,
        },
      }),
    })
    expect(s).toEqual([])
    expect(notes('not').slice(0, 3)).toEqual([
      'A: Off (Schedule): switched off in the template, and left out.',
      'A: Sleep (ScheduleV2): switched off in the template, and left out.',
      'A: Kafka (MSK): no source of this kind is in the playground.',
    ])
  })
})

describe('streams and mappings of CloudFormation', () => {
  test('Kinesis with all its settings', () => {
    const { s } = imported({
      A: plain(),
      Clicks: of('Kinesis::Stream', { ShardCount: 3 }),
      M: of('Lambda::EventSourceMapping', {
        ...{ FunctionName: { Ref: 'A' }, EventSourceArn: arn('Clicks'), BatchSize: 200, ParallelizationFactor: 4 },
        ...{ BisectBatchOnFunctionError: true, MaximumRetryAttempts: 5, MaximumRecordAgeInSeconds: 600 },
        DestinationConfig: { OnFailure: { Destination: 'x' } },
      }),
    })
    expect(s[0]).toEqual({
      ...{ name: 'M', target: 'A', kind: 'kinesis', shards: 3, batchSize: 200, factor: 4 },
      ...{ bisect: true, maxRetries: 5, maxRecordAgeS: 600, onFailure: true },
    })
  })

  test('an on-demand stream starts with 4 shards; a table’s stream is assumed to have 1', () => {
    const { s, notes } = imported({
      A: sam({
        Events: {
          K: event('Kinesis', { Stream: arn('Clicks') }),
          D: event('DynamoDB', { Stream: { 'Fn::GetAtt': ['T', 'StreamArn'] } }),
        },
      }),
      Clicks: of('Kinesis::Stream', { StreamModeDetails: { StreamMode: 'ON_DEMAND' } }),
      T: of('DynamoDB::Table'),
    })
    expect(s).toMatchObject([{ kind: 'kinesis', shards: 4 }, { kind: 'dynamodb' }])
    expect(notes('assumed')).toContainEqual(expect.stringMatching(/does not say how many shards/))
  })

  test('through an alias, past it, and to nobody here', () => {
    const { s, notes } = imported({
      A: plain(),
      Live: of('Lambda::Alias', {
        FunctionName: { Ref: 'A' },
        ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 2 },
      }),
      Q: of('SQS::Queue'),
      M1: of('Lambda::EventSourceMapping', { FunctionName: { Ref: 'Live' }, EventSourceArn: arn('Q') }),
      M2: of('Lambda::EventSourceMapping', { FunctionName: { Ref: 'A' }, EventSourceArn: arn('Q') }),
      M3: of('Lambda::EventSourceMapping', { FunctionName: 'elsewhere', EventSourceArn: arn('Q') }),
      M4: of('Lambda::EventSourceMapping', { FunctionName: { Ref: 'A' }, EventSourceArn: 'arn:aws:kafka:x' }),
      M5: of('Lambda::EventSourceMapping', { FunctionName: { Ref: 'A' }, EventSourceArn: arn('Q'), Enabled: 'false' }),
    })
    expect(s.map(({ name, qualifier }) => [name, qualifier])).toEqual([
      ['M1', undefined],
      ['M2', '$LATEST'],
    ])
    expect(notes('not')).toEqual([
      'M3: Its function is not in this template.',
      'M4: What it reads from is neither a queue nor a stream that the playground knows.',
      'M5: Switched off, and left out.',
    ])
  })
})

describe('an alias in other words', () => {
  const mapped = (name: object): string | undefined =>
    imported({
      A: plain(),
      Live: of('Lambda::Alias', {
        FunctionName: { Ref: 'A' },
        ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 2 },
      }),
      Q: of('SQS::Queue'),
      M: of('Lambda::EventSourceMapping', { FunctionName: name, EventSourceArn: arn('Q') }),
    }).s[0]?.qualifier ?? 'alias'

  test('with a colon behind the name, or as the CDK takes it out of an ARN', () => {
    expect(mapped({ 'Fn::Sub': '${A}:live' })).toBe('alias')
    expect(mapped({ 'Fn::Sub': '${A}' })).toBe('$LATEST')
    const part = { 'Fn::Select': [6, { 'Fn::Split': [':', { Ref: 'Live' }] }] }
    expect(mapped({ 'Fn::Join': ['', [part, ':live']] })).toBe('alias')
  })
})

describe('resources that name a function', () => {
  test('an API anywhere in its definition; a rule with its rate; a bucket; each once', () => {
    const { s } = imported({
      A: plain(),
      P: of('Lambda::Permission', { FunctionName: { Ref: 'A' }, Principal: 'apigateway.amazonaws.com' }),
      Api: of('ApiGateway::RestApi', {
        Body: { paths: { '/': { uri: { 'Fn::Sub': 'arn:x/${A.Arn}/invocations' } } } },
      }),
      Rule: of('Events::Rule', { ScheduleExpression: 'rate(1 minute)', Targets: [{ Arn: arn('A') }] }),
      Bucket: of('S3::Bucket', { NotificationConfiguration: { LambdaConfigurations: [{ Function: arn('A') }] } }),
    })
    expect(s).toEqual([
      { name: 'Api', target: 'A', kind: 'sync' },
      { name: 'Rule', target: 'A', kind: 'async', arrivals: { kind: 'burst', count: 1, everyS: 60 } },
      { name: 'Bucket', target: 'A', kind: 'async' },
    ])
  })

  test('a permission alone tells who calls', () => {
    const { s, notes } = imported({
      A: plain(),
      P: of('Lambda::Permission', { FunctionName: { Ref: 'A' }, Principal: 'sns.amazonaws.com' }),
      Odd: of('Lambda::Permission', { FunctionName: { Ref: 'A' }, Principal: '123456789012' }),
    })
    expect(s).toEqual([{ name: 'P', target: 'A', kind: 'async' }])
    expect(notes('understood')).toContain('P: A topic calls A asynchronously.')
  })
})
