// Presets about what stands before Lambda: API Gateway's throttle, and SQS's visibility timeout.
import { shown } from '../read/refusal.ts'
import type { Gateway, ScenarioInput } from '../scenario.ts'
import type { Preset } from './preset.ts'

const shopBehind = (gateway: Gateway): ScenarioInput => ({
  accountLimit: 1000,
  durationS: 10,
  seed: 'who-said-429',
  functions: [{ name: 'orders', durationMs: 200 }],
  sources: [{ name: 'visitors', target: 'orders', kind: 'sync', gateway, arrivals: { kind: 'even', ratePerS: 4000 } }],
})

const whoSaid429: Preset = {
  id: 'who-said-429',
  title: 'Who said 429?',
  story:
    'A newer Region: API Gateway lets 2,500 requests a second through, with a burst of 1,250. Behind it stands a function of 0.2 s, in an account of 1,000. For 10 s visitors send 4,000 requests a second. Some get a 429.',
  scenario: shopBehind({ ratePerS: 2500, burst: 1250 }),
  variant: {
    text: 'Have the gateway’s rate raised to 4,000 a second: not one 429, and Lambda was never asked for more.',
    scenario: shopBehind({ ratePerS: 4000, burst: 1250 }),
  },
  question: 'How many of the 40,000 get a 429, and from whom?',
  options: [
    {
      text: 'None: 4,000 × 0.2 s = 800 fit into 1,000',
      from: 0,
      to: 0,
      reason: 'Lambda has room. But the gateway refuses before Lambda is asked.',
    },
    {
      text: 'About 13,750, from the gateway',
      from: 13_000,
      to: 14_500,
      reason: 'What its bucket holds goes through, then 2,500 a second.',
    },
    {
      text: 'About 15,000, from the gateway',
      from: 14_501,
      to: 16_000,
      reason: 'That leaves out the burst: a full bucket lets 1,250 more through.',
    },
    {
      text: 'About 30,000, from Lambda',
      from: 16_001,
      to: Infinity,
      reason: '1,000 is how many run at once. With 0.2 s each that is 5,000 a second.',
    },
  ],
  measure: (told) => (told.s('visitors').refused ?? 0) + told.throttles('orders'),
  sum: (told, figure) =>
    `1,250 + 2,500 × 10 s ≈ ${shown(told.f('orders').arrivals)} go through; of ${shown(told.s('visitors').sent)} the gateway refuses ${shown(figure)}. Lambda says ${shown(told.throttles('orders'))} × 429: 2,500 × 0.2 s = 500 of its 1,000 are in flight.`,
  expected: {
    figure: 13_750,
    within: 1,
    text: 'Every 429 is the gateway’s. The function’s concurrency stays half empty, so reserving or raising it changes nothing.',
  },
  factIds: [
    'apigw-request.throttled',
    'api-gateway.account-rate-small',
    'api-gateway.account-burst-small',
    'lambda.account-concurrency',
  ],
}

const slowWork = (visibility: { readonly visibilityS: number; readonly queueVisibilityS?: number }): ScenarioInput => ({
  accountLimit: 1000,
  durationS: 180,
  seed: 'seen-twice',
  functions: [{ name: 'worker', durationMs: 25_000, timeoutS: 30 }],
  sources: [
    {
      name: 'queue',
      target: 'worker',
      kind: 'sqs',
      batchSize: 1,
      ...visibility,
      arrivals: { kind: 'even', ratePerS: 1, endS: 120 },
    },
  ],
})

const seenTwice: Preset = {
  id: 'seen-twice',
  title: 'Visible while worked on',
  story:
    'A queue gets a message a second for two minutes. A function works 25 s on each; its timeout is 30 s. The mapping was made with a visibility timeout of 30 s. Afterwards somebody sets it to 10 s on the queue.',
  attempt: slowWork({ visibilityS: 10 }),
  scenario: slowWork({ visibilityS: 30, queueVisibilityS: 10 }),
  variant: {
    text: 'Six times the function’s timeout, 180 s: each message runs once, and 25 places are enough.',
    scenario: slowWork({ visibilityS: 30, queueVisibilityS: 180 }),
  },
  question: '120 messages, and no run fails. How often does the function run?',
  options: [
    {
      text: '120 times: a message in work is hidden',
      from: 1,
      to: 120,
      reason: 'It is hidden for the timeout, not for as long as the work takes.',
    },
    {
      text: '240 times: each comes back once',
      from: 121,
      to: 240,
      reason: 'Every receive starts the 10 s anew, and the first run is not done after 20 s either.',
    },
    {
      text: '360 times',
      from: 241,
      to: 360,
      reason: 'Taken at 0, 10 and 20 s; at 25 s the first run deletes the message.',
    },
    {
      text: 'Without end: every run is repeated',
      from: 361,
      to: Infinity,
      reason: 'The first run that is done deletes the message, as long as its late delete holds.',
    },
  ],
  measure: (told) => told.f('worker').invocations,
  sum: (told, figure) =>
    `25 s ÷ 10 s, rounded up = 3 runs for each of ${shown(told.s('queue').sent)} messages = ${shown(figure)}, up to ${shown(told.f('worker').peakConcurrency)} at once. Once each would be 1 a second × 25 s = 25.`,
  expected: {
    figure: 360,
    within: 0,
    text: 'Three runs for each message, without one error. Concurrency is spent on duplicates; six times the timeout ends that.',
  },
  factIds: ['visibility.too-short', 'sqs-mapping.visibility-factor', 'sqs.visibility-default'],
}

export const NEIGHBOUR_PRESETS: readonly Preset[] = [whoSaid429, seenTwice]
