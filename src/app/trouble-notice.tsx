// Opens the history, and says so when it cannot be kept.
import { useEffect, type ReactElement } from 'react'
import { dismissTrouble, openHistory, useHistory } from '../store/history.ts'
import { NoticeBar } from './notice-bar.tsx'

export default function TroubleNotice(): ReactElement | null {
  const trouble = useHistory((history) => history.trouble)
  useEffect(() => void openHistory(), [])
  if (trouble === undefined) return null
  return <NoticeBar says={trouble.says} later="I have read this" onLater={() => void dismissTrouble()} />
}
