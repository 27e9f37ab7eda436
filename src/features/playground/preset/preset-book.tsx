// A preset's story and its question: the answer is committed before anything plays.
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react'
import type { Item } from '../../../quiz/item.ts'
import type { Outcome, Prediction } from '../../../sim/lab/prediction.ts'
import { useCorpus } from '../../../store/corpus.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { ItemCard, type Answer } from '../../item/item-card.tsx'
import { LETTERS } from '../../item/option-list.tsx'
import { itemOf } from '../prediction-item.ts'
import { recordPrediction } from '../record-prediction.ts'

export interface Committed {
  readonly item: Item
  readonly answer: Answer
  readonly outcome: Outcome
}

interface Props {
  readonly preset: Prediction
  /** Of the run of the preset as it is written; undefined until that is known. */
  readonly outcome: Outcome | undefined
  /** The topic of a prediction whose facts are not there. */
  readonly topic: string
  readonly committed: Committed | undefined
  onCommit(committed: Committed): void
}

export function PresetBook({ preset, outcome, topic, committed, onCommit }: Props): ReactElement {
  return (
    <div className="preset-book">
      <p className="lede">{preset.story}</p>
      {committed === undefined ? (
        <Question preset={preset} outcome={outcome} topic={topic} onCommit={onCommit} />
      ) : (
        <p className="your-prediction">
          {preset.question} <strong>You predicted {chosenText(committed)}.</strong>
        </p>
      )}
    </div>
  )
}

function chosenText({ item, answer }: Committed): string {
  const index = item.options.findIndex(({ id }) => id === answer.chosen[0])
  return `${LETTERS[index] ?? ''}, “${item.options[index]?.text ?? ''}”`
}

/** It can be asked once the run is known, since the run decides which option is right; it stays out of sight till then. */
function Question({ preset, outcome, topic, onCommit }: Omit<Props, 'committed'>): ReactElement {
  const corpus = useCorpus()
  const [lost, setLost] = useState(false)
  const shownAt = useRef(0)
  const asked = useMemo(() => {
    if (outcome === undefined || corpus === undefined) return undefined
    return { outcome, item: itemOf(preset, outcome.key, corpus, topic) }
  }, [preset, outcome, topic, corpus])
  useEffect(() => {
    shownAt.current = performance.now()
  }, [asked])
  if (asked === undefined) return <Skeleton lines={5} />
  const commit = (answer: Answer): void => {
    recordPrediction(asked.item, answer, Math.round(performance.now() - shownAt.current)).catch(() => setLost(true))
    onCommit({ ...asked, answer })
  }
  return (
    <>
      <p className="predict">Predict first. Nothing plays before you have committed.</p>
      <ItemCard item={asked.item} answer={undefined} check="Commit and play" onAnswer={commit} />
      {lost && <p role="alert">Your prediction was not kept in the history.</p>}
    </>
  )
}
