// Every preset keeps its word: the written outcome, one right option, facts that exist, and the same trace as ever.
import { describe, expect, test } from 'vitest'
import { readProjectCorpus } from '../../hosts/cli/content-files.ts'
import { traceHash } from '../trace-hash.ts'
import { outcomeOf, runInput, toldBy, type Preset } from './preset.ts'
import { PRESETS } from './presets.ts'

const byId = (id: string): Preset => {
  const found = PRESETS.find((preset) => preset.id === id)
  if (found === undefined) throw new Error(`no preset ${id}`)
  return found
}

const HASHES: Readonly<Record<string, string>> = {
  'noisy-neighbour': 'ad7822115df4c1b6',
  'kill-switch': 'c1b1306757e4ecf0',
  'nine-hundred': '9c83be6ee2fedec6',
  'new-account': '60ceaa67d8a731ae',
  'reserved-is-cold': 'b4965fa10d196497',
  'spill-over': '2a09b5233963495c',
  'provisioned-is-reserved': '7d88c74a450792b2',
  'ten-times': 'e69b93632bf22951',
  'thousand-every-ten': 'd9faca5db5631263',
  'keep-warm': '0238ada5216c1f78',
  backlog: 'db13a326f6b9f2aa',
  'six-groups': 'e282a3a41fe7a2f6',
  'poisoned-shard': '4943ef1ba8bca471',
  'retry-storm': 'efbf4a49d88bdefa',
  'who-said-429': '0f6c6305a7f7243f',
  'seen-twice': '52fee671f295bb1f',
}

/** The right option of each, written down here once more. */
const KEYS: Readonly<Record<string, string>> = {
  'noisy-neighbour': 'Between a tenth and most of them',
  'kill-switch': 'All go to the dead-letter queue at once',
  'nine-hundred': '900',
  'new-account': 'None',
  'reserved-is-cold': 'All 50',
  'spill-over': 'They run on demand, the first of them cold',
  'provisioned-is-reserved': 'None',
  'ten-times': '1,000',
  'thousand-every-ten': '20 s',
  'keep-warm': '19',
  backlog: 'Yes, some',
  'six-groups': '6',
  'poisoned-shard': 'Fewer than 500',
  'retry-storm': '1,800 times',
  'who-said-429': 'About 13,750, from the gateway',
  'seen-twice': '360 times',
}

test('there are sixteen, each once', () => {
  expect(PRESETS.map(({ id }) => id).toSorted()).toEqual(Object.keys(HASHES).toSorted())
})

describe.each(PRESETS.map((preset) => [preset.id, preset] as const))('%s', (id, preset) => {
  const outcome = outcomeOf(preset)

  test('comes out as it is written', () => {
    expect(Math.abs(outcome.figure - preset.expected.figure)).toBeLessThanOrEqual(preset.expected.within)
    expect(preset.options[outcome.key]?.text).toBe(KEYS[id])
    expect(outcome.sum).toMatch(/\d.*\.$/)
  })

  test('has one option for any figure at most', () => {
    const sorted = preset.options.toSorted((a, b) => a.from - b.from)
    sorted.slice(1).forEach((option, index) => expect(option.from).toBeGreaterThan(sorted[index]?.to ?? Infinity))
    expect(preset.options.length).toBeGreaterThanOrEqual(3)
  })

  test('gives the same trace on every engine', () => {
    expect(traceHash(outcome.trace)).toBe(HASHES[id])
  })
})

test('an attempt that AWS refuses says why', () => {
  const attempts = PRESETS.filter(({ attempt }) => attempt !== undefined)
  expect(attempts.map(({ id }) => id)).toEqual(['nine-hundred', 'new-account', 'seen-twice'])
  const [nine, fresh, hidden] = attempts.map((preset) =>
    outcomeOf(preset)
      .refusals.map(({ what, mend }) => `${what} ${mend}`)
      .join(),
  )
  expect(nine).toContain('below its minimum value of [100]')
  expect(nine).toContain('at most 900')
  expect(fresh).toContain('below its minimum value of [10]')
  expect(hidden).toContain('AWS advises 180 s, six times the timeout')
})

test('the variants do what they promise', () => {
  const variant = (id: string): ReturnType<typeof toldBy> => toldBy(runInput(byId(id).variant?.scenario ?? {}))
  expect(variant('noisy-neighbour').throttles('checkout')).toBe(0)
  expect(variant('reserved-is-cold').f('api').coldStarts).toBe(0)
  expect(variant('thousand-every-ten').throttles('sale')).toBe(0)
  expect(variant('backlog').throttles('api')).toBe(0)
  expect(variant('poisoned-shard').s('stream')).toMatchObject({ deadLettered: 1 })
  expect(variant('poisoned-shard').s('stream').delivered).toBeGreaterThan(14_900)
  expect(variant('who-said-429').s('visitors').refused).toBe(0)
  expect(variant('who-said-429').f('orders')).toMatchObject({ invocations: 40_000, throttled: {} })
  expect(variant('seen-twice').f('worker')).toMatchObject({ invocations: 120, peakConcurrency: 25 })
})

test('the facts behind them exist', () => {
  const { corpus } = readProjectCorpus()
  const ids = new Set<string>(corpus.facts.map(({ id }) => id))
  const missing = PRESETS.flatMap(({ factIds }) => factIds).filter((id) => !ids.has(id))
  expect(missing).toEqual([])
})
