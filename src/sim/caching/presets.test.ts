// Every preset of caching keeps its word, and every record that is told is a sentence.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { labOutcome } from '../lab/prediction.ts'
import { runCachingInput } from './preset-reading.ts'
import { CACHING_PRESETS } from './presets.ts'
import { cacheSentence, narrateCaching } from './sentences.ts'
import { cache, randomCaching } from './testing/cache.ts'
import { traceHash } from '../trace-hash.ts'

const KEYS: Readonly<Record<string, readonly [key: string, hash: string]>> = {
  'stale-read': ['For up to 10 s', 'cac9c6eab3f02b00'],
  stampede: ['About 28 times', '6b050d89747a2000'],
  scan: ['It falls by 10 to 40 points while the job runs', 'e82484325c66f0f3'],
  writes: ['Two more shards', '3a39f3855301941d'],
  'node-lost': ['About a quarter', '38b60eee87e431e0'],
  'volatile-without-ttl': ['It is refused: out of memory', 'b8d1f13210257bd6'],
}

test('there are six, each once', () => {
  expect(CACHING_PRESETS.map(({ id }) => id)).toEqual(Object.keys(KEYS))
})

describe.each(CACHING_PRESETS.map((preset) => [preset.id, preset] as const))('%s', (id, preset) => {
  const trace = runCachingInput(preset.scenario)
  const { figure, sum, key } = labOutcome(preset, trace)

  test('comes out as it is written', () => {
    expect(Math.abs(figure - preset.expected.figure)).toBeLessThanOrEqual(preset.expected.within)
    expect(preset.options[key]?.text).toBe(KEYS[id]?.[0])
    expect(sum).toMatch(/\d/)
  })

  test('has one option for any figure at most', () => {
    const sorted = preset.options.toSorted((a, b) => a.from - b.from)
    sorted.slice(1).forEach((option, at) => expect(option.from).toBeGreaterThan(sorted[at]?.to ?? Infinity))
  })

  test('gives the same records as ever', () => {
    expect(traceHash(trace)).toBe(KEYS[id]?.[1])
  })
})

test('the variants do what they promise', () => {
  const figureOf = (id: string): number => {
    const preset = CACHING_PRESETS.find((each) => each.id === id)
    return preset?.variant === undefined ? NaN : labOutcome(preset, runCachingInput(preset.variant.scenario)).figure
  }
  expect(['stale-read', 'stampede', 'node-lost', 'volatile-without-ttl'].map(figureOf)).toEqual([0, 1, 0, 0])
  expect(Math.abs(figureOf('scan'))).toBeLessThan(0.03)
})

test('any record of any run is a sentence, and the first of each kind is told', () => {
  fc.assert(
    fc.property(randomCaching, fc.nat(), (input, at) => {
      const trace = cache(input)
      if (trace.records.length > 0) expect(cacheSentence(trace, at % trace.records.length)).toMatch(/^[A-Z].*\.$/)
      const told = narrateCaching(trace)
      expect(new Set(told.map(({ index }) => trace.records.kind[index])).size).toBe(told.length)
      told.forEach(({ text, index }) => expect(text).toBe(cacheSentence(trace, index)))
    }),
    { numRuns: 60 },
  )
})
