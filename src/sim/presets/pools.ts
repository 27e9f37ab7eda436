// Presets about the pool: who may use which places, and what AWS refuses.
import { shown } from '../read/refusal.ts'
import { mostReservable, type Preset } from './preset.ts'

const even = (ratePerS: number): { kind: 'even'; ratePerS: number } => ({ kind: 'even', ratePerS })

const noisyNeighbour: Preset = {
  id: 'noisy-neighbour',
  title: 'The noisy neighbour',
  story:
    'A report job and a checkout share an account of 1,000. Nothing is reserved for either. At 5 s the report gets 2,000 requests a second, 1 s each. The checkout keeps its 50.',
  scenario: {
    accountLimit: 1000,
    durationS: 20,
    seed: 'noisy-neighbour',
    scalingRate: false,
    functions: [
      { name: 'report', durationMs: 1000 },
      { name: 'checkout', durationMs: 1000 },
    ],
    sources: [
      { name: 'export', target: 'report', kind: 'sync', arrivals: { kind: 'step', ratePerS: 2000, startS: 5 } },
      { name: 'shop', target: 'checkout', kind: 'sync', arrivals: { kind: 'poisson', ratePerS: 50 } },
    ],
  },
  variant: {
    text: 'Reserve 100 for the checkout: the same load, and not one 429 for it.',
    scenario: {
      accountLimit: 1000,
      durationS: 20,
      seed: 'noisy-neighbour',
      scalingRate: false,
      functions: [
        { name: 'report', durationMs: 1000 },
        { name: 'checkout', durationMs: 1000, reserved: 100 },
      ],
      sources: [
        { name: 'export', target: 'report', kind: 'sync', arrivals: { kind: 'step', ratePerS: 2000, startS: 5 } },
        { name: 'shop', target: 'checkout', kind: 'sync', arrivals: { kind: 'poisson', ratePerS: 50 } },
      ],
    },
  },
  question: 'How many of the checkout’s requests get a 429?',
  options: [
    { text: 'None', from: 0, to: 0, reason: 'Only a reservation keeps places for one function. There is none.' },
    {
      text: 'A few, less than a tenth',
      from: 1,
      to: 100,
      reason: 'The pool is full all the time from 5 s on, not for moments.',
    },
    {
      text: 'Between a tenth and most of them',
      from: 101,
      to: 999,
      reason: 'From 5 s on both fight for the same 1,000 places.',
    },
    {
      text: 'All',
      from: 1000,
      to: Infinity,
      reason: 'Before 5 s nothing is throttled, and later some still find a free place.',
    },
  ],
  measure: (told) => told.throttles('checkout'),
  sum: (told, figure) =>
    `2,000 × 1 s + 50 × 1 s = 2,050 in flight wanted, 1,000 to be had. Of ${shown(told.f('checkout').arrivals)} checkout requests ${shown(figure)} were throttled.`,
  expected: {
    figure: 620,
    within: 100,
    text: 'The report takes the whole pool, and the checkout is throttled although its own load never changed.',
  },
  factIds: ['lambda.account-concurrency', 'lambda.on-exhausted-concurrency', 'unreserved-concurrency.surplus'],
}

const killSwitch: Preset = {
  id: 'kill-switch',
  title: 'The kill switch',
  story:
    'At 10 s somebody sets the reserved concurrency of a faulty function to 0. A client calls it 10 times a second; S3 sends it 10 events a second. There is a dead-letter queue.',
  scenario: {
    accountLimit: 1000,
    durationS: 20,
    seed: 'kill-switch',
    functions: [{ name: 'faulty', durationMs: 100 }],
    sources: [
      { name: 'client', target: 'faulty', kind: 'sync', arrivals: even(10) },
      { name: 'bucket', target: 'faulty', kind: 'async', deadLetterQueue: true, arrivals: even(10) },
    ],
    changes: [{ atS: 10, on: 'function', name: 'faulty', field: 'reserved', value: 0 }],
  },
  question: 'What becomes of the events that S3 sends after 10 s?',
  options: [
    {
      text: 'They wait up to 6 hours and are tried again',
      from: 1,
      to: 99,
      reason: 'That is what a throttle does. With 0 reserved nothing is even tried.',
    },
    {
      text: 'All go to the dead-letter queue at once',
      from: 100,
      to: 100,
      reason: 'With 0 reserved an event is given up without an attempt.',
    },
    { text: 'They are lost', from: 0, to: 0, reason: 'They would be, without a dead-letter queue or destination.' },
  ],
  measure: (told) => told.s('bucket').deadLettered,
  sum: (told, figure) =>
    `10 a second × 10 s = ${shown(figure)} events in the dead-letter queue, 0 attempts; the client got ${shown(told.throttles('faulty'))} × 429.`,
  expected: {
    figure: 100,
    within: 0,
    text: 'Every synchronous call gets a 429, every asynchronous event goes straight to the dead-letter queue.',
  },
  factIds: ['lambda.when-zero-sync', 'lambda.when-zero-async'],
}

const nineHundred: Preset = {
  id: 'nine-hundred',
  title: '900, not 1,000',
  story:
    'The account has 1,000. You want to reserve all of it for payments, which get 1,000 requests a second of 1 s each.',
  attempt: { accountLimit: 1000, functions: [{ name: 'payments', reserved: 1000 }] },
  scenario: {
    accountLimit: 1000,
    durationS: 20,
    seed: 'nine-hundred',
    scalingRate: false,
    functions: [{ name: 'payments', reserved: 900, durationMs: 1000 }],
    sources: [{ name: 'shop', target: 'payments', kind: 'sync', arrivals: even(1000) }],
  },
  question: 'How many can payments have in flight at most?',
  options: [
    { text: '1,000', from: 1000, to: 1000, reason: 'AWS refuses that: 100 have to stay unreserved.' },
    { text: '990', from: 990, to: 990, reason: 'The floor is 100, not 10.' },
    { text: '900', from: 900, to: 900, reason: 'The limit less the 100 that stay unreserved.' },
    { text: '100', from: 100, to: 100, reason: 'That is what is left for all others.' },
  ],
  measure: (told) => told.f('payments').peakConcurrency,
  sum: (_told, figure) => `1,000 − 100 that nobody can reserve = ${shown(figure)}.`,
  expected: {
    figure: 900,
    within: 0,
    text: 'Reserving 1,000 is refused. 900 is the most, and 100 stay free for others.',
  },
  factIds: ['lambda.unreserved-minimum', 'lambda.reservable-maximum', 'lambda.reservable-left'],
}

const newAccount: Preset = {
  id: 'new-account',
  title: 'The new account',
  story:
    'A new account may begin with a limit as low as 10 (users report it; AWS gives no number). You want to reserve 1 for a function. It gets 12 requests a second of 1 s each.',
  attempt: { accountLimit: 10, functions: [{ name: 'hello', reserved: 1 }] },
  scenario: {
    accountLimit: 10,
    durationS: 20,
    seed: 'new-account',
    functions: [{ name: 'hello', durationMs: 1000 }],
    sources: [{ name: 'visitors', target: 'hello', kind: 'sync', arrivals: even(12) }],
  },
  question: 'How many of the 10 can be reserved?',
  options: [
    { text: '9', from: 9, to: 9, reason: 'There is a floor that stays unreserved, and here it takes everything.' },
    { text: '1', from: 1, to: 1, reason: 'Even 1 would leave less than the floor.' },
    { text: 'None', from: 0, to: 0, reason: 'The floor is 100 or, in a smaller account, all of it.' },
  ],
  measure: () => mostReservable({ accountLimit: 10, functions: [{ name: 'hello' }] }),
  sum: (told, figure) =>
    `10 − min(100, 10) = ${shown(figure)}. And without a reservation 12 a second × 1 s are 2 too many: ${shown(told.throttles('hello'))} × 429.`,
  expected: { figure: 0, within: 0, text: 'Every reservation is refused: the whole limit is the unreserved minimum.' },
  factIds: ['lambda.account-concurrency', 'lambda.unreserved-minimum'],
}

const reservedIsCold: Preset = {
  id: 'reserved-is-cold',
  title: 'Reserved does not warm',
  story:
    'To be rid of cold starts somebody reserves 50 for a function. Then 50 requests come at the same moment. An init takes 2 s.',
  scenario: {
    accountLimit: 1000,
    durationS: 10,
    seed: 'reserved-is-cold',
    functions: [{ name: 'api', reserved: 50, durationMs: 200, initMs: 2000 }],
    sources: [{ name: 'visitors', target: 'api', kind: 'sync', arrivals: { kind: 'burst', count: 50, startS: 1 } }],
  },
  variant: {
    text: 'Provision 50 as well: the same burst, no cold start.',
    scenario: {
      accountLimit: 1000,
      durationS: 10,
      seed: 'reserved-is-cold',
      functions: [{ name: 'api', reserved: 50, provisioned: 50, durationMs: 200, initMs: 2000 }],
      sources: [{ name: 'visitors', target: 'api', kind: 'sync', arrivals: { kind: 'burst', count: 50, startS: 1 } }],
    },
  },
  question: 'How many of the 50 start cold?',
  options: [
    {
      text: 'None: 50 are reserved',
      from: 0,
      to: 0,
      reason: 'Reserved keeps a place free. It makes no environment ready.',
    },
    { text: 'One, then the others use it', from: 1, to: 1, reason: 'One environment serves one request at a time.' },
    { text: 'All 50', from: 50, to: 50, reason: 'A reservation is a number, not a warm environment.' },
  ],
  measure: (told) => told.f('api').coldStarts,
  sum: (_told, figure) => `50 requests at once − 0 warm environments = ${shown(figure)} cold starts.`,
  expected: { figure: 50, within: 0, text: 'All 50 start cold. Provisioned concurrency is what warms.' },
  factIds: ['reserved-concurrency.cold-starts', 'provisioned-concurrency.cold-starts', 'reserved-concurrency.purpose'],
}

export const POOL_PRESETS: readonly Preset[] = [noisyNeighbour, killSwitch, nineHundred, newAccount, reservedIsCold]
