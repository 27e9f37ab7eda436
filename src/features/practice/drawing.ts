// Items drawn as they are needed: the first at once, the others in slices while it is being read.
import { useEffect, useState } from 'react'
import type { Bank } from '../../quiz/bank.ts'
import type { Item } from '../../quiz/item.ts'
import { readPlans } from '../../quiz/scenario/plans.ts'
import { readTargets } from '../../quiz/targets.ts'
import { inSlices } from '../../ui/slices.ts'

/** Undefined stands for a breath: nothing was found yet. */
export type Source = Generator<Item | undefined, void>

export function* firstOf(items: Generator<Item, void>, count: number): Source {
  for (let drawn = 0; drawn < count; drawn += 1) {
    const next = items.next()
    if (next.done === true) return
    yield next.value
  }
}

/** Breathes while scenarios are being worked out: with a bank that has them, the first item comes at once. */
export function* onceReady(bank: Bank, source: Source): Source {
  yield* readPlans(bank)
  yield* readTargets(bank)
  yield* source
}

export interface Drawn {
  readonly items: readonly Item[]
  readonly isDone: boolean
}

interface Drawing {
  readonly source: Source
  readonly items: Item[]
  isDone: boolean
}

function step(drawing: Drawing): boolean {
  const next = drawing.source.next()
  if (next.done === true) drawing.isDone = true
  else if (next.value !== undefined) drawing.items.push(next.value)
  return drawing.isDone
}

/** `atOnce` items are drawn before the first paint, unless the source takes a breath. */
function drawUpTo(drawing: Drawing, atOnce: number): Drawing {
  while (!drawing.isDone && drawing.items.length < atOnce) {
    const before = drawing.items.length
    if (!step(drawing) && drawing.items.length === before) break
  }
  return drawing
}

const begin = (source: Source): Drawing => ({ source, items: [], isDone: false })

/** The drill that somebody is about to start: its first item is drawn while they are still choosing. */
let prepared: { readonly id: string; readonly drawing: Drawing } | undefined

export function prepareDrawing(id: string, source: Source): void {
  prepared = { id, drawing: drawUpTo(begin(source), 1) }
}

/** The source is asked for once; a new drill needs a new component (`key`). */
export function useDrawn(id: string, source: () => Source, atOnce: number): Drawn {
  const [drawing] = useState(() => (prepared?.id === id ? drawUpTo(prepared.drawing, atOnce) : begin(source())))
  const [drawn, setDrawn] = useState<Drawn>(() => ({ items: [...drawing.items], isDone: drawing.isDone }))
  useEffect(() => {
    if (drawing.isDone) return undefined
    const show = (): void => setDrawn({ items: [...drawing.items], isDone: drawing.isDone })
    let wasEmpty = drawing.items.length === 0
    return inSlices(() => {
      const isDone = step(drawing)
      if (wasEmpty && drawing.items.length > 0) {
        wasEmpty = false
        show()
      }
      return isDone
    }, show)
  }, [drawing])
  return drawn
}
