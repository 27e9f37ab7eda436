// Where one stands: answers so far, and the days to the exam. No praise, no blame.
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import type { Attempt } from '../../review/attempt.ts'
import { useSettings } from '../../store/settings.ts'
import { numeral } from '../../ui/numeral.ts'
import { daysUntil, isoDayOf } from './days.ts'

const EXAM_CODES = { saa: 'SAA-C03', sap: 'SAP-C02' } as const

export function Standing({ attempts }: { readonly attempts: readonly Attempt[] }): ReactElement {
  const { exam, examOn } = useSettings()
  const right = attempts.filter(({ correct }) => correct).length
  const today = isoDayOf(new Date())
  const answeredToday = attempts.filter(({ answeredAt }) => isoDayOf(new Date(answeredAt)) === today).length
  return (
    <p className="lede">
      You have answered {counted(attempts.length, 'question')}, {right} of them right
      {answeredToday > 0 && `; ${answeredToday} today`}.{' '}
      {examOn === undefined ? (
        <>
          <Link to="/settings">Set the day of your exam</Link>, and it is counted down here.
        </>
      ) : (
        examSentence(EXAM_CODES[exam], daysUntil(examOn, today))
      )}
    </p>
  )
}

export const counted = (count: number, noun: string): string => `${numeral(count)} ${noun}${count === 1 ? '' : 's'}`

export function examSentence(code: string, days: number): string {
  if (days < 0) return `The day you set for ${code} has passed.`
  if (days === 0) return `${code} is today.`
  return days === 1 ? `${code} is tomorrow.` : `${code} is in ${days} days.`
}
