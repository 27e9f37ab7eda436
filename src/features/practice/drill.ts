// A drill in progress: its items, drawn as they are needed, and where the learner is.
import type { Bank } from '../../quiz/bank.ts'
import { generateItem } from '../../quiz/generate-item.ts'
import type { Item } from '../../quiz/item.ts'
import { scoreResponse } from '../../quiz/score-response.ts'
import { recordSoon } from '../../store/history.ts'
import { answersOf, noteAnswer, noteStep, stepOf, useSession, type SessionAnswer } from '../../store/session.ts'
import type { Confidence } from '../../review/attempt.ts'
import { useDrawn, type Source } from './drawing.ts'

export interface Drill {
  readonly id: string
  readonly items: readonly Item[]
  /** False while further items are being drawn. */
  readonly isDrawn: boolean
  /** How many there are, or will be. */
  readonly length: number
  readonly answers: readonly SessionAnswer[]
}

/** The same source gives the same drill; its answers come back after a reload. */
export function useDrill(source: () => Source, length: number, id: string): Drill {
  const drills = useSession((state) => state.drills)
  const answers = answersOf(drills, id)
  const { items, isDone } = useDrawn(id, source, stepOf(drills, id) + 1)
  return { id, items, isDrawn: isDone, length: isDone ? items.length : length, answers }
}

export interface Response {
  readonly chosen: readonly string[]
  readonly confidence?: Confidence
  readonly crossedOut?: readonly string[]
  readonly durationMs: number
}

/** What is shown as answered is kept first: a tab that dies after the verdict has lost nothing. */
export async function answerItem(
  drill: string,
  item: Item,
  { chosen, confidence, crossedOut, durationMs }: Response,
): Promise<void> {
  await recordSoon({
    item,
    chosen: [...chosen],
    correct: scoreResponse(item, chosen).correct,
    durationMs,
    drill,
    ...(confidence === undefined ? {} : { confidence }),
    ...(crossedOut === undefined ? {} : { crossedOut }),
  })
  noteAnswer(drill, { itemId: item.id, chosen: [...chosen] })
}

/** The same fact asked anew: another seed, the same family where it can. */
export function anotherLike(bank: Bank, item: Item, round: number): Item | undefined {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const made = generateItem(bank, {
      family: item.family,
      target: { factId: item.factIds[0] ?? '', ...(item.trapId === undefined ? {} : { trapId: item.trapId }) },
      seed: `${item.seed}+${round}.${attempt}`,
      exam: item.exam,
    })
    if (made.ok && made.value.stem !== item.stem) return made.value
    if (made.ok && attempt > 12) return made.value
  }
  return undefined
}

/** Where the learner is, kept over a reload and over a look at a page. */
export function useStep(drill: Drill): readonly [number, (step: number) => void] {
  const step = useSession((state) => stepOf(state.drills, drill.id))
  return [step, (next) => noteStep(drill.id, next)]
}
