// What is refused, with its place, its words and the way out; and what is filled in when it is left out.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { run, scenarioOf } from '../testing/run.ts'
import { estimateEvents } from './estimate.ts'
import { readScenario } from './read-scenario.ts'
import type { Refusal } from './refusal.ts'

const refusals = (input: unknown): readonly Refusal[] => {
  const read = readScenario(input)
  return read.ok ? [] : read.error
}
const said = (input: unknown): string =>
  refusals(input)
    .map(({ path, what, mend }) => `${path}: ${what} ${mend}`)
    .join('\n')
const f = { name: 'f' }

describe('the pool', () => {
  test('reservations over the limit less 100', () => {
    const functions = [
      { name: 'a', reserved: 500 },
      { name: 'b', reserved: 401 },
    ]
    expect(said({ functions })).toBe(
      "functions[1].reserved: 401 reserved for b decreases the account's unreserved concurrency below its minimum value of [100]. Of 1,000, 100 stay unreserved: choose at most 400.",
    )
    expect(readScenario({ functions: [functions[0], { name: 'b', reserved: 400 }] }).ok).toBe(true)
  })

  test('a small account keeps all of itself unreserved', () => {
    expect(said({ accountLimit: 10, functions: [{ ...f, reserved: 1 }] })).toContain('minimum value of [10]')
    expect(said({ accountLimit: 50, functions: [{ ...f, provisioned: 1 }] })).toContain('minimum value of [50]')
    expect(readScenario({ accountLimit: 10, functions: [{ ...f, reserved: 0 }] }).ok).toBe(true)
  })

  test('provisioned above reserved, and above what is left', () => {
    expect(said({ functions: [{ ...f, reserved: 10, provisioned: 11 }] })).toBe(
      'functions[0].provisioned: f asks for 11 provisioned, but only 10 are reserved for it. Provision at most 10, or reserve more.',
    )
    expect(
      said({
        functions: [
          { name: 'a', reserved: 800 },
          { name: 'b', provisioned: 101 },
        ],
      }),
    ).toContain('choose at most 100')
  })

  test('provisioned inside a reservation is not counted twice', () => {
    expect(readScenario({ functions: [{ ...f, reserved: 900, provisioned: 900 }] }).ok).toBe(true)
  })
})

describe('numbers', () => {
  test.each([
    [{ accountLimit: -5 }, 'accountLimit', 'too small'],
    [{ accountLimit: 1e12 }, 'accountLimit', 'too large'],
    [{ accountLimit: Number.NaN }, 'accountLimit', 'not a number'],
    [{ accountLimit: '1000' }, 'accountLimit', '"1000" is not a number'],
    [{ accountLimit: 10.5 }, 'accountLimit', 'not a whole number'],
    [{ durationS: Infinity }, 'durationS', 'not a number'],
    [{ functions: [{ ...f, durationMs: -1 }] }, 'functions[0].durationMs', 'too small'],
    [{ functions: [{ ...f, errorShare: 2 }] }, 'functions[0].errorShare', 'too large'],
    [{ functions: [{ ...f, memoryMb: 64 }] }, 'functions[0].memoryMb', 'too small'],
    [{ functions: 'f' }, 'functions', 'not a list'],
    [{ functions: [7] }, 'functions[0]', 'not a group of settings'],
    [{ functions: [] }, 'functions', 'no function'],
    [{ functions: [f, f] }, 'functions[1].name', 'there twice'],
    [{ functions: [{ ...f, reservd: 5 }] }, 'functions[0].reservd', 'no setting called "reservd"'],
    [{ rulesAsOf: '1999' }, 'rulesAsOf', 'not known here'],
    [{ scalingRate: 'yes' }, 'scalingRate', 'neither true nor false'],
    [{ rateQuota: 'leaky' }, 'choices.rateQuota', 'not known here'],
    [{ seed: '' }, 'seed', 'cannot be a name'],
  ])('%j', (input, path, words) => {
    const found = refusals({ functions: [f], ...input }).find((refusal) => refusal.path === path)
    expect(found?.what).toContain(words)
    expect(found?.mend).toMatch(/\.$/)
  })

  test('nothing that anybody may type throws', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => void readScenario(input)),
      { numRuns: 500 },
    )
    const broken = fc.record({
      functions: fc.anything(),
      sources: fc.anything(),
      changes: fc.anything(),
      prices: fc.anything(),
    })
    fc.assert(
      fc.property(broken, (input) => void readScenario(input)),
      { numRuns: 500 },
    )
  })
})

describe('sources', () => {
  const source = (settings: object): string =>
    said({ functions: [{ ...f, timeoutS: 30 }], sources: [{ target: 'f', ...settings }] })
  test.each([
    [{ target: 'g' }, 'There is no function "g"'],
    [{ kind: 'sqs', visibilityS: 29 }, 'longer than messages stay hidden'],
    [{ kind: 'sqs', maxConcurrency: 1 }, 'too small'],
    [{ kind: 'sqs', batchSize: 11 }, 'need a batch window'],
    [{ kind: 'sqs', maxConcurrency: 5, pollers: { fewest: 2 } }, 'cannot be combined'],
    [{ kind: 'sqs', pollers: { fewest: 20, most: 10 } }, 'fewer than the fewest'],
    [{ kind: 'sqs-fifo', batchSize: 11 }, 'too large'],
    [{ kind: 'sqs-fifo', windowS: 1 }, 'no batch window'],
    [{ kind: 'async', maxRetries: 3 }, 'too large'],
    [{ kind: 'async', shards: 3 }, 'no setting called "shards"'],
    [{ kind: 'kinesis', factor: 11 }, 'too large'],
    [{ arrivals: { kind: 'even', ratePerS: -1 } }, 'too small'],
    [{ arrivals: { kind: 'even', startS: 9, endS: 3 } }, 'ends before it starts'],
    [{ arrivals: { kind: 'schedule', timesS: [1, 'x'] } }, 'not numbers'],
  ])('%j', (settings, words) => {
    expect(source(settings)).toContain(words)
  })
})

describe('moved controls', () => {
  const base = { functions: [{ name: 'a', reserved: 500 }, { name: 'b' }], sources: [{ name: 's', target: 'b' }] }

  test('are checked against the pool as it stands by then', () => {
    const change = (value: number): object => ({ atS: 3, on: 'function', name: 'b', field: 'reserved', value })
    expect(said({ ...base, changes: [change(401)] })).toContain('At 3 s: 401 reserved for b')
    const freed = { atS: 2, on: 'function', name: 'a', field: 'reserved', value: null }
    expect(readScenario({ ...base, changes: [change(401), freed] }).ok).toBe(true)
  })

  test('a burst or a list of times has no rate to move', () => {
    const sources = [{ name: 's', target: 'b', arrivals: { kind: 'burst', count: 5 } }]
    const changes = [{ atS: 1, on: 'source', name: 's', field: 'ratePerS', value: 1 }]
    expect(said({ ...base, sources, changes })).toBe(
      'changes[0].field: s has no rate: it is a burst. Make its arrivals even or Poisson first.',
    )
  })

  test('need a name and a field that exist', () => {
    expect(said({ ...base, changes: [{ atS: 1, on: 'source', name: 'q', field: 'ratePerS', value: 1 }] })).toContain(
      'no source "q"',
    )
    expect(said({ ...base, changes: [{ atS: 1, on: 'function', name: 'a', field: 'colour', value: 1 }] })).toContain(
      'not known',
    )
    expect(said({ ...base, changes: [{ atS: 1, on: 'account', value: 50 }] })).toContain('At 1 s')
  })
})

describe('size', () => {
  const long = {
    durationS: 3600,
    functions: [f],
    sources: [{ target: 'f', arrivals: { kind: 'even', ratePerS: 10_000 } }],
  }

  test('a run of more than 20 million events is refused before it begins, and a shorter one is offered', () => {
    const [only, ...others] = refusals(long)
    expect(others).toEqual([])
    expect(only).toMatchObject({ path: 'durationS', shorterS: 1000 })
    expect(only?.what).toBe('This run would have about 72 million events; 20 million is the most.')
    expect(readScenario({ ...long, durationS: only?.shorterS }).ok).toBe(true)
  })

  test('a rate moved up during the run counts', () => {
    const sources = [{ name: 's', target: 'f', arrivals: { kind: 'even', ratePerS: 1 } }]
    const changes = [{ atS: 10, on: 'source', name: 's', field: 'ratePerS', value: 1_000_000 }]
    expect(refusals({ functions: [f], sources, changes })[0]?.shorterS).toBe(19)
  })

  test.each([
    [{ kind: 'even', ratePerS: 100 }, 6000],
    [{ kind: 'even', ratePerS: 100, startS: 10, endS: 20 }, 1000],
    [{ kind: 'step', ratePerS: 100, beforePerS: 10, startS: 30 }, 3300],
    [{ kind: 'ramp', fromPerS: 0, ratePerS: 100 }, 3000],
    [{ kind: 'burst', count: 500, everyS: 20 }, 1500],
    [{ kind: 'burst', count: 500 }, 500],
    [{ kind: 'schedule', timesS: [1, 2, 3, 99] }, 3],
  ])('the estimate for %j is what comes in', (arrivals, expected) => {
    const input = { durationS: 60, functions: [f], sources: [{ target: 'f', kind: 'sync', arrivals }] } as const
    const scenario = scenarioOf(input as never)
    expect(estimateEvents(scenario)).toBe(2 * expected)
    expect(Math.abs((run(input as never).sources[0]?.sent ?? 0) - expected)).toBeLessThanOrEqual(1)
  })
})

test('defaults', () => {
  const scenario = scenarioOf({ functions: [{}], sources: [{}] })
  expect(scenario).toMatchObject({
    accountLimit: 1000,
    durationS: 60,
    seed: '1',
    rulesAsOf: 'now',
    scalingRate: true,
    changes: [],
  })
  expect(scenario.functions[0]).toMatchObject({
    name: 'function-1',
    reserved: null,
    provisioned: 0,
    timeoutS: 30,
    memoryMb: 128,
  })
  expect(scenario.sources[0]).toMatchObject({
    name: 'source-1',
    target: 'function-1',
    kind: 'sync',
    qualifier: 'alias',
  })
  expect(scenarioOf({ functions: [{}], rateQuota: 'bucket' }).choices.rateQuota).toBe('bucket')
  expect(scenarioOf({ functions: [{}], seed: 7 as never }).seed).toBe('7')
})
