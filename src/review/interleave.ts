// Facts that are taken for one another never follow one another: the answer to one must not give away the next.
import type { FactId } from '../facts/fact.ts'

/** Whether two facts belong to one confusion. */
export type Akin = (one: FactId, other: FactId) => boolean

interface Asked {
  readonly factId: FactId
}

export interface Interleaved<T extends Asked> {
  readonly queue: readonly T[]
  /** What found no place between others: to be asked another time. */
  readonly heldBack: readonly T[]
}

/** Keeps the order as far as it can. */
export function interleaved<T extends Asked>(list: readonly T[], akin: Akin): Interleaved<T> {
  const left = [...list]
  const queue: T[] = []
  const heldBack: T[] = []
  while (left.length > 0) {
    const last = queue.at(-1)
    const at = left.findIndex(({ factId }) => last === undefined || !akin(last.factId, factId))
    if (at < 0) break
    queue.push(...left.splice(at, 1))
  }
  // All that is left is akin to the last one: there may be room further up.
  for (const entry of left) {
    const at = placeFor(entry, queue, akin)
    if (at === undefined) heldBack.push(entry)
    else queue.splice(at, 0, entry)
  }
  return { queue, heldBack }
}

function placeFor<T extends Asked>({ factId }: T, queue: readonly T[], akin: Akin): number | undefined {
  const isFree = (neighbour: T | undefined): boolean => neighbour === undefined || !akin(neighbour.factId, factId)
  for (let at = queue.length; at >= 0; at -= 1) if (isFree(queue[at - 1]) && isFree(queue[at])) return at
  return undefined
}
