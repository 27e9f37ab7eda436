// A link of version 1 that was given out opens as on its first day: letters and defaults are frozen until the version is raised.
import { expect, test } from 'vitest'
import { US_EAST_1 } from '../prices.ts'
import type { Scenario } from '../scenario.ts'
import { scenarioOf } from '../testing/run.ts'
import { LINK_VERSION } from './envelope.ts'
import { readLink, writeLink } from './scenario-link.ts'

const GIVEN =
  '1.4e.l400d45sclass.3_y1g0mb60f1_f2napi_r100p20d250D3i800m1024a1_nworker_x0.25_q3nshop_ak2r90b10s5_rm3__njobs_t1k2b5p2*7*9P1c8x3_nclicks_t1k4s2f4B1_c1t20o1n0f1v50__.1i9ko55'

const MEANT: Scenario = {
  accountLimit: 400,
  durationS: 45,
  seed: 'class 3',
  rulesAsOf: '2022',
  region: 'large',
  scalingRate: false,
  choices: {
    idlePick: 'most-recent',
    idleLifetimeS: 60,
    rateQuota: 'window',
    scalingRefill: 'continuous',
    checkOrder: 'concurrency-first',
    asyncBackoff: 'doubling',
    sqsBackoff: 'halve',
    provisionedBusy: 'apart',
    whenLowered: 'finish',
  },
  functions: [
    {
      name: 'api',
      reserved: 100,
      provisioned: 20,
      durationMs: 250,
      durationDistribution: 'lognormal',
      durationCv: 2,
      initMs: 800,
      timeoutS: 900,
      memoryMb: 1024,
      ephemeralMb: 512,
      arm: true,
      errorShare: 0,
      crashShare: 0,
    },
    {
      name: 'worker',
      reserved: null,
      provisioned: 0,
      durationMs: 100,
      durationDistribution: 'constant',
      durationCv: 2,
      initMs: 0,
      timeoutS: 30,
      memoryMb: 128,
      ephemeralMb: 512,
      arm: false,
      errorShare: 0.25,
      crashShare: 0,
    },
  ],
  sources: [
    {
      name: 'shop',
      target: 'api',
      qualifier: 'alias',
      arrivals: { kind: 'step', ratePerS: 90, beforePerS: 10, startS: 5, endS: 45, offsetUs: 0 },
      kind: 'sync',
      retries: { most: 3, firstMs: 100, longestMs: 20000, jitter: true },
    },
    {
      name: 'jobs',
      target: 'worker',
      qualifier: 'alias',
      arrivals: { kind: 'even', ratePerS: 10, startS: 0, endS: 45, offsetUs: 0 },
      batchSize: 5,
      windowS: 0,
      messageKb: 1,
      poisoned: [7, 9],
      partialResponses: true,
      maxConcurrency: 8,
      visibilityS: 30,
      maxReceives: 3,
      kind: 'sqs',
      pollers: null,
    },
    {
      name: 'clicks',
      target: 'worker',
      qualifier: 'alias',
      arrivals: { kind: 'even', ratePerS: 10, startS: 0, endS: 45, offsetUs: 0 },
      kind: 'kinesis',
      batchSize: 100,
      windowS: 0,
      messageKb: 1,
      poisoned: [],
      partialResponses: false,
      shards: 2,
      factor: 4,
      bisect: true,
      maxRetries: -1,
      maxRecordAgeS: -1,
      onFailure: false,
    },
  ],
  changes: [{ atS: 20, on: 'function', name: 'api', field: 'reserved', value: 50 }],
  prices: US_EAST_1,
}

test('every letter means what it meant, and every default is what it was', () => {
  expect(LINK_VERSION).toBe(1)
  const read = readLink(GIVEN)
  expect(read.ok && scenarioOf(read.value)).toEqual(MEANT)
  expect(writeLink(MEANT)).toBe(GIVEN)
})
