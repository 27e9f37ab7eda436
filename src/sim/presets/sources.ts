// Presets about queues, streams and asynchronous events.
import { shown } from '../read/refusal.ts'
import type { ScenarioInput } from '../scenario.ts'
import type { Preset } from './preset.ts'

const backlogOf = (queue: object): ScenarioInput => ({
  accountLimit: 100,
  durationS: 120,
  seed: 'backlog',
  functions: [
    { name: 'worker', durationMs: 5000, timeoutS: 30 },
    { name: 'api', durationMs: 200 },
  ],
  sources: [
    {
      name: 'queue',
      target: 'worker',
      kind: 'sqs',
      batchSize: 10,
      visibilityS: 180,
      arrivals: { kind: 'burst', count: 20_000 },
      ...queue,
    },
    { name: 'visitors', target: 'api', kind: 'sync', arrivals: { kind: 'poisson', ratePerS: 50 } },
  ],
})

const backlog: Preset = {
  id: 'backlog',
  title: 'The backlog that starves the API',
  story:
    'An account of 100. A worker reads a queue in batches of 10, 5 s each; overnight 20,000 messages have piled up. An API shares the account: 50 requests a second of 0.2 s.',
  scenario: backlogOf({}),
  variant: {
    text: 'Maximum concurrency 5 on the queue’s mapping: the API is safe.',
    scenario: backlogOf({ maxConcurrency: 5 }),
  },
  question: 'Does the API lose requests?',
  options: [
    {
      text: 'No: a queue waits until there is room',
      from: 0,
      to: 0,
      reason: 'The messages wait, but the pollers take every place they can get.',
    },
    { text: 'Yes, some', from: 1, to: 5500, reason: 'The pollers grow by 300 a minute until the pool is full.' },
    {
      text: 'Yes, nearly all',
      from: 5501,
      to: Infinity,
      reason: 'Throttled pollers back off, so that places come free again.',
    },
  ],
  measure: (told) => told.throttles('api'),
  sum: (told, figure) =>
    `5 + 300 a minute = 95 workers after 18 s, and the API needs about 50 × 0.2 s = 10 of 100: ${shown(figure)} of ${shown(told.f('api').arrivals)} requests got a 429.`,
  expected: {
    figure: 275,
    within: 100,
    text: 'The pollers fill the pool and the API gets 429s. A maximum concurrency of 5 ends that.',
  },
  factIds: [
    'sqs-maximum-concurrency.purpose',
    'sqs-mapping.growth',
    'sqs-mapping.first-pollers',
    'sqs-mapping.maximum-concurrency',
  ],
}

const sixGroups: Preset = {
  id: 'six-groups',
  title: 'Six message groups',
  story:
    'A FIFO queue holds 600 messages in 6 message groups. Maximum concurrency is 10. A message takes 1 s, and goes alone.',
  scenario: {
    accountLimit: 1000,
    durationS: 120,
    seed: 'six-groups',
    functions: [{ name: 'ledger', durationMs: 1000 }],
    sources: [
      {
        name: 'fifo',
        target: 'ledger',
        kind: 'sqs-fifo',
        groups: 6,
        batchSize: 1,
        maxConcurrency: 10,
        arrivals: { kind: 'burst', count: 600 },
      },
    ],
  },
  question: 'How many run at the same time?',
  options: [
    {
      text: '1: FIFO means one after the other',
      from: 1,
      to: 1,
      reason: 'Order is kept within a group, not across groups.',
    },
    {
      text: '5, as with every queue at first',
      from: 5,
      to: 5,
      reason: 'Five pollers at first is how standard queues begin.',
    },
    { text: '6', from: 6, to: 6, reason: 'One at a time for each group: the smaller of 6 groups and 10.' },
    { text: '10', from: 10, to: 10, reason: 'That is a cap. There are not enough groups for it.' },
  ],
  measure: (told) => told.f('ledger').peakConcurrency,
  sum: (_told, figure) => `min(6 groups, 10) = ${shown(figure)}.`,
  expected: { figure: 6, within: 0, text: 'Six: the number of groups decides.' },
  factIds: ['sqs-mapping.fifo-concurrency', 'sqs-fifo-queue.parallel'],
}

const shardOf = (mapping: object): ScenarioInput => ({
  accountLimit: 1000,
  durationS: 300,
  seed: 'poisoned-shard',
  functions: [{ name: 'consumer', durationMs: 200, timeoutS: 10 }],
  sources: [
    {
      name: 'stream',
      target: 'consumer',
      kind: 'kinesis',
      shards: 1,
      batchSize: 100,
      poisoned: [500],
      arrivals: { kind: 'even', ratePerS: 50 },
      ...mapping,
    },
  ],
})

const poisonedShard: Preset = {
  id: 'poisoned-shard',
  title: 'The poisoned shard',
  story:
    'A Kinesis stream of one shard carries 50 records a second. Record number 500 makes the handler throw. The mapping has its defaults.',
  scenario: shardOf({}),
  variant: {
    text: 'Bisect, 2 retries and an on-failure destination: one record is set aside, the rest goes on.',
    scenario: shardOf({ bisect: true, maxRetries: 2, onFailure: true }),
  },
  question: 'How many of the 15,000 records are processed in five minutes?',
  options: [
    { text: '14,999: the bad one is skipped', from: 14_800, to: 15_000, reason: 'Nothing is skipped by default.' },
    {
      text: '14,900: its batch is skipped after two retries',
      from: 14_000,
      to: 14_799,
      reason: 'Two retries are for asynchronous events. A stream retries until the record expires.',
    },
    { text: 'Fewer than 500', from: 0, to: 500, reason: 'The batch is tried again and again, and all behind it wait.' },
  ],
  measure: (told) => told.s('stream').delivered,
  sum: (told, figure) =>
    `Batches before record 500 are done: ${shown(figure)}. The other ${shown(told.s('stream').sent - figure)} wait behind it.`,
  expected: {
    figure: 451,
    within: 0,
    text: 'The shard stands still at the batch with record 500, until the record expires.',
  },
  factIds: [
    'kinesis-stream.after-failure',
    'batch.kinesis-default',
    'batch.kinesis-controls',
    'failing-kinesis.blocks-what-follows-by-default',
  ],
}

const retryStorm: Preset = {
  id: 'retry-storm',
  title: 'The asynchronous retry storm',
  story:
    'S3 sends 2 events a second. A bad release makes the handler fail every time, within 50 ms. Retries have their default. There is a dead-letter queue.',
  scenario: {
    accountLimit: 1000,
    durationS: 600,
    seed: 'retry-storm',
    functions: [{ name: 'thumbnail', durationMs: 50, errorShare: 1 }],
    sources: [
      {
        name: 'bucket',
        target: 'thumbnail',
        kind: 'async',
        deadLetterQueue: true,
        arrivals: { kind: 'even', ratePerS: 2, endS: 300 },
      },
    ],
  },
  question: '600 events came in. How often has the handler run by the end?',
  options: [
    { text: '600 times', from: 600, to: 600, reason: 'That would be without retries.' },
    { text: '1,200 times', from: 1200, to: 1200, reason: 'There are two retries, not one.' },
    { text: '1,800 times', from: 1800, to: 1800, reason: 'One attempt and two retries each.' },
    {
      text: 'Without end, for 6 hours',
      from: 1801,
      to: Infinity,
      reason: 'Six hours is how long throttled events are tried.',
    },
  ],
  measure: (told) => told.f('thumbnail').invocations,
  sum: (told, figure) =>
    `600 × (1 + 2) = ${shown(figure)} runs, after waits of 1 and 2 minutes; ${shown(told.s('bucket').deadLettered)} events in the dead-letter queue.`,
  expected: { figure: 1800, within: 0, text: 'Three runs for each event, then the dead-letter queue.' },
  factIds: ['lambda.async-attempts', 'lambda.async-first-wait', 'lambda.async-second-wait', 'lambda.async-dlq'],
}

export const SOURCE_PRESETS: readonly Preset[] = [backlog, sixGroups, poisonedShard, retryStorm]
