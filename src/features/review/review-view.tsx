// Review: the day's questions, made anew, until there are no more; then when to come back.
import { useEffect, useMemo, type ReactElement } from 'react'
import type { Bank } from '../../quiz/bank.ts'
import { findAskable, useAskable } from '../../store/askable.ts'
import { bankOf } from '../../store/bank.ts'
import { useCorpus } from '../../store/corpus.ts'
import { useDeck, watchDeck } from '../../store/deck.ts'
import { todayHere } from '../../store/local-offset.ts'
import { useSettings } from '../../store/settings.ts'
import { studyFrom, type Study } from '../../store/study.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Done } from './done.tsx'
import { ReviewQuestion } from './review-question.tsx'
import { useRun } from './run.ts'
import './review.css'

export default function ReviewView(): ReactElement {
  const corpus = useCorpus()
  const bank = corpus === undefined ? undefined : bankOf(corpus)
  const settings = useSettings()
  const askable = useAskable((state) => state.askable)
  const isThere = useDeck(({ from }) => from !== 'nothing')
  const today = todayHere()
  useEffect(watchDeck, [])
  useEffect(() => {
    if (corpus !== undefined) void findAskable(corpus)
  }, [corpus])
  const study = useMemo(
    () => (corpus === undefined ? undefined : studyFrom(corpus, askable, settings, today)),
    [corpus, askable, settings, today],
  )
  return (
    <div className="review">
      {bank === undefined || study === undefined || !isThere ? <Waiting /> : <Review bank={bank} study={study} />}
    </div>
  )
}

const Waiting = (): ReactElement => (
  <>
    <h1>Review</h1>
    <Skeleton lines={5} />
  </>
)

function Review({ bank, study }: { readonly bank: Bank; readonly study: Study }): ReactElement {
  const running = useRun(bank, study)
  if (running === undefined) return <Waiting />
  const { run, step } = running
  const entry = run.entries[step]
  if (entry === undefined) return <Done bank={bank} study={study} running={running} />
  return (
    <section>
      <h1 className="vh">Review</h1>
      <p className="review-count">
        {step + 1} of {run.entries.length}
        <progress max={run.entries.length} value={step} aria-label="Progress" />
      </p>
      <ReviewQuestion key={`${run.id}.${step}`} bank={bank} entry={entry} running={running} />
    </section>
  )
}
