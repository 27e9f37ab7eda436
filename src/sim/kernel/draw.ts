// Durations as they are drawn: whole microseconds with a given mean, from one stream that belongs to the drawer.
import { randomFrom, type Random } from '../../std/random.ts'
import { exp, ln, lnOfUint32 } from '../../std/real.ts'
import type { Distribution } from '../scenario.ts'

export interface Sampler {
  readonly kind: Distribution
  readonly cv: number
  meanUs: number
  readonly random: Random
}

export const samplerOf = (kind: Distribution, meanUs: number, cv: number, seed: string): Sampler => ({
  kind,
  cv,
  meanUs,
  random: randomFrom(seed),
})

/** A number in (0, 1] in steps of 2^-32. */
export const unit = (random: Random): number => (random.next() + 1) / 0x1_0000_0000

/** With mean 1; −ln of a number in (0, 1). */
export const drawExponential = (random: Random): number => {
  const whole = random.next()
  return whole === 0 ? 22.180709777918249 : 22.180709777918249 - lnOfUint32(whole)
}

/** A share of all draws comes out true. */
export const drawChance = (random: Random, share: number): boolean => random.next() < share * 0x1_0000_0000

export function drawUs(sampler: Sampler): number {
  const { kind, meanUs, random } = sampler
  if (kind === 'constant') return meanUs
  if (kind === 'exponential') return Math.round(meanUs * drawExponential(random))
  if (kind === 'uniform') return Math.round(meanUs * 2 * unit(random))
  if (kind === 'lognormal') return Math.round(meanUs * drawLognormal(random, sampler.cv))
  return Math.round(meanUs * drawHyperexponential(random, sampler.cv))
}

/** With mean 1. */
function drawLognormal(random: Random, cv: number): number {
  const variance = ln(1 + cv * cv)
  return exp(Math.sqrt(variance) * drawNormal(random) - variance / 2)
}

/** Marsaglia's polar method; the second number is left, so that a draw never depends on the one before. */
function drawNormal(random: Random): number {
  for (;;) {
    const x = 2 * unit(random) - 1
    const y = 2 * unit(random) - 1
    const square = x * x + y * y
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * ln(square)) / square)
  }
}

/** Two exponential phases with balanced means (mean 1 in all); a cv of 1 or less gives the plain exponential. */
function drawHyperexponential(random: Random, cv: number): number {
  const square = Math.max(1, cv * cv)
  const often = (1 + Math.sqrt((square - 1) / (square + 1))) / 2
  const share = drawChance(random, often) ? often : 1 - often
  return drawExponential(random) / (2 * share)
}
