// What the day of an exam means for today, in a sentence: ahead, near, today, past, or too far off to matter yet.
import { FAR_DAYS, seasonOf, type Goal } from './season.ts'

/** `code` is the exam's: SAA-C03. Empty where no day is set. */
export function examWords(code: string, { today, examDay }: Pick<Goal, 'today' | 'examDay'>): string {
  if (examDay === undefined) return ''
  const days = examDay - today
  switch (seasonOf({ today, examDay })) {
    case 'past':
      return `The day you set for ${code} has passed.`
    case 'today':
      return `${code} is today.`
    case 'far':
      return `${code} is in ${days.toLocaleString('en')} days.`
    default:
      return days === 1 ? `${code} is tomorrow.` : `${code} is in ${days} days.`
  }
}

/** What the plan makes of it; empty where no day is set. */
export function planWords({ today, examDay }: Pick<Goal, 'today' | 'examDay'>): string {
  switch (seasonOf({ today, ...(examDay === undefined ? {} : { examDay }) })) {
    case 'past':
      return 'Until you set another day, the plan keeps what you know and adds a little each day.'
    case 'today':
      return 'There is nothing to review: what is not known by now is not learnt by now. Good luck.'
    case 'far':
      return `That is more than ${FAR_DAYS} days off: until then the plan keeps nine of ten things you know, and adds a little each day.`
    case 'near':
      return 'The plan asks what adds most to what you will recall on that day.'
    default:
      return ''
  }
}
