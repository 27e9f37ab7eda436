// Progress: recall over time, time spent, what of the exam was asked, what is mixed up, and confidence against truth.
import { useEffect, useMemo, useState, type ReactElement } from 'react'
import { Link } from 'react-router'
import type { Corpus } from '../../facts/fact.ts'
import type { Attempt } from '../../review/attempt.ts'
import { confusionsOf } from '../../review/confusions.ts'
import { useCorpus } from '../../store/corpus.ts'
import { openHistory, useHistory } from '../../store/history.ts'
import { useSettings } from '../../store/settings.ts'
import { buttonClass } from '../../ui/button.tsx'
import { numeral } from '../../ui/numeral.ts'
import { Segmented } from '../../ui/segmented.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { CalibrationChart } from './calibration-chart.tsx'
import { CoverageTable } from './coverage-table.tsx'
import { DaysAhead } from './days-ahead.tsx'
import { GoneList } from './gone-list.tsx'
import { MixUps } from './mix-ups.tsx'
import { daySeries, recallSentence, SPANS, timeSentence, WINDOW_DAYS, type Span } from './over-time.ts'
import { SeriesSection } from './series-section.tsx'
import './progress.css'

export default function ProgressView(): ReactElement {
  const corpus = useCorpus()
  const { status, attempts } = useHistory()
  useEffect(() => void openHistory(), [])
  return (
    <div className="progress-view">
      <h1>Progress</h1>
      {corpus === undefined || status === 'opening' ? (
        <Skeleton lines={6} />
      ) : attempts.length === 0 ? (
        <Nothing />
      ) : (
        <Charts corpus={corpus} attempts={attempts} />
      )}
    </div>
  )
}

const Nothing = (): ReactElement => (
  <>
    <p className="lead">Nothing answered yet: there is nothing to draw. Ten questions make a beginning.</p>
    <Link className={buttonClass('primary')} to="/practice?start=1">
      Answer ten questions
    </Link>
  </>
)

interface Props {
  readonly corpus: Corpus
  readonly attempts: readonly Attempt[]
}

function Charts({ corpus, attempts }: Props): ReactElement {
  const [span, setSpan] = useState<Span>('90')
  const exam = useSettings((settings) => settings.exam)
  const blueprint = corpus.blueprints.find((one) => one.exam === exam)
  const over = useMemo(() => daySeries(attempts, span), [attempts, span])
  const confusions = useMemo(() => confusionsOf(attempts), [attempts])
  const right = attempts.filter(({ correct }) => correct).length
  return (
    <>
      <p className="lead">
        {numeral(attempts.length)} {attempts.length === 1 ? 'answer' : 'answers'}, {numeral(right)} right.
      </p>
      <Segmented label="Show" value={span} choices={SPANS} onChange={(value) => setSpan(value)} />
      <SeriesSection
        id="recall"
        title="Right answers over time"
        says={recallSentence(over.lines)}
        series={over.recall}
        kind="line"
        top={100}
      />
      <SeriesSection id="time" title="Time spent" says={timeSentence(over.lines)} series={over.time} kind="bars" />
      <DaysAhead corpus={corpus} />
      {blueprint !== undefined && <CoverageTable corpus={corpus} blueprint={blueprint} attempts={attempts} />}
      <MixUps corpus={corpus} confusions={confusions} />
      <CalibrationChart attempts={attempts} />
      <GoneList corpus={corpus} attempts={attempts} />
      <p className="method">
        Each day’s share is that of the {WINDOW_DAYS} days up to it. A look of more than five minutes at one question
        counts as five.
      </p>
    </>
  )
}
