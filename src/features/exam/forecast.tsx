// The band on the scale of the exam and the chance of passing, each with what it cannot know.
import { useEffect, useRef, type ReactElement } from 'react'
import type { Blueprint } from '../../facts/fact.ts'
import { shareBetween } from '../../review/calibration.ts'
import { tallyOf, type Marked } from '../../review/exam-report.ts'
import type { ExamForecast } from '../../review/exam-score.ts'
import type { Sitting } from '../../review/sitting.ts'
import { upperFirst } from '../../std/text.ts'
import { percent } from './percent.ts'

interface Props {
  readonly marked: readonly Marked[]
  readonly sitting: Sitting
  readonly exam: Blueprint
  readonly forecast: ExamForecast | undefined
}

export function Forecast({ marked, sitting, exam, forecast }: Props): ReactElement {
  const counted = tallyOf(marked.filter(({ scored }) => scored))
  if (forecast === undefined) {
    const { from, to } = shareBetween(counted)
    return (
      <section className="forecast">
        <p>
          {percent(counted.right / Math.max(1, counted.asked))} right; with so few questions the true share lies
          anywhere between {percent(from)} and {percent(to)} (80 % interval). One domain says too little about the
          others: there is no band for it.
        </p>
      </section>
    )
  }
  const { band, passing, passingBetween } = forecast
  return (
    <section className="forecast" aria-label="What it says">
      <p className="band">
        <strong>
          {band.from}–{band.to}
        </strong>{' '}
        on a scale of 100 to 1000; {exam.passing} passes
      </p>
      <Scale band={band} passing={exam.passing} />
      <p>
        <strong>{upperFirst(percent(passing))} chance of passing</strong> today
        {between(passingBetween)}. {counted.right} of the {counted.asked} questions that count were right
        {sitting.form === 'half' ? '; half a form says less, so the band is wider' : ''}.
      </p>
      <details className="why">
        <summary>Why a band, and not one number</summary>
        <p>
          Nobody outside AWS can give one number: AWS equates its forms and does not publish how right answers become
          points, so {exam.passing} is no fixed share of right answers. Eight of ten learners with these answers would
          score within the band on a real form today. It allows for luck, for a pass mark anywhere between 64 and 78 %
          right, and for our questions being somewhat harder or easier than theirs.
        </p>
      </details>
    </section>
  )
}

/** Nothing where both ends read the same. */
function between({ from, to }: ExamForecast['passingBetween']): string {
  if (percent(from) === percent(to)) return ''
  return `; for eight of ten learners with these answers it lies between ${percent(from)} and ${percent(to)}`
}

/** Places on a line from 100 to 1000, set through the style object, which the policy of the page allows. */
function Scale({ band, passing }: { readonly band: ExamForecast['band']; readonly passing: number }): ReactElement {
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const at = (score: number): string => `${(score - 100) / 9}%`
    line.current?.style.setProperty('--from', at(band.from))
    line.current?.style.setProperty('--to', at(band.to))
    line.current?.style.setProperty('--passing', at(passing))
  }, [band, passing])
  return (
    <div className="scale" ref={line} aria-hidden="true">
      <span className="scale-band" />
      <span className="scale-mark">{passing}</span>
      <span className="scale-from">100</span>
      <span className="scale-to">1000</span>
    </div>
  )
}
