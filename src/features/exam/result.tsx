// What a sitting says: the band, the chance of passing, where it was lost, and one way to mend it. Prints on one page.
import { useEffect, useMemo, useRef, type ReactElement } from 'react'
import type { Blueprint, Corpus } from '../../facts/fact.ts'
import { confusionsOf } from '../../review/confusions.ts'
import { byDomain, byTask, forecastOf, markedIn, tallyOf } from '../../review/exam-report.ts'
import { attemptsOf, type Progress, type Sitting } from '../../review/sitting.ts'
import { closeSitting } from '../../store/sitting.ts'
import { Button } from '../../ui/button.tsx'
import { dayInWords } from '../../ui/day.ts'
import { Forecast } from './forecast.tsx'
import { Mend } from './mend.tsx'
import { ResultItems } from './result-items.tsx'
import { CalibrationTable, FailingTable, Pace, TallyTable } from './result-tables.tsx'
import './result.css'

interface Props {
  readonly corpus: Corpus
  readonly sitting: Sitting
  readonly progress: Progress
}

export function Result({ corpus, sitting, progress }: Props): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const exam = corpus.blueprints.find((one) => one.exam === sitting.exam)
  const report = useMemo(() => {
    const attempts = attemptsOf(sitting, progress, '', 0)
    return { marked: markedIn(sitting, progress), confusions: confusionsOf(attempts) }
  }, [sitting, progress])
  if (exam === undefined) return <p>This exam is no longer in the content. Its answers are kept in your history.</p>
  const { marked, confusions } = report
  const all = tallyOf(marked)
  return (
    <article className="result">
      <h1 ref={heading} tabIndex={-1}>
        {exam.code}: {all.right} of {all.asked} right
      </h1>
      <p className="sat">{satSentence(sitting, progress, exam)}</p>
      <Forecast marked={marked} sitting={sitting} exam={exam} forecast={forecastOf(marked, sitting.form, exam)} />
      <Mend corpus={corpus} confused={confusions.confused} />
      <div className="result-tables">
        <TallyTable
          caption="By domain"
          rows={byDomain(marked, exam).map(({ id, name, ...tally }) => ({ id: String(id), name, ...tally }))}
        />
        <TallyTable
          caption="By task statement"
          rows={byTask(marked, exam).map(({ task, ...line }) => ({ id: task, ...line }))}
        />
        <FailingTable failings={confusions.failings} />
        <CalibrationTable marked={marked} />
        <Pace marked={marked} lengthMs={sitting.lengthMs} />
      </div>
      <ResultItems marked={marked} />
      <div className="next-bar">
        <Button onClick={() => print()}>Print</Button>
        <Button kind="quiet" onClick={() => void closeSitting()}>
          Another exam
        </Button>
      </div>
    </article>
  )
}

const FORM_WORDS = { full: 'Whole form', half: 'Half a form', domain: 'One domain' } as const

function satSentence(
  { form, startedAt, lengthMs, domain }: Sitting,
  { submittedAt }: Progress,
  exam: Blueprint,
): string {
  const ranOut = submittedAt === startedAt + lengthMs
  const minutes = Math.max(1, Math.round(((submittedAt ?? startedAt) - startedAt) / 60_000))
  const name = exam.domains.find(({ id }) => id === domain)?.name
  const day = dayInWords(new Date(startedAt).toISOString().slice(0, 10))
  const ended = ranOut
    ? 'The time ran out, so it handed itself in'
    : `Handed in after ${minutes} of ${lengthMs / 60_000} minutes`
  return `${FORM_WORDS[form]}${name === undefined ? '' : `: ${name}`}, ${day}. ${ended}. Its answers are in your history.`
}
