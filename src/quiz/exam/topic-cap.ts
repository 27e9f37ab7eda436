// How much of a form may come from one topic: what an exam would not do, ours does not either.

/** Where the content has enough topics for it. */
export const MOST_OF_ONE_TOPIC = 0.3

/** Questions that one topic may fill of so many; with few topics each may fill its even share. */
export const topicCap = (questions: number, topics: number): number =>
  Math.max(Math.floor(MOST_OF_ONE_TOPIC * questions), Math.ceil(questions / Math.max(1, topics)))

/** Counts the questions of each topic, and says which may take no more. */
export interface TopicCount {
  add(topic: string): void
  isFull(topic: string): boolean
  /** Whether any is. */
  readonly some: () => boolean
}

export function topicCount(cap: number): TopicCount {
  const counts = new Map<string, number>()
  let full = 0
  return {
    add(topic) {
      const count = (counts.get(topic) ?? 0) + 1
      counts.set(topic, count)
      if (count === cap) full += 1
    },
    isFull: (topic) => (counts.get(topic) ?? 0) >= cap,
    some: () => full > 0,
  }
}
