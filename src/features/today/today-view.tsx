// Today: one button that asks at once, and what is worth doing apart from that.
import { useEffect, type ReactElement } from 'react'
import { openHistory, useHistory } from '../../store/history.ts'
import { AskMe } from './ask-me.tsx'
import { FirstMinute } from './first-minute.tsx'
import { MissedLately } from './missed-lately.tsx'
import { NextTrap } from './next-trap.tsx'
import { Standing } from './standing.tsx'
import './today.css'

export default function TodayView(): ReactElement {
  const attempts = useHistory((history) => history.attempts)
  useEffect(() => void openHistory(), [])
  if (attempts.length === 0) return <FirstMinute />
  return (
    <div className="today">
      <h1>Today</h1>
      <Standing attempts={attempts} />
      <AskMe />
      <MissedLately attempts={attempts} />
      <NextTrap name="The next trap" attempts={attempts} />
    </div>
  )
}
