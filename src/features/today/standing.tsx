// Where one stands: answers so far, and the days to the exam. No praise, no blame.
import { useMemo, type ReactElement } from 'react'
import { Link } from 'react-router'
import type { Attempt } from '../../review/attempt.ts'
import type { Goal } from '../../review/season.ts'
import { examWords, planWords } from '../../review/exam-words.ts'
import { localDayOf } from '../../review/local-time.ts'
import { readNotedDeck } from '../../store/deck-note.ts'
import { useHistory } from '../../store/history.ts'
import { localOffset } from '../../store/local-offset.ts'
import { EXAM_CODES, useSettings } from '../../store/settings.ts'
import { numeral } from '../../ui/numeral.ts'

interface Props {
  readonly attempts: readonly Attempt[]
  readonly goal: Goal
}

export function Standing({ attempts, goal }: Props): ReactElement {
  const exam = useSettings((settings) => settings.exam)
  const isReading = useHistory(({ status }) => status === 'opening')
  return (
    <p className="lede">
      {isReading && attempts.length === 0 ? <Noted /> : <Counted attempts={attempts} today={goal.today} />}{' '}
      {goal.examDay === undefined ? (
        <>
          <Link to="/settings">Set the day of your exam</Link>, and the plan aims at it.
        </>
      ) : (
        [examWords(EXAM_CODES[exam], goal), planWords(goal)].join(' ')
      )}
    </p>
  )
}

/** While a long history is read: what was noted last time, or how far it has come. */
function Noted(): ReactElement {
  const read = useHistory((history) => history.read)
  const noted = useMemo(() => readNotedDeck(), [])
  return noted === undefined ? (
    <>Your answers are being read: {numeral(read)} so far.</>
  ) : (
    <>
      You have answered {counted(noted.answers, 'question')}, {numeral(noted.right)} of them right.
    </>
  )
}

function Counted({ attempts, today }: { readonly attempts: readonly Attempt[]; readonly today: number }): ReactElement {
  const right = useMemo(() => attempts.filter(({ correct }) => correct).length, [attempts])
  const answeredToday = useMemo(() => countedToday(attempts, today), [attempts, today])
  return (
    <>
      You have answered {counted(attempts.length, 'question')}, {numeral(right)} of them right
      {answeredToday > 0 && `; ${numeral(answeredToday)} today`}.
    </>
  )
}

/** From the latest backwards, to the first that was not today. */
function countedToday(attempts: readonly Attempt[], today: number): number {
  let count = 0
  for (let at = attempts.length - 1; at >= 0; at -= 1) {
    if (localDayOf(attempts[at]?.answeredAt ?? 0, localOffset) !== today) break
    count += 1
  }
  return count
}

export const counted = (count: number, noun: string): string => `${numeral(count)} ${noun}${count === 1 ? '' : 's'}`
