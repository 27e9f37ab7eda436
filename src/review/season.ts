// How the day of an exam bears on today: what somebody aims at, and how near it is.
import type { LocalDay } from './local-time.ts'

/** Further off than this, an exam changes nothing about today. */
export const FAR_DAYS = 180

export interface Goal {
  readonly today: LocalDay
  readonly examDay?: LocalDay
  /** Questions a day, those included that were answered today. */
  readonly mostQuestions: number
  /** New facts a day where no exam is near. */
  readonly mostNew: number
}

/** How the day of the exam bears on today. */
export type Season = 'none' | 'far' | 'near' | 'today' | 'past'

export function seasonOf({ today, examDay }: Pick<Goal, 'today' | 'examDay'>): Season {
  if (examDay === undefined) return 'none'
  if (examDay < today) return 'past'
  if (examDay === today) return 'today'
  return examDay - today > FAR_DAYS ? 'far' : 'near'
}
