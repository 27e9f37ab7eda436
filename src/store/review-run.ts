// The review that this tab is in the middle of: its facts in their order, so that a reload asks the very same questions.
import { create } from 'zustand'
import * as z from 'zod/mini'
import './no-eval.ts'
import { RUNGS } from '../quiz/ladder.ts'

const KEY = 'trapline.review'

const schema = z.object({
  /** Names its answers in the session; other runs of the day have other names. */
  id: z.string(),
  /** Day of the local calendar; see review/local-time.ts. */
  day: z.number(),
  exam: z.string(),
  /** Of the content: other content makes other items of the same seed. */
  version: z.string(),
  /** Milliseconds of the local wall clock. */
  startedLocalMs: z.number(),
  entries: z.array(z.object({ factId: z.string(), rung: z.enum(RUNGS) })),
})

export type ReviewRun = z.infer<typeof schema>

export const useReviewRun = create<{ readonly run: ReviewRun | undefined }>()(() => ({ run: readRun() }))

export function keepRun(run: ReviewRun): void {
  useReviewRun.setState({ run })
  try {
    sessionStorage.setItem(KEY, JSON.stringify(run))
  } catch {
    // Denied or full: the place in the review then lasts as long as the tab does.
  }
}

function readRun(): ReviewRun | undefined {
  try {
    return schema.safeParse(JSON.parse(sessionStorage.getItem(KEY) ?? 'null')).data
  } catch {
    return undefined
  }
}
