// The order of the book: topics as they are numbered, and within a topic as the files have it.
import type { Corpus } from './fact.ts'

/** The corpus has its topics by name; whoever reads has them by number. A topic that is not known comes last. */
export function inBookOrder<T extends { readonly topic: string }>(
  topics: Corpus['topics'],
  claims: readonly T[],
): readonly T[] {
  const places = new Map(topics.map(({ id }, at) => [id, at]))
  const placeOf = ({ topic }: T): number => places.get(topic) ?? topics.length
  return [...claims].sort((a, b) => placeOf(a) - placeOf(b))
}
