// Presets about provisioned concurrency, requests per second, growth and warmth.
import { shown } from '../read/refusal.ts'
import type { ScenarioInput } from '../scenario.ts'
import type { Preset } from './preset.ts'

const spillOver: Preset = {
  id: 'spill-over',
  title: 'Past the provisioned',
  story:
    'An alias has 200 provisioned, nothing reserved. It gets 300 requests a second of 1 s each. An init takes 1 s.',
  scenario: {
    accountLimit: 1000,
    durationS: 20,
    seed: 'spill-over',
    scalingRate: false,
    functions: [{ name: 'api', provisioned: 200, durationMs: 1000, initMs: 1000 }],
    sources: [{ name: 'visitors', target: 'api', kind: 'sync', arrivals: { kind: 'even', ratePerS: 300 } }],
  },
  question: 'What happens to the requests beyond 200 in flight?',
  options: [
    {
      text: 'They get a 429',
      from: 0,
      to: 0,
      reason: 'Only with everything reserved provisioned. Here the pool has room.',
    },
    {
      text: 'They run on demand, the first of them cold',
      from: 1,
      to: 1000,
      reason: 'Provisioned is no cap: more spills into the pool.',
    },
    {
      text: 'Lambda provisions more at once',
      from: 1001,
      to: Infinity,
      reason: 'Only auto scaling does that, after minutes of load.',
    },
  ],
  measure: (told) => told.f('api').coldStarts,
  sum: (told, figure) =>
    `300 wanted − 200 provisioned spill over. ${shown(figure)} environments had to be made, ${shown(told.f('api').spilled)} requests spilled, ${shown(told.throttles('api'))} × 429.`,
  expected: {
    figure: 200,
    within: 1,
    text: 'What does not fit spills over on demand and may start cold. Nothing is throttled.',
  },
  factIds: ['lambda.when-provisioned-spills', 'lambda.spill-over', 'provisioned-concurrency.surplus'],
}

const provisionedIsReserved: Preset = {
  id: 'provisioned-is-reserved',
  title: 'Provisioned = reserved',
  story:
    'A function has 100 reserved, and all 100 are provisioned on its alias. A forgotten client still calls $LATEST, 10 times a second.',
  scenario: {
    accountLimit: 1000,
    durationS: 20,
    seed: 'provisioned-is-reserved',
    functions: [{ name: 'orders', reserved: 100, provisioned: 100, durationMs: 200 }],
    sources: [
      { name: 'alias', target: 'orders', kind: 'sync', arrivals: { kind: 'even', ratePerS: 50 } },
      {
        name: 'forgotten',
        target: 'orders',
        kind: 'sync',
        qualifier: '$LATEST',
        arrivals: { kind: 'even', ratePerS: 10 },
      },
    ],
  },
  question: 'How many of the 200 requests to $LATEST run?',
  options: [
    {
      text: 'All: 90 environments are idle',
      from: 200,
      to: 200,
      reason: 'Those belong to the alias, and 900 of the account are closed to it.',
    },
    { text: 'About half', from: 1, to: 199, reason: 'There is no place at all for it, at any moment.' },
    { text: 'None', from: 0, to: 0, reason: 'Reserved − provisioned = 0 places are left for it.' },
  ],
  measure: (told) => told.s('forgotten').delivered,
  sum: (told, figure) =>
    `100 reserved − 100 provisioned = 0 on demand: ${shown(figure)} of ${shown(told.s('forgotten').sent)} run.`,
  expected: { figure: 0, within: 0, text: '$LATEST is throttled fully while the alias runs warm.' },
  factIds: ['lambda.when-provisioned-equals-reserved'],
}

const tenTimes: Preset = {
  id: 'ten-times',
  title: '10 × requests a second',
  story: 'A function has 100 reserved. Its requests take only 20 ms. It gets 2,000 of them a second.',
  scenario: {
    accountLimit: 1000,
    durationS: 10,
    seed: 'ten-times',
    functions: [{ name: 'lookup', reserved: 100, durationMs: 20 }],
    sources: [{ name: 'visitors', target: 'lookup', kind: 'sync', arrivals: { kind: 'even', ratePerS: 2000 } }],
  },
  question: '2,000 a second × 0.02 s = 40 in flight. How many requests a second are throttled?',
  options: [
    { text: 'None: 40 is less than 100', from: 0, to: 0, reason: 'Concurrency is fine. There is a second quota.' },
    { text: '1,000', from: 1000, to: 1000, reason: '100 reserved serve 10 × 100 requests a second.' },
    { text: '1,900', from: 1900, to: 1900, reason: 'The quota is 10 for each unit, not 1.' },
  ],
  measure: (told) => told.throttles('lookup') / 10,
  sum: (told, figure) => `2,000 − 10 × 100 = ${shown(figure)} a second; in 10 s ${shown(told.throttles('lookup'))}.`,
  expected: { figure: 1000, within: 0, text: 'Half is throttled, with at most 40 of 100 environments busy.' },
  factIds: ['lambda.rps-factor', 'lambda.rps-cap', 'lambda.when-rate-exceeds-factor'],
}

const step: ScenarioInput = {
  accountLimit: 5000,
  durationS: 25,
  seed: 'thousand-every-ten',
  functions: [{ name: 'sale', durationMs: 1000 }],
  sources: [{ name: 'crowd', target: 'sale', kind: 'sync', arrivals: { kind: 'even', ratePerS: 3000 } }],
}

const thousandEveryTen: Preset = {
  id: 'thousand-every-ten',
  title: '+1,000 every 10 s',
  story: 'The account allows 5,000. At 0 s a sale begins: 3,000 requests a second of 1 s each, from nothing.',
  scenario: step,
  variant: {
    text: 'The rules of 2022 in us-east-1: a burst of 3,000 at once.',
    scenario: { ...step, rulesAsOf: '2022' },
  },
  question: 'How long until nothing is throttled any more?',
  options: [
    {
      text: 'At once: 3,000 is below 5,000',
      from: 0,
      to: 2,
      reason: 'The limit is not the only bound: a function grows at a rate.',
    },
    { text: '10 s', from: 8, to: 12, reason: 'After 10 s it has 2,000.' },
    { text: '20 s', from: 18, to: 22, reason: '1,000 at once, and 2,000 more at 1,000 each 10 s.' },
    { text: '5 minutes', from: 290, to: 310, reason: 'That was 2022’s 500 a minute, in most Regions.' },
  ],
  measure: ({ at }) => firstSecond((second) => (at(second).functions[0]?.concurrency ?? 0) >= 2999),
  sum: (told) => `(3,000 − 1,000) ÷ 1,000 × 10 s = 20 s. Until then ${shown(told.throttles('sale'))} × 429.`,
  expected: {
    figure: 20,
    within: 1,
    text: '1,000 environments at once, then 100 more each second: 20 s of throttles.',
  },
  factIds: [
    'lambda.scaling-rate',
    'lambda.scaling-interval',
    'lambda.scale-out-time',
    'lambda.when-load-outruns-scaling',
  ],
}

const firstSecond = (holds: (second: number) => boolean): number => {
  const found = Array.from({ length: 25 }, (_, second) => second).find((second) => second > 0 && holds(second))
  return found ?? Infinity
}

const keepWarm: Preset = {
  id: 'keep-warm',
  title: 'The ping that warms one',
  story: 'A timer pings a function every minute to keep it warm. At 5:30 min 20 users come at once. An init takes 1 s.',
  scenario: {
    accountLimit: 1000,
    durationS: 400,
    seed: 'keep-warm',
    functions: [{ name: 'site', durationMs: 300, initMs: 1000 }],
    sources: [
      { name: 'timer', target: 'site', kind: 'async', arrivals: { kind: 'even', ratePerS: 1 / 60 } },
      { name: 'users', target: 'site', kind: 'sync', arrivals: { kind: 'burst', count: 20, startS: 330 } },
    ],
  },
  question: 'How many of the 20 users wait for a cold start?',
  options: [
    { text: 'None: the function is warm', from: 0, to: 0, reason: 'An environment is warm, not a function.' },
    { text: '19', from: 19, to: 19, reason: 'The ping keeps one environment, and one serves one user at a time.' },
    { text: 'All 20', from: 20, to: 20, reason: 'One of them does find the pinged environment.' },
  ],
  measure: ({ at }) => (at(340).functions[0]?.coldStarts ?? 0) - (at(329).functions[0]?.coldStarts ?? 0),
  sum: (_told, figure) => `20 at once − 1 warm = ${shown(figure)} cold starts.`,
  expected: { figure: 19, within: 0, text: 'One user runs warm, 19 run cold.' },
  factIds: ['lambda.on-free-environment', 'lambda.on-busy-environments', 'provisioned-concurrency.cold-starts'],
}

export const RATE_PRESETS: readonly Preset[] = [spillOver, provisionedIsReserved, tenTimes, thousandEveryTen, keepWarm]
