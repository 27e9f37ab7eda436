// A preset's story and its question: the answer is committed before anything plays.
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react'
import type { Item } from '../../../quiz/item.ts'
import { outcomeOf, type Outcome, type Preset } from '../../../sim/presets/preset.ts'
import type { Trace } from '../../../sim/trace.ts'
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
  readonly preset: Preset
  /** The run of the preset as it is written. */
  readonly trace: Trace | undefined
  readonly committed: Committed | undefined
  onCommit(committed: Committed): void
}

export function PresetBook({ preset, trace, committed, onCommit }: Props): ReactElement {
  return (
    <div className="preset-book">
      <p className="lede">{preset.story}</p>
      {committed === undefined ? (
        <Question preset={preset} trace={trace} onCommit={onCommit} />
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
function Question({ preset, trace, onCommit }: Pick<Props, 'preset' | 'trace' | 'onCommit'>): ReactElement {
  const corpus = useCorpus()
  const [lost, setLost] = useState(false)
  const shownAt = useRef(0)
  const asked = useMemo(() => {
    if (trace === undefined || corpus === undefined) return undefined
    const outcome = outcomeOf(preset, trace)
    return { outcome, item: itemOf(preset, outcome.key, corpus) }
  }, [preset, trace, corpus])
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
