// The items of a drill as they were shown on this device, read from its answers.
import type { Item } from '../../quiz/item.ts'
import type { Attempt } from '../../review/attempt.ts'

/** In the order they were first answered; without those that were asked anew on the way ('another like this'). */
export function keptItems(attempts: readonly Attempt[], code: string): readonly Item[] {
  const items = new Map<string, Item>()
  for (const { drill, item } of attempts) {
    if (drill === code && !item.seed.includes('+') && !items.has(item.id)) items.set(item.id, item)
  }
  return [...items.values()]
}
