// Whatever a template holds, an import answers: with a sentence, or with a scenario that runs and a note for each function.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readScenario } from '../read/read-scenario.ts'
import { readTemplate } from './read-template.ts'

const IDS = ['F', 'G', 'Q', 'S', 'T', 'L', 'M', 'P', 'E']
const id = fc.constantFrom(...IDS, 'Nobody')
const pointer = fc.oneof(
  id.map((name) => ({ Ref: name })),
  id.map((name) => ({ 'Fn::GetAtt': [name, 'Arn'] })),
  id.map((name) => ({ 'Fn::Sub': `arn:x:\${${name}}:live` })),
  fc.constantFrom('arn:aws:sqs:eu-west-1:1:other.fifo', 'arn:aws:kinesis:eu-west-1:1:stream/x', 7, null),
)
const amount = fc.oneof(
  fc.integer({ min: -5, max: 12_000 }),
  fc.double(),
  fc.constantFrom('10', '', 'many', null, true, [], {}, { Ref: 'Count' }, { Ref: 'Bare' }, { 'Fn::If': ['C', 3, 9] }),
)
const anything = fc.oneof(amount, pointer, fc.jsonValue({ maxDepth: 3 }))
const switched = fc.constantFrom(true, false, 'true', 'false', undefined)

const shared = {
  BatchSize: amount,
  MaximumBatchingWindowInSeconds: amount,
  FunctionResponseTypes: fc.constantFrom(['ReportBatchItemFailures'], 'x', undefined),
  ScalingConfig: fc.oneof(fc.record({ MaximumConcurrency: amount }), anything),
  ProvisionedPollerConfig: fc.option(fc.record({ MinimumPollers: amount, MaximumPollers: amount }), { nil: undefined }),
  ParallelizationFactor: amount,
  MaximumRetryAttempts: amount,
  MaximumRecordAgeInSeconds: amount,
  Enabled: switched,
}
const event = fc.record({
  Type: fc.constantFrom('Api', 'SQS', 'Kinesis', 'DynamoDB', 'Schedule', 'S3', 'MSK', 'constructor'),
  Properties: fc.oneof(
    fc.record({
      ...shared,
      Queue: pointer,
      Stream: pointer,
      Schedule: fc.constantFrom('rate(1 minute)', 'rate(0 days)', 3),
    }),
    anything,
  ),
})
const provisioned = fc.oneof(fc.record({ ProvisionedConcurrentExecutions: amount }), anything)
const properties = {
  function: fc.record({
    Timeout: amount,
    MemorySize: amount,
    EphemeralStorage: fc.oneof(fc.record({ Size: amount }), anything),
    Architectures: fc.constantFrom(['arm64'], 'arm64', undefined),
    ReservedConcurrentExecutions: amount,
    AutoPublishAlias: fc.constantFrom('live', undefined),
    ProvisionedConcurrencyConfig: provisioned,
    EventInvokeConfig: anything,
    Events: fc.oneof(fc.dictionary(fc.constantFrom('A', 'B', '__proto__'), event), anything),
  }),
  queue: fc.record({
    VisibilityTimeout: amount,
    FifoQueue: switched,
    RedrivePolicy: fc.oneof(fc.record({ maxReceiveCount: amount }), anything),
  }),
  mapping: fc.record({ ...shared, FunctionName: pointer, EventSourceArn: pointer }),
  alias: fc.record({ FunctionName: pointer, ProvisionedConcurrencyConfig: provisioned }),
}
const resource = (types: readonly string[], of: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.record({ Type: fc.constantFrom(...types), Properties: fc.oneof({ weight: 9, arbitrary: of }, anything) })

const FUNCTIONS = ['AWS::Serverless::Function', 'AWS::Lambda::Function']
const template = fc.record({
  Parameters: fc.constant({ Count: { Type: 'Number', Default: '12' }, Bare: { Type: 'String' } }),
  Globals: fc.oneof(fc.record({ Function: fc.oneof(properties.function, anything) }), anything),
  Resources: fc.record({
    F: resource(FUNCTIONS, properties.function),
    G: resource(FUNCTIONS, properties.function),
    Q: resource(['AWS::SQS::Queue'], properties.queue),
    S: resource(['AWS::Kinesis::Stream'], fc.record({ ShardCount: amount })),
    T: resource(['AWS::DynamoDB::Table', 'AWS::S3::Bucket'], anything),
    L: resource(['AWS::Lambda::Alias', 'AWS::Lambda::Version'], properties.alias),
    M: resource(['AWS::Lambda::EventSourceMapping'], properties.mapping),
    P: resource(
      ['AWS::Lambda::Permission', 'AWS::Events::Rule'],
      fc.record({ FunctionName: pointer, Principal: anything }),
    ),
    E: resource(
      ['AWS::Lambda::EventInvokeConfig'],
      fc.record({ FunctionName: pointer, MaximumRetryAttempts: amount, MaximumEventAgeInSeconds: amount }),
    ),
  }),
})

test('templates with any numbers, references and mistakes', () => {
  fc.assert(
    fc.property(template, (data) => {
      const read = readTemplate(data)
      if (!read.ok) throw new Error(read.error)
      const { scenario, notes } = read.value
      const answer = readScenario(scenario)
      expect(answer.ok ? [] : answer.error).toEqual([])
      for (const name of ['F', 'G']) expect(notes.some((note) => note.id === name && note.says !== '')).toBe(true)
      expect(notes.filter(({ says }) => !/[.!]$/.test(says))).toEqual([])
    }),
    { numRuns: 1000 },
  )
})

test('any data at all', () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.record({ Resources: fc.dictionary(id, anything) })), (data) => {
      const read = readTemplate(data)
      expect(read.ok ? 'a scenario' : read.error).toMatch(/^(a scenario|This .*\.)$/)
    }),
    { numRuns: 500 },
  )
})
