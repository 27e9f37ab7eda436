// An edit changes the scenario itself, or is a control moved at a moment; either way the result can be read.
import { describe, expect, test } from 'vitest'
import { readScenario } from '../../../sim/read/read-scenario.ts'
import type { ScenarioInput, SourceSpec } from '../../../sim/scenario.ts'
import {
  addFunction,
  addSource,
  movedTo,
  removeChange,
  removeFunction,
  removeSource,
  setAccountLimit,
  setArrivals,
  setArrivalsKind,
  setDuration,
  setFunction,
  setKind,
  setSource,
  written,
} from './edit.ts'

const START = written({
  durationS: 60,
  functions: [{ name: 'a', durationMs: 100 }, { name: 'b' }],
  sources: [
    { name: 's', target: 'a', kind: 'sync', arrivals: { kind: 'poisson', ratePerS: 10 } },
    { name: 'q', target: 'b', kind: 'sqs' },
  ],
})
const readable = (input: ScenarioInput): boolean => readScenario(input).ok

describe('from the start', () => {
  test('a field of a function, of a source, of its arrivals, and the limit', () => {
    const edited = setAccountLimit(
      setArrivals(setSource(setFunction(START, 0, 'reserved', 50, 0), 1, 'maxConcurrency', 5, 0), 0, 'ratePerS', 99, 0),
      2000,
      0,
    )
    expect(edited.changes).toEqual([])
    expect(edited).toMatchObject({
      accountLimit: 2000,
      functions: [{ reserved: 50 }, { reserved: null }],
      sources: [{ arrivals: { ratePerS: 99, kind: 'poisson' } }, { maxConcurrency: 5 }],
    })
    expect(readable(edited)).toBe(true)
  })

  test('a longer run is filled by what filled the shorter one', () => {
    const early = setArrivals(START, 1, 'endS', 30, 0)
    expect(setDuration(early, 120).sources).toMatchObject([{ arrivals: { endS: 120 } }, { arrivals: { endS: 30 } }])
  })

  test('what cannot be read is kept as it was typed', () => {
    const odd = setFunction(START, 0, 'reserved', -5, 0)
    expect(readable(odd)).toBe(false)
    expect(written(odd)).toBe(odd)
  })
})

describe('during the run', () => {
  test('a movable control becomes a change, and the start stays as it was', () => {
    const moved = setArrivals(setFunction(START, 0, 'reserved', 40, 12.5), 0, 'ratePerS', 70, 20)
    expect(moved.functions?.[0]?.reserved).toBeNull()
    expect(moved.changes).toEqual([
      { atS: 12.5, on: 'function', name: 'a', field: 'reserved', value: 40 },
      { atS: 20, on: 'source', name: 's', field: 'ratePerS', value: 70 },
    ])
    expect(readable(moved)).toBe(true)
  })

  test('moved again earlier, it forgets where it stood later', () => {
    const twice = setFunction(setFunction(START, 0, 'reserved', 40, 30), 0, 'reserved', 20, 10)
    expect(twice.changes).toEqual([{ atS: 10, on: 'function', name: 'a', field: 'reserved', value: 20 }])
    const other = setFunction(twice, 1, 'reserved', 5, 5)
    expect(other.changes).toHaveLength(2)
  })

  test('what cannot be moved during a run holds from the start', () => {
    const edited = setFunction(START, 0, 'memoryMb', 512, 30)
    expect(edited.changes).toEqual([])
    expect(edited.functions?.[0]?.memoryMb).toBe(512)
  })

  test('a control shows where it stands at the moment', () => {
    const moved = setAccountLimit(setAccountLimit(START, 500, 10), 800, 20)
    expect([5, 10, 19, 20].map((atS) => movedTo(moved, 'account', '', 'accountLimit', atS)?.value)).toEqual([
      undefined,
      500,
      500,
      800,
    ])
    expect(removeChange(moved, 0).changes).toHaveLength(1)
  })
})

describe('adding and taking away', () => {
  test('names are free, and a function takes its sources and its moves along', () => {
    const more = addFunction(addFunction(START))
    expect(more.functions?.map(({ name }) => name)).toEqual(['a', 'b', 'function', 'function-2'])
    const moved = setArrivals(setFunction(more, 0, 'reserved', 4, 5), 0, 'ratePerS', 9, 6)
    const less = removeFunction(moved, 0)
    expect(less.sources?.map(({ name }) => name)).toEqual(['q'])
    expect(less.changes).toEqual([])
    expect(readable(less)).toBe(true)
  })

  test.each(['sync', 'async', 'sqs', 'sqs-fifo', 'kinesis', 'dynamodb'] as const)('a source of kind %s', (kind) => {
    const more = addSource(START, kind)
    expect(readable(more)).toBe(true)
    expect(more.sources?.at(-1)).toMatchObject({ kind, target: 'a' })
    const other = setKind(START, 0, kind)
    expect(readable(other)).toBe(true)
    expect((other.sources?.[0] as SourceSpec).arrivals).toMatchObject({ kind: 'poisson', ratePerS: 10 })
  })

  test.each(['even', 'poisson', 'step', 'ramp', 'burst', 'schedule'] as const)('arrivals of kind %s', (kind) => {
    const edited = setArrivalsKind(START, 0, kind)
    expect(readable(edited)).toBe(true)
    expect(edited.sources?.[0]?.arrivals).toMatchObject({ kind })
  })

  test('a source goes with its moves', () => {
    const less = removeSource(setArrivals(START, 0, 'ratePerS', 9, 6), 0)
    expect([less.sources?.length, less.changes]).toEqual([1, []])
  })
})
