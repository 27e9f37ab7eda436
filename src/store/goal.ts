// What somebody aims at, from what they have set: the day, and how much of it is for studying.
import { ANSWER_S } from '../review/answer-time.ts'
import { readLocalDay, type LocalDay } from '../review/local-time.ts'
import type { Goal } from '../review/season.ts'
import type { Settings } from './settings.ts'

/** Where nobody has said how long they want to study. */
export const DEFAULT_MINUTES = 20
/** A third of a day's questions may be new: the others keep what is known. */
const NEW_SHARE = 1 / 3

export function goalFrom({ examOn, minutesADay = DEFAULT_MINUTES }: Settings, today: LocalDay): Goal {
  const mostQuestions = Math.max(5, Math.round((minutesADay * 60) / ((ANSWER_S.right + ANSWER_S.wrong) / 2)))
  const examDay = examOn === undefined ? undefined : readLocalDay(examOn)
  return {
    today,
    mostQuestions,
    mostNew: Math.ceil(mostQuestions * NEW_SHARE),
    ...(examDay === undefined ? {} : { examDay }),
  }
}
