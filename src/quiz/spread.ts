// A list of several topics, dealt so that none crowds out the others: each comes up by the root of its size.

/**
 * The same entries with those of one topic in their old order; a list of one topic stays as it is. Drawn from the end,
 * as sittings are: a topic four times as large comes up twice as often, as long as both have something left.
 */
export function spreadOverTopics<T>(list: readonly T[], topicOf: (entry: T) => string): T[] {
  const sizes = new Map<string, number>()
  const firsts = new Map<string, number>()
  const drawn = [...list].reverse().map((entry, at) => {
    const topic = topicOf(entry)
    const number = sizes.get(topic) ?? 0
    sizes.set(topic, number + 1)
    if (!firsts.has(topic)) firsts.set(topic, at / list.length)
    return { entry, topic, number }
  })
  if (sizes.size <= 1) return [...list]
  // Worked out once an entry, not at each comparison: a list may be thousands long, and a screen waits for it.
  return drawn
    .map(({ entry, topic, number }) => ({
      entry,
      turn: (number + (firsts.get(topic) ?? 0)) / Math.sqrt(sizes.get(topic) ?? 1),
    }))
    .sort((a, b) => b.turn - a.turn)
    .map(({ entry }) => entry)
}
