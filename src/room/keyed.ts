// A map that shares what has not changed with the map it came from, and is plain JSON: one answer of 5,000 copies a few.
import { hashText } from '../std/random.ts'

const BUCKETS = 256

type Pair<T> = readonly [key: string, value: T]

export interface Keyed<T> {
  readonly size: number
  readonly buckets: readonly (readonly Pair<T>[])[]
}

export const noneKeyed = <T>(): Keyed<T> => ({ size: 0, buckets: [] })

const placeOf = (key: string): number => hashText(key) % BUCKETS

export function keyedGet<T>({ buckets }: Keyed<T>, key: string): T | undefined {
  return buckets[placeOf(key)]?.find(([known]) => known === key)?.[1]
}

export function keyedSet<T>({ size, buckets }: Keyed<T>, key: string, value: T): Keyed<T> {
  const place = placeOf(key)
  const bucket = buckets[place] ?? []
  const others = bucket.filter(([known]) => known !== key)
  const copy = buckets.length === 0 ? Array.from({ length: BUCKETS }, () => []) : [...buckets]
  copy[place] = [...others, [key, value]]
  return { size: size + 1 - (bucket.length - others.length), buckets: copy }
}

/** In no order that means anything. */
export const keyedEntries = <T>({ buckets }: Keyed<T>): Pair<T>[] => buckets.flat()

export const keyedMap = <T>({ size, buckets }: Keyed<T>, change: (value: T) => T): Keyed<T> => ({
  size,
  buckets: buckets.map((bucket) => bucket.map(([key, value]) => [key, change(value)])),
})
