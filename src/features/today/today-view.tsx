// Today: one button that asks at once, and what is worth doing apart from that.
import { lazy, Suspense, useEffect, useState, type ReactElement } from 'react'
import { openHistory, useHistory } from '../../store/history.ts'
import { readNote } from '../../store/notes.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { FirstMinute } from './first-minute.tsx'
import './today.css'

/** The plan and what it is made of come only to somebody who has a history. */
const Returning = lazy(() => import('./returning.tsx'))

export default function TodayView(): ReactElement {
  const isKnown = useHistory(({ attempts, read }) => attempts.length > 0 || read > 0)
  // Not before the first effect: the page that was made at build time knows nobody.
  const [isNoted, setNoted] = useState(false)
  const isEmpty = useHistory(({ status, attempts }) => status === 'ready' && attempts.length === 0)
  useEffect(() => {
    setNoted(readNote('deck') !== undefined)
    void openHistory()
  }, [])
  if (isEmpty || !(isKnown || isNoted)) return <FirstMinute />
  return (
    <Suspense fallback={<Waiting />}>
      <Returning />
    </Suspense>
  )
}

const Waiting = (): ReactElement => (
  <div className="today">
    <h1>Today</h1>
    <Skeleton lines={3} />
  </div>
)
