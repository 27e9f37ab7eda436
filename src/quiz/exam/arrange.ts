// The order of a form: shuffled, and never more than two items in a row from one task.
import { shuffled, type Random } from '../../std/random.ts'
import type { Item } from '../item.ts'

export const MOST_IN_A_ROW = 2

/** Takes the next item that is allowed, from the task with the most left, so that no task is left over at the end. */
export function arrange(random: Random, items: readonly Item[]): Item[] {
  const left = shuffled(random, items)
  const arranged: Item[] = []
  while (left.length > 0) {
    const last = arranged.slice(-MOST_IN_A_ROW).map(({ task }) => task)
    const worn = last.length === MOST_IN_A_ROW && new Set(last).size === 1 ? last[0] : undefined
    const counts = new Map<string, number>()
    for (const { task } of left) counts.set(task, (counts.get(task) ?? 0) + 1)
    const pressing = [...counts].filter(([task]) => task !== worn).sort((a, b) => b[1] - a[1])[0]
    const mustPlace = pressing !== undefined && pressing[1] * MOST_IN_A_ROW >= left.length
    const at = left.findIndex(({ task }) => (mustPlace ? task === pressing[0] : task !== worn))
    arranged.push(...left.splice(Math.max(at, 0), 1))
  }
  return arranged
}
