// Who has to go, against the plainest model of each policy; places are given back; stations work one piece after the other.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Eviction } from './scenario.ts'
import { remove, shardOf, touch, victimOf, type CacheItem, type Shard } from './shard.ts'
import { stationOf, take, waitUs } from './station.ts'

function put(shard: Shard, key: number, expiresUs: number): CacheItem {
  const item: CacheItem = {
    key,
    place: shard.free.pop() as number,
    version: 0,
    storedUs: 0,
    expiresUs,
    staleSinceUs: undefined,
    before: undefined,
    uses: 1,
  }
  shard.items.set(key, item)
  return item
}

/** Keys are put in and used in this order; the plain model keeps a list of all uses. */
const histories = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 60 })

function played(eviction: Eviction, history: readonly number[]): { shard: Shard; keys: readonly number[] } {
  const shard = shardOf(12, eviction, 'seed')
  for (const key of history) {
    const held = shard.items.get(key)
    if (held === undefined) put(shard, key, 1000 - 7 * key)
    else touch(shard, held)
  }
  return { shard, keys: [...new Set(history)] }
}

const lastUse = (history: readonly number[], key: number): number => history.lastIndexOf(key)
const uses = (history: readonly number[], key: number): number => history.filter((each) => each === key).length

describe('the victim', () => {
  test('LRU: whose last use is longest ago', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { shard, keys } = played('allkeys-lru', history)
        const oldest = keys.toSorted((a, b) => lastUse(history, a) - lastUse(history, b))[0]
        expect(victimOf(shard, false)?.key).toBe(oldest)
      }),
    )
  })

  test('LFU: who was used least, of several the one unused for longest', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { shard, keys } = played('allkeys-lfu', history)
        const rarest = keys.toSorted(
          (a, b) => uses(history, a) - uses(history, b) || lastUse(history, a) - lastUse(history, b),
        )[0]
        expect(victimOf(shard, false)?.key).toBe(rarest)
      }),
    )
  })

  test('volatile-ttl: whose time is over first; none without TTLs', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { shard, keys } = played('volatile-ttl', history)
        expect(victimOf(shard, true)?.key).toBe(Math.max(...keys))
        expect(victimOf(shard, false)).toBeUndefined()
      }),
    )
  })

  test('random: each with the same chance', () => {
    const { shard } = played('allkeys-random', [1, 2, 3, 4])
    const found = new Map<number, number>()
    for (let turn = 0; turn < 4000; turn += 1) {
      const key = victimOf(shard, false)?.key ?? 0
      found.set(key, (found.get(key) ?? 0) + 1)
    }
    for (const key of [1, 2, 3, 4]) expect(Math.abs((found.get(key) ?? 0) - 1000)).toBeLessThan(4 * Math.sqrt(750))
  })

  test('noeviction: nobody', () => {
    expect(victimOf(played('noeviction', [1, 2]).shard, true)).toBeUndefined()
  })
})

test('a place that was given back is given out again, and no two items share one', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const shard = shardOf(5, 'allkeys-lru', 'seed')
      for (const key of history) {
        const held = shard.items.get(key)
        if (held !== undefined) remove(shard, held)
        else if (shard.free.length > 0) put(shard, key, Infinity)
        const places = [...shard.items.values()].map(({ place }) => place)
        expect(new Set([...places, ...shard.free]).size).toBe(5)
      }
    }),
  )
})

describe('a station', () => {
  test('one piece after the other; idle in between it does not run ahead', () => {
    const station = stationOf(10)
    expect([0, 0, 50_000, 1_000_000].map((nowUs) => take(station, nowUs))).toEqual([0, 100_000, 150_000, 0])
    expect(waitUs(station, 1_040_000)).toBe(60_000)
  })

  test('without a bound nobody waits', () => {
    const station = stationOf(null)
    expect([take(station, 0), take(station, 0), waitUs(station, 0)]).toEqual([0, 0, 0])
  })
})
