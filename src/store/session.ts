// What this tab is in the middle of: the answers of the drills opened here, so that a reload keeps one's place.
import { create } from 'zustand'
import * as z from 'zod/mini'
import './no-eval.ts'

const KEY = 'trapline.session'
/** Older drills are forgotten: the history keeps every answer anyway. */
const MOST_DRILLS = 12

const answerSchema = z.object({ itemId: z.string(), chosen: z.array(z.string()) })
const sessionSchema = z.array(
  z.object({ drill: z.string(), answers: z.array(answerSchema), step: z.optional(z.number()) }),
)

export type SessionAnswer = z.infer<typeof answerSchema>
type Drills = z.infer<typeof sessionSchema>

interface SessionState {
  readonly drills: Drills
}

export const useSession = create<SessionState>()(() => ({ drills: readSession() }))

export const answersOf = (drills: Drills, drill: string): readonly SessionAnswer[] =>
  drills.find((entry) => entry.drill === drill)?.answers ?? []

/** Which question of the drill was on the screen last: a way back from its reason leads to it, not past it. */
export const stepOf = (drills: Drills, drill: string): number =>
  drills.find((entry) => entry.drill === drill)?.step ?? 0

export function noteAnswer(drill: string, answer: SessionAnswer): void {
  note(drill, (entry) => ({
    ...entry,
    answers: [...entry.answers.filter(({ itemId }) => itemId !== answer.itemId), answer],
  }))
}

export const noteStep = (drill: string, step: number): void => note(drill, (entry) => ({ ...entry, step }))

function note(drill: string, change: (entry: Drills[number]) => Drills[number]): void {
  const { drills } = useSession.getState()
  const entry = drills.find((known) => known.drill === drill) ?? { drill, answers: [] }
  keep([...drills.filter((known) => known !== entry), change(entry)].slice(-MOST_DRILLS))
}

function keep(drills: Drills): void {
  useSession.setState({ drills })
  try {
    sessionStorage.setItem(KEY, JSON.stringify(drills))
  } catch {
    // Denied or full: the place in the drill then lasts as long as the tab does.
  }
}

function readSession(): Drills {
  try {
    const parsed = sessionSchema.safeParse(JSON.parse(sessionStorage.getItem(KEY) ?? '[]'))
    return parsed.success ? parsed.data : []
  } catch {
    return []
  }
}
