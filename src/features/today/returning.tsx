// Today for somebody who has been here: where one stands, the one thing to do, and what else is worth a look.
import { useMemo, type ReactElement } from 'react'
import { Link } from 'react-router'
import { forecastOf, nextBusyDay } from '../../review/forecast.ts'
import { useHistory } from '../../store/history.ts'
import { buttonClass } from '../../ui/button.tsx'
import { chooseAction, type Situation } from './choose-action.ts'
import { MissedLately } from './missed-lately.tsx'
import { NextTrap } from './next-trap.tsx'
import { OutlookDetails } from './outlook-details.tsx'
import { Standing } from './standing.tsx'
import { useStudyToday, type StudyToday } from './use-study.ts'

const DAYS_AHEAD = 60
/** 'Lately': older misses were asked again since, or are not lately. */
const LATELY = 3000

export default function Returning(): ReactElement {
  const attempts = useHistory((history) => history.attempts)
  const today = useStudyToday()
  const { goal, planned, left } = today
  const next = useNextDay(today)
  const action = chooseAction({ goal, planned, left, ...(next === undefined ? {} : { next }) })
  const lately = useMemo(() => attempts.slice(-LATELY), [attempts])
  return (
    <div className="today">
      <h1>Today</h1>
      <Standing attempts={attempts} goal={goal} />
      <Link className={`${buttonClass('primary')} ask-me`} to={action.to}>
        {action.label}
      </Link>
      <p className="action-says">{action.says}</p>
      <OutlookDetails today={today} />
      <MissedLately attempts={lately} />
      <NextTrap name="The next trap" attempts={attempts} />
    </div>
  )
}

function useNextDay({ study, planned, deck, goal }: StudyToday): Situation['next'] {
  return useMemo(() => {
    if (study === undefined || planned === undefined || planned.length > 0) return undefined
    const next = nextBusyDay(forecastOf(deck, study.candidates, goal, DAYS_AHEAD), goal.today)
    if (next === undefined) return undefined
    return { questions: Math.min(goal.mostQuestions, next.due + next.fresh), inDays: next.day - goal.today }
  }, [study, planned, deck, goal])
}
