// When the history was last saved elsewhere, and whether there is something to lose since.
import * as z from 'zod/mini'
import { create } from 'zustand'
import './no-eval.ts'
import { count, moment } from './attempt-schema.ts'
import { readNote, writeNote } from './notes.ts'

const schema = z.object({ at: moment, answers: count })
type Saved = z.infer<typeof schema>

/** So many answers are worth a file; fewer are soon given again. */
export const WORTH_ANSWERS = 100

const useSaved = create<{ readonly saved: Saved | undefined }>()(() => ({ saved: kept() }))

function kept(): Saved | undefined {
  try {
    const read = schema.safeParse(JSON.parse(readNote('backed-up') ?? 'null'))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}

/** `answers`: how many there were. */
export function noteBackup(answers: number): void {
  const saved = { at: Date.now(), answers }
  writeNote('backed-up', JSON.stringify(saved))
  useSaved.setState({ saved })
}

/** How many answers live on this device alone; 0 while that is no loss. */
export const useUnsaved = (answers: number): number => useSaved(({ saved }) => unsavedOf(answers, saved))

/** After an erasure there are fewer than were saved: those that came since are not known, so none is counted. */
export function unsavedOf(answers: number, saved: Pick<Saved, 'answers'> | undefined): number {
  const since = answers - (saved?.answers ?? 0)
  return since >= WORTH_ANSWERS ? since : 0
}
