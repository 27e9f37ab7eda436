// The requests of a run: Poisson arrivals, keys by Zipf's law, some of them writes; and a batch job's scan between them.
import { randomFrom, type Random } from '../../std/random.ts'
import { drawChance, drawExponential } from '../kernel/draw.ts'
import { zipfShares } from './closed-forms.ts'
import type { CachingScenario } from './scenario.ts'

export interface CacheRequest {
  readonly timeUs: number
  /** From 1, the most popular; a scan's keys follow after all others. */
  readonly key: number
  readonly kind: 'read' | 'write' | 'scan'
}

/** In order of time, all before the end of the run. */
export function* requestsOf(scenario: CachingScenario): Generator<CacheRequest, void> {
  const scan = scanOf(scenario)
  let scanned = scan.next()
  for (const request of visits(scenario)) {
    for (; scanned.done !== true && scanned.value.timeUs <= request.timeUs; scanned = scan.next()) yield scanned.value
    yield request
  }
  for (; scanned.done !== true; scanned = scan.next()) yield scanned.value
}

/** Times, keys and kinds have a stream each: another rate or share of writes leaves the keys as they are. */
function* visits({
  seed,
  durationS,
  ratePerS,
  writePercent,
  keys,
  exponent,
}: CachingScenario): Generator<CacheRequest> {
  const [times, picks, kinds] = ['times', 'keys', 'kinds'].map((name) => randomFrom(`${seed} ${name}`)) as [
    Random,
    Random,
    Random,
  ]
  const draw = keyDrawer(keys, exponent)
  const endUs = durationS * 1e6
  let timeUs = 0
  for (;;) {
    timeUs += (drawExponential(times) * 1e6) / ratePerS
    if (timeUs >= endUs) return
    const kind = drawChance(kinds, writePercent / 100) ? 'write' : 'read'
    yield { timeUs: Math.floor(timeUs), key: draw(picks), kind }
  }
}

function* scanOf({ scanAtS, scanKeys, scanPerS, keys, durationS }: CachingScenario): Generator<CacheRequest, void> {
  if (scanAtS === null) return
  for (let index = 0; index < scanKeys; index += 1) {
    const timeUs = Math.round((scanAtS + index / scanPerS) * 1e6)
    if (timeUs >= durationS * 1e6) return
    yield { timeUs, key: keys + 1 + index, kind: 'scan' }
  }
}

/** Finds the key whose stretch of the line from 0 to 1 a random number falls into. */
function keyDrawer(keys: number, exponent: number): (random: Random) => number {
  const upTo = new Float64Array(keys)
  let sum = 0
  zipfShares(keys, exponent).forEach((share, index) => {
    sum += share
    upTo[index] = sum
  })
  return (random) => {
    const at = (random.next() / 0x1_0000_0000) * sum
    let low = 0
    let high = keys - 1
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((upTo[middle] as number) > at) high = middle
      else low = middle + 1
    }
    return low + 1
  }
}
