// The exam: a form to choose, the sitting itself, and what it says once it is handed in.
import { useEffect, type ReactElement } from 'react'
import { bankOf } from '../../store/bank.ts'
import { useCorpus } from '../../store/corpus.ts'
import { openSitting, useSitting } from '../../store/sitting.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ExamRun } from './exam-run.tsx'
import { Result } from './result.tsx'
import { Start } from './start.tsx'
import './exam.css'

export default function ExamView(): ReactElement {
  const corpus = useCorpus()
  const { status, sitting, progress } = useSitting()
  const bank = corpus === undefined ? undefined : bankOf(corpus)
  useEffect(() => void openSitting(), [])
  if (status === 'opening') return <Waiting />
  if (sitting !== undefined && progress !== undefined) {
    if (progress.submittedAt === undefined) return <ExamRun sitting={sitting} progress={progress} />
    return corpus === undefined ? <Waiting /> : <Result corpus={corpus} sitting={sitting} progress={progress} />
  }
  return bank === undefined ? <Waiting /> : <Start bank={bank} />
}

const Waiting = (): ReactElement => (
  <>
    <h1>Exam</h1>
    <Skeleton lines={5} />
  </>
)
