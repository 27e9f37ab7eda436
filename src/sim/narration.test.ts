// The narrator names each thing once, at its time, with the numbers of that moment.
import { describe, expect, test } from 'vitest'
import { narrate } from './narration.ts'
import { PRESETS } from './presets/presets.ts'
import { run } from './testing/run.ts'
import type { ScenarioInput } from './scenario.ts'

const told = (input: ScenarioInput): string[] => narrate(run(input)).map(({ text }) => text)
const even = (ratePerS: number): { kind: 'even'; ratePerS: number } => ({ kind: 'even', ratePerS })

describe('narration', () => {
  test('B is throttled though places are free: they are reserved for A', () => {
    const sentences = told({
      accountLimit: 500,
      durationS: 5,
      functions: [
        { name: 'A', reserved: 300, durationMs: 1000 },
        { name: 'B', durationMs: 1000 },
      ],
      sources: [{ target: 'B', kind: 'sync', arrivals: even(250) }],
    })
    expect(sentences).toContain('B is throttled though 300 environments are free: they are reserved for A.')
  })

  test('the same with provisioned places, and with both', () => {
    const sentences = (blue: object): string[] =>
      told({
        accountLimit: 300,
        durationS: 5,
        functions: [
          { name: 'A', provisioned: 100 },
          { name: 'C', ...blue },
          { name: 'B', durationMs: 1000 },
        ],
        sources: [{ target: 'B', kind: 'sync', arrivals: even(250) }],
      })
    expect(sentences({})).toContain('B is throttled though 100 environments are free: they are provisioned for A.')
    expect(sentences({ reserved: 50 })).toContain(
      'B is throttled though 150 environments are free: they are reserved or provisioned for A and C.',
    )
  })

  test('who has taken the pool is named', () => {
    const sentences = told({
      accountLimit: 100,
      durationS: 5,
      functions: [
        { name: 'A', durationMs: 5000 },
        { name: 'B', durationMs: 10 },
      ],
      sources: [
        { name: 'a', target: 'A', kind: 'sync', arrivals: { kind: 'burst', count: 100 } },
        { name: 'b', target: 'B', kind: 'sync', arrivals: { kind: 'schedule', timesS: [1] } },
      ],
    })
    expect(sentences).toContain('B is throttled: all 100 of the account are in use, 100 of them by A.')
  })

  test('each thing once, in the order of time', () => {
    for (const { scenario } of PRESETS) {
      const sentences = narrate(run(scenario))
      const texts = sentences.map(({ text }) => text)
      expect(new Set(texts).size).toBe(texts.length)
      expect(sentences.map(({ timeUs }) => timeUs)).toEqual(
        sentences.map(({ timeUs }) => timeUs).toSorted((a, b) => a - b),
      )
      expect(texts.filter((text) => /undefined|NaN|\bnull\b/.test(text))).toEqual([])
      expect(texts.every((text) => text.endsWith('.'))).toBe(true)
    }
  })

  test('retries of an event, and what becomes of it', () => {
    const sentences = told({
      durationS: 300,
      functions: [{ name: 'f', durationMs: 0, errorShare: 1 }],
      sources: [{ name: 'bucket', target: 'f', kind: 'async', arrivals: { kind: 'burst', count: 1 } }],
    })
    expect(sentences).toContain('bucket: after failed attempt 1 the next waits 60 s.')
    expect(sentences).toContain('bucket: after failed attempt 2 the next waits 2 minutes.')
    expect(sentences).toContain('bucket: one is lost, because every attempt has failed and nothing catches it.')
  })

  test('every moved control', () => {
    const sentences = told({
      durationS: 20,
      functions: [{ name: 'f' }],
      sources: [{ name: 's', target: 'f', arrivals: even(1) }],
      changes: [
        { atS: 1, on: 'function', name: 'f', field: 'reserved', value: 5 },
        { atS: 2, on: 'function', name: 'f', field: 'reserved', value: null },
        { atS: 3, on: 'source', name: 's', field: 'ratePerS', value: 1500 },
        { atS: 4, on: 'account', field: 'accountLimit', value: 2000 },
      ],
    })
    expect(sentences).toEqual(
      expect.arrayContaining([
        'f: reserved concurrency is now 5.',
        'f: reserved concurrency is no longer set.',
        's: requests a second is now 1,500.',
        'The account’s limit is now 2,000.'.replace('’', "'"),
      ]),
    )
  })

  test('a stream that is blocked and freed, a batch that is split', () => {
    const sentences = told({
      durationS: 60,
      functions: [{ name: 'f', durationMs: 10, timeoutS: 10 }],
      sources: [
        {
          name: 'stream',
          target: 'f',
          kind: 'kinesis',
          poisoned: [3],
          bisect: true,
          maxRetries: 1,
          onFailure: true,
          arrivals: { kind: 'burst', count: 8, startS: 0.5 },
        },
      ],
    }).join('\n')
    expect(sentences).toContain('stream: a failed batch of 8 is split in two; that uses up no retry.')
    expect(sentences).toContain('holds up all that comes after it')
    expect(sentences).toContain('stream: one is kept aside, because every attempt has failed.')
    expect(sentences).toContain('stream: the way is free again.')
  })

  test('timeouts, resets and the init that is run again', () => {
    const sentences = told({
      durationS: 60,
      functions: [{ name: 'f', durationMs: 9000, timeoutS: 3, initMs: 500 }],
      sources: [{ name: 's', target: 'f', kind: 'sync', arrivals: even(0.1) }],
    })
    expect(sentences).toContain('f has no idle environment: a new one is made, a cold start of 500 ms.')
    expect(sentences).toContain('f runs into its timeout: the environment is reset, and runs its init again next time.')
    expect(sentences).toContain('f runs its init again after a reset: 500 ms, without counting as a cold start.')
  })

  test('a client that tries again by itself, and gives up', () => {
    const sentences = told({
      durationS: 10,
      functions: [{ name: 'f', reserved: 0 }],
      sources: [
        {
          name: 'app',
          target: 'f',
          kind: 'sync',
          retries: { most: 2, firstMs: 100, jitter: false },
          arrivals: { kind: 'burst', count: 1 },
        },
      ],
    })
    expect(sentences).toEqual([
      'f is switched off: with 0 reserved every request gets a 429.',
      'app gets a 429 and tries again by itself in 100 ms: Lambda does not.',
      'app gives up after 3 attempts.',
    ])
  })
})
