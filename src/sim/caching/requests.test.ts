// Requests come at their rate, keys by their popularity, kinds by their share; a scan stands between them in order of time.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { zipfShares } from './closed-forms.ts'
import { requestsOf, type CacheRequest } from './requests.ts'
import type { CachingInput } from './scenario.ts'
import { cachingOf, randomCaching } from './testing/cache.ts'

const list = (input: CachingInput): readonly CacheRequest[] => [...requestsOf(cachingOf(input))]
const LONG: CachingInput = { durationS: 100, ratePerS: 500, keys: 50, exponent: 1, writePercent: 20 }

describe('in the long run', () => {
  const requests = list(LONG)
  const count = 100 * 500

  test('as many as the rate says, within four standard deviations', () => {
    expect(Math.abs(requests.length - count)).toBeLessThan(4 * Math.sqrt(count))
  })

  test('a share of them writes', () => {
    const writes = requests.filter(({ kind }) => kind === 'write').length
    expect(Math.abs(writes - 0.2 * requests.length)).toBeLessThan(4 * Math.sqrt(0.16 * requests.length))
  })

  test('each key as often as Zipf says', () => {
    zipfShares(50, 1).forEach((share, index) => {
      const found = requests.filter(({ key }) => key === index + 1).length
      const expected = share * requests.length
      expect(Math.abs(found - expected)).toBeLessThan(4.5 * Math.sqrt(expected))
    })
  })

  test('gaps are exponential: a share of e^-1 is longer than the mean', () => {
    const gaps = requests.slice(1).map(({ timeUs }, index) => timeUs - (requests[index]?.timeUs ?? 0))
    const longer = gaps.filter((gap) => gap > 1e6 / 500).length / gaps.length
    expect(Math.abs(longer - Math.exp(-1))).toBeLessThan(0.01)
  })
})

test('another share of writes leaves times and keys as they are', () => {
  const plain = ({ timeUs, key }: CacheRequest): string => `${timeUs} ${key}`
  expect(list({ ...LONG, durationS: 5, writePercent: 90 }).map(plain)).toEqual(
    list({ ...LONG, durationS: 5 }).map(plain),
  )
})

test('a scan reads each of its own keys once, at its rate, and stops with the run', () => {
  const scan = list({ durationS: 10, keys: 7, scanAtS: 8, scanPerS: 4, scanKeys: 100 }).filter(
    ({ kind }) => kind === 'scan',
  )
  expect(scan.map(({ key }) => key)).toEqual([8, 9, 10, 11, 12, 13, 14, 15])
  expect(scan.map(({ timeUs }) => timeUs / 1e6)).toEqual([8, 8.25, 8.5, 8.75, 9, 9.25, 9.5, 9.75])
})

test('any: in order of time, all within the run, keys among those there are', () => {
  fc.assert(
    fc.property(randomCaching, (input) => {
      const scenario = cachingOf(input)
      const requests = [...requestsOf(scenario)]
      requests.forEach(({ timeUs, key, kind }, index) => {
        expect(timeUs).toBeGreaterThanOrEqual(requests[index - 1]?.timeUs ?? 0)
        expect(timeUs).toBeLessThan(scenario.durationS * 1e6)
        expect(key > scenario.keys).toBe(kind === 'scan')
        expect(key).toBeGreaterThanOrEqual(1)
      })
    }),
    { numRuns: 50 },
  )
})
