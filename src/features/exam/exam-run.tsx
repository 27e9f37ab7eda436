// The exam as it runs: one question, the clock, the way to all the others, and handing in.
import { useEffect, useState, type ReactElement } from 'react'
import { isAnswered, type Progress, type Sitting } from '../../review/sitting.ts'
import { moveSitting, tickSitting, useSitting } from '../../store/sitting.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ExamQuestion } from './exam-question.tsx'
import { QuestionGrid } from './question-grid.tsx'
import { TimeLeft } from './time-left.tsx'
import { useTimeOnItem } from './time-on-item.ts'

interface Props {
  readonly sitting: Sitting
  readonly progress: Progress
}

export function ExamRun({ sitting, progress }: Props): ReactElement | null {
  const { at, answers } = progress
  const item = sitting.items[at]
  const answer = answers[at]
  const [open, setOpen] = useState(false)
  const spent = useTimeOnItem(item?.id ?? '')
  useTicks()
  if (item === undefined || answer === undefined) return null
  const goTo = (to: number): void => {
    setOpen(false)
    moveSitting({ type: 'went', index: at, to, spentMs: spent() })
  }
  const isLast = at + 1 === sitting.items.length
  const goOn = (): void => (isLast ? setOpen(true) : goTo(at + 1))
  return (
    <section className="exam-run" data-item={item.id}>
      <h1 className="vh">Exam</h1>
      <div className="exam-bar">
        <p>
          <strong>{at + 1}</strong> of {sitting.items.length}
        </p>
        <TimeLeft sitting={sitting} progress={progress} />
        <Button kind="quiet" onClick={() => setOpen(true)}>
          All questions
        </Button>
      </div>
      <progress max={answers.length} value={answers.filter(isAnswered).length} aria-label="Answered" />
      <Elsewhere />
      <ExamQuestion key={item.id} item={item} index={at} answer={answer} spent={spent} onNext={goOn} onGo={goTo} />
      <div className="exam-nav">
        <Button onClick={() => goTo(at - 1)} disabled={at === 0}>
          Previous
        </Button>
        <Button kind="primary" onClick={goOn}>
          {isLast ? 'Look it over' : 'Next'}
        </Button>
      </div>
      <Keeping />
      <QuestionGrid sitting={sitting} progress={progress} open={open} onClose={() => setOpen(false)} onGo={goTo} />
    </section>
  )
}

/** Every second, and at once when the tab comes back: a sleeping machine does not tick. */
function useTicks(): void {
  useEffect(() => {
    const timer = setInterval(tickSitting, 1000)
    document.addEventListener('visibilitychange', tickSitting)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', tickSitting)
    }
  }, [])
}

const SAYS = {
  kept: 'Every answer is kept on this device.',
  keeping: 'Keeping …',
  'tab-only': 'The browser refuses to keep this exam: it lives in this tab only. Do not close it before the end.',
} as const

function Keeping(): ReactElement {
  const keeping = useSitting((state) => state.keeping)
  return (
    <p className="keeping" data-keeping={keeping}>
      {SAYS[keeping]}
    </p>
  )
}

function Elsewhere(): ReactElement | null {
  const elsewhere = useSitting((state) => state.elsewhere)
  if (!elsewhere) return null
  return (
    <Notice tone="note">This exam is open in another tab too. Both show the same answers and the same clock.</Notice>
  )
}
