// Each distribution has the mean and the spread it says, within four standard errors of a large sample.
import { describe, expect, test } from 'vitest'
import { randomFrom } from '../../std/random.ts'
import type { Distribution } from '../scenario.ts'
import { drawChance, drawExponential, drawUs, samplerOf } from './draw.ts'

const DRAWS = 400_000
const MEAN_US = 1_000_000

function sampled(kind: Distribution, cv: number): { mean: number; cv: number; least: number } {
  const sampler = samplerOf(kind, MEAN_US, cv, `draw ${kind}`)
  let sum = 0
  let squares = 0
  let least = Infinity
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const value = drawUs(sampler) / MEAN_US
    sum += value
    squares += value * value
    least = Math.min(least, value)
  }
  const mean = sum / DRAWS
  return { mean, cv: Math.sqrt(squares / DRAWS - mean * mean) / mean, least }
}

describe('durations', () => {
  test.each([
    ['constant', 0, 0],
    ['exponential', 0, 1],
    ['uniform', 0, 1 / Math.sqrt(3)],
    ['lognormal', 2, 2],
    ['hyperexponential', 2, 2],
    ['hyperexponential', 0.5, 1],
  ] as const)('%s with cv %f: mean 1, spread %f', (kind, cv, spread) => {
    const sample = sampled(kind, cv)
    expect(Math.abs(sample.mean - 1)).toBeLessThanOrEqual((4 * spread) / Math.sqrt(DRAWS))
    expect(Math.abs(sample.cv - spread)).toBeLessThanOrEqual(0.05 * Math.max(spread, 0.1))
    expect(sample.least).toBeGreaterThanOrEqual(0)
  })

  test('are whole microseconds, the same for the same seed', () => {
    const draw = (seed: string): number[] => {
      const sampler = samplerOf('lognormal', 120_000, 2, seed)
      return Array.from({ length: 50 }, () => drawUs(sampler))
    }
    expect(draw('a').every(Number.isSafeInteger)).toBe(true)
    expect(draw('a')).toEqual(draw('a'))
    expect(draw('a')).not.toEqual(draw('b'))
  })

  test('the largest exponential of 32 bits is finite', () => {
    expect(drawExponential({ next: () => 0, below: () => 0 })).toBeCloseTo(22.18, 2)
    expect(drawExponential({ next: () => 0xffff_ffff, below: () => 0 })).toBeGreaterThan(0)
  })

  test('a chance of 0 never comes, of 1 always', () => {
    const random = randomFrom('chance')
    const hits = (share: number): number =>
      Array.from({ length: 1000 }, () => drawChance(random, share)).filter(Boolean).length
    expect([hits(0), hits(1)]).toEqual([0, 1000])
    expect(Math.abs(hits(0.3) - 300)).toBeLessThan(60)
  })
})
