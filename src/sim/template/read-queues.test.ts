// Queues behind a mapping: their settings, what is taken for granted, and what AWS would refuse.
import { describe, expect, test } from 'vitest'
import { arn, imported, of, sam } from './testing/import.ts'

const event = (type: string, properties: object = {}): object => ({ Type: type, Properties: properties })

describe('queues', () => {
  const queue = (properties: object): object => of('SQS::Queue', properties)
  const mapping = (settings: object, more: object = {}): object => ({
    A: sam({ Timeout: 10, Events: { Q: event('SQS', { Queue: arn('Jobs'), ...settings }) } }),
    Jobs: queue({
      VisibilityTimeout: 60,
      RedrivePolicy: { maxReceiveCount: 4, deadLetterTargetArn: arn('Dead') },
      ...more,
    }),
    Dead: queue({}),
  })

  test('a mapping and the queue behind it', () => {
    const { s } = imported(
      mapping({
        BatchSize: 5,
        MaximumBatchingWindowInSeconds: 2,
        ScalingConfig: { MaximumConcurrency: 8 },
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      }),
    )
    expect(s).toEqual([
      {
        ...{ name: 'Q', target: 'A', kind: 'sqs', visibilityS: 60, maxReceives: 4 },
        ...{ batchSize: 5, windowS: 2, maxConcurrency: 8, partialResponses: true },
      },
    ])
  })

  test('each number is in the list of what was understood', () => {
    const { notes } = imported(mapping({ BatchSize: 5, ScalingConfig: { MaximumConcurrency: 8 } }))
    expect(notes('understood')).toContain(
      'A: Q (SQS), an event source mapping: batches of 5, maximum concurrency 8, hidden for 60 s, dead-lettered after 4 receives.',
    )
  })

  test('provisioned pollers', () => {
    const { s } = imported(mapping({ ProvisionedPollerConfig: { MinimumPollers: 3, MaximumPollers: 90 } }))
    expect(s[0]).toMatchObject({ pollers: { fewest: 3, most: 90 } })
  })

  test('FIFO by its property, or by the name in an ARN', () => {
    expect(imported(mapping({}, { FifoQueue: true })).s[0]).toMatchObject({ kind: 'sqs-fifo' })
    const { s, notes } = imported({
      A: sam({ Events: { Q: event('SQS', { Queue: 'arn:aws:sqs:eu-west-1:1:other.fifo' }) } }),
    })
    expect(s[0]).toMatchObject({ kind: 'sqs-fifo', visibilityS: 30 })
    expect(notes('assumed')).toContainEqual(expect.stringMatching(/queue is not in this template/))
  })

  test('what AWS refuses is taken out with the reason: visibility below the timeout, two kinds of scaling, a large batch', () => {
    const short = imported(mapping({}, { VisibilityTimeout: 5 }))
    expect(short.notes('not')).toContainEqual(expect.stringMatching(/^A: visibilityS: The function may run for 10 s/))
    const both = imported(
      mapping({ ScalingConfig: { MaximumConcurrency: 2 }, ProvisionedPollerConfig: { MinimumPollers: 2 } }),
    )
    expect(both.s[0]).not.toHaveProperty('maxConcurrency')
    const large = imported(mapping({ BatchSize: 100 }))
    expect(large.s[0]).not.toHaveProperty('batchSize')
    expect(large.notes('not')).toContainEqual(
      expect.stringMatching(/need a batch window.* batchSize is left at its default/),
    )
    const one = imported(mapping({ ScalingConfig: { MaximumConcurrency: 1 } }))
    expect(one.notes('not')).toContainEqual(expect.stringMatching(/maxConcurrency: 1 is too small/))
  })

  test('filters are said not to be shown; SNS through a queue is a queue', () => {
    expect(imported(mapping({ FilterCriteria: { Filters: [] } })).notes('not')).toContainEqual(
      expect.stringMatching(/FilterCriteria: filtered events are not invoked/),
    )
    const { s } = imported({ A: sam({ Events: { T: event('SNS', { Topic: 'x', SqsSubscription: true }) } }) })
    expect(s).toEqual([{ name: 'T', target: 'A', kind: 'sqs' }])
  })
})
