// Out and in again: what a template can say about a scenario comes back the same.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PRESETS } from '../presets/presets.ts'
import type { FunctionSpec, Scenario, SourceSpec } from '../scenario.ts'
import { randomScenario } from '../testing/random-scenario.ts'
import { scenarioOf } from '../testing/run.ts'
import { idsFor, planOf } from './plan.ts'
import { readTemplate } from './read-template.ts'
import { samTemplate } from './sam-template.ts'
import { writeSam } from './write-sam.ts'

/** What a template says about a function. */
const saidOfFunction = ({
  name,
  reserved,
  provisioned,
  timeoutS,
  memoryMb,
  ephemeralMb,
  arm,
}: FunctionSpec): object => ({
  ...{ name, reserved, provisioned, timeoutS, memoryMb, ephemeralMb, arm },
})

/** What a template says about a source; how many come, and which fail, is not in it. */
function saidOfSource(source: SourceSpec, scenario: Scenario): object {
  const { name, target, kind } = source
  const base = { name, target, kind }
  if (source.kind === 'sync') return base
  if (source.kind === 'async') {
    const first = scenario.sources.find((other) => other.kind === 'async' && other.target === target) as typeof source
    const { maxRetries, maxEventAgeS, deadLetterQueue, onFailure, onSuccess } = first
    return { ...base, maxRetries, maxEventAgeS, deadLetterQueue, onFailure, onSuccess }
  }
  const provisioned = scenario.functions.find((f) => f.name === target)?.provisioned ?? 0
  const { batchSize, windowS, partialResponses } = source
  const shared = {
    ...{ ...base, batchSize, windowS, partialResponses },
    qualifier: provisioned > 0 ? source.qualifier : 'alias',
  }
  if (source.kind === 'sqs' || source.kind === 'sqs-fifo') {
    const { maxConcurrency, maxReceives, visibilityS } = source
    return {
      ...shared,
      maxConcurrency,
      maxReceives,
      visibilityS,
      pollers: source.kind === 'sqs' ? source.pollers : null,
    }
  }
  const { factor, bisect, maxRetries, maxRecordAgeS, onFailure } = source
  const shards = source.kind === 'kinesis' ? source.shards : 1
  return { ...shared, shards, factor, bisect, maxRetries, maxRecordAgeS, onFailure }
}

const byName = <T extends { readonly name: string }>(list: readonly T[]): T[] =>
  list.toSorted((a, b) => (a.name < b.name ? -1 : 1))
const said = (scenario: Scenario): object => ({
  functions: byName(scenario.functions).map(saidOfFunction),
  sources: byName(scenario.sources).map((source) => saidOfSource(source, scenario)),
})

/** A second API of a function would be a second route of the first. */
const oneApiEach = ({ sources }: Scenario): boolean =>
  sources.every(
    (source, at) =>
      source.kind !== 'sync' ||
      sources.findIndex((other) => other.kind === 'sync' && other.target === source.target) === at,
  )

test('any scenario comes back with the same functions and sources', () => {
  fc.assert(
    fc.property(randomScenario, (input) => {
      const scenario = scenarioOf(input)
      fc.pre(oneApiEach(scenario))
      const read = readTemplate(samTemplate(scenario))
      if (!read.ok) throw new Error(read.error)
      expect(said(scenarioOf(read.value.scenario))).toEqual(said(scenario))
    }),
    { numRuns: 400 },
  )
})

test('pollers, graviton, /tmp and schedules come back', () => {
  const scenario = scenarioOf({
    functions: [{ name: 'A', arm: true, ephemeralMb: 3000, memoryMb: 2048, timeoutS: 20 }],
    sources: [
      { name: 'Q', kind: 'sqs', pollers: { fewest: 4, most: 40 }, visibilityS: 120, batchSize: 20, windowS: 1 },
      { name: 'T', kind: 'async', arrivals: { kind: 'burst', count: 1, everyS: 120 } },
    ],
  })
  const read = readTemplate(samTemplate(scenario))
  if (!read.ok) throw new Error(read.error)
  const again = scenarioOf(read.value.scenario)
  expect(said(again)).toEqual(said(scenario))
  expect(again.sources.find(({ name }) => name === 'T')?.arrivals).toMatchObject({ kind: 'burst', everyS: 120 })
})

describe('names become logical ids', () => {
  test('letters and digits, each once, also where only the case differs', () => {
    expect(idsFor(['api', 'order worker', 'order-worker', 'Größe', '7 up', '注文', 'API'])).toEqual([
      'api',
      'OrderWorker',
      'OrderWorker2',
      'GroE',
      'Up',
      'Part6',
      'API2',
    ])
  })

  test('not what is built around another', () => {
    expect(idsFor(['jobs', 'jobsQueue', 'aLive', 'a'])).toEqual(['jobs', 'jobsQueue2', 'aLive', 'a2'])
  })

  test('of any names', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 20 }), (names) => {
        const ids = idsFor(names)
        expect(new Set(ids).size).toBe(names.length)
        expect(ids.filter((id) => !/^[A-Za-z][A-Za-z0-9]*$/.test(id))).toEqual([])
      }),
    )
  })
})

describe('what no template says is said in words', () => {
  test('the limit always; one rule for events, the alias, shards where it matters', () => {
    const { left } = planOf(
      scenarioOf({
        functions: [{ name: 'A', provisioned: 2 }],
        sources: [
          { name: 'x', kind: 'async', maxRetries: 0 },
          { name: 'y', kind: 'async', maxRetries: 1 },
          { name: 'z', kind: 'sync', qualifier: '$LATEST' },
          { name: 't', kind: 'dynamodb', shards: 3 },
        ],
      }),
    )
    expect(left).toEqual([
      "The account's limit of 1,000 is asked for in Service Quotas.",
      'How long handlers run, how many requests come and how many fail are not settings.',
      'A has one rule for all its asynchronous events: that of x was taken.',
      'A is called through its alias, also where the scenario calls $LATEST.',
      'DynamoDB itself decides how many shards t has.',
    ])
  })
})

describe('YAML', () => {
  test('as one would write it by hand', () => {
    const text = writeSam(
      scenarioOf({
        functions: [{ name: 'checkout', reserved: 100, provisioned: 20, timeoutS: 30 }],
        sources: [{ name: 'jobs', kind: 'sqs', maxConcurrency: 8, maxReceives: 3, partialResponses: true }],
      }),
    )
    expect(
      text
        .split('\n')
        .filter((line) => !line.startsWith('#'))
        .join('\n'),
    ).toBe(`AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    Runtime: nodejs22.x
    Handler: index.handler
    CodeUri: src/
Resources:
  checkout:
    Type: AWS::Serverless::Function
    Properties:
      MemorySize: 128
      Timeout: 30
      ReservedConcurrentExecutions: 100
      AutoPublishAlias: live
      ProvisionedConcurrencyConfig:
        ProvisionedConcurrentExecutions: 20
      Events:
        jobs:
          Type: SQS
          Properties:
            Queue: !GetAtt jobsQueue.Arn
            BatchSize: 10
            FunctionResponseTypes:
              - ReportBatchItemFailures
            ScalingConfig:
              MaximumConcurrency: 8
  jobsQueue:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: 30
      RedrivePolicy:
        deadLetterTargetArn: !GetAtt jobsQueueDeadLetters.Arn
        maxReceiveCount: 3
  jobsQueueDeadLetters:
    Type: AWS::SQS::Queue
`)
  })

  test('no line of any preset is longer than a screen, and no name breaks it', () => {
    for (const { scenario } of PRESETS)
      for (const line of writeSam(scenarioOf(scenario)).split('\n')) expect(line.length).toBeLessThan(120)
    const odd = writeSam(scenarioOf({ functions: [{ name: "yes: '#{" }], sources: [{ name: 'n', kind: 'async' }] }))
    expect(odd).toContain('  Yes:\n')
    expect(odd).toContain("- 'n'")
  })
})
