// The one button of this screen: after one press a question is there.
import { useEffect, type ReactElement } from 'react'
import { Link } from 'react-router'
import { loadCorpus } from '../../store/corpus.ts'
import { buttonClass } from '../../ui/button.tsx'
import { whenIdle } from '../../ui/idle.ts'

export function AskMe(): ReactElement {
  useEffect(() => whenIdle(() => void loadCorpus().catch(() => undefined), 2000), [])
  return (
    <Link className={`${buttonClass('primary')} ask-me`} to="/practice?start=today">
      Ask me a question
    </Link>
  )
}
