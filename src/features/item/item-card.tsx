// A question: the stem set like a paragraph, options as rows; after the answer every row says why.
import { useDeferredValue, useEffect, useId, useRef, useState, type ReactElement } from 'react'
import type { Item } from '../../quiz/item.ts'
import { scoreResponse } from '../../quiz/score-response.ts'
import type { Confidence } from '../../review/attempt.ts'
import { Button } from '../../ui/button.tsx'
import { ConfidenceChoice } from './confidence-choice.tsx'
import { LETTERS, OptionList } from './option-list.tsx'
import { Proof } from './proof.tsx'
import { useLetterKeys } from './letter-keys.ts'
import './item.css'

export interface Answer {
  readonly chosen: readonly string[]
  readonly confidence?: Confidence
  /** Options that were crossed out, where any were. */
  readonly crossedOut?: readonly string[]
}

interface Props {
  readonly item: Item
  /** Set once the item has been answered. */
  readonly answer: Answer | undefined
  /** What the button says that gives the answer. */
  readonly check?: string
  onAnswer(answer: Answer): void
}

export function ItemCard({ item, answer, check = 'Check', onAnswer }: Props): ReactElement {
  const id = useId()
  const stem = useRef<HTMLParagraphElement>(null)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [crossed, setCrossed] = useState<readonly string[]>([])
  const [confidence, setConfidence] = useState<Confidence>()
  const sent = useRef<string>(undefined)
  const answered = answer !== undefined
  // The verdict is on the screen one frame sooner without its reasons.
  const explained = useDeferredValue(answered)
  const many = item.select > 1
  const toggle = (optionId: string): void => {
    if (answered) return
    setChosen((now) => (many ? withToggled(now, optionId) : [optionId]))
  }
  const ready = chosen.length === item.select && !answered
  const submit = (): void => {
    // Keeping an answer takes a moment, in which a second press must not answer again.
    if (!ready || sent.current === item.id) return
    sent.current = item.id
    const crossedOut = crossed.filter((optionId) => !chosen.includes(optionId))
    onAnswer({
      chosen,
      ...(confidence === undefined ? {} : { confidence }),
      ...(crossedOut.length === 0 ? {} : { crossedOut }),
    })
  }
  useLetterKeys(item.options.length, (index) => toggle(item.options[index]?.id ?? ''), submit)
  useEffect(() => stem.current?.focus(), [item.id])
  const picked = answer?.chosen ?? chosen
  return (
    <div className="item" role="group" aria-labelledby={`${id}-stem`}>
      <p className="stem" id={`${id}-stem`} ref={stem} tabIndex={-1}>
        {item.stem}
      </p>
      <OptionList
        item={item}
        name={`${id}-options`}
        chosen={picked}
        crossed={crossed}
        answered={answered}
        explained={explained}
        onChoose={toggle}
        onCross={(optionId) => setCrossed((now) => withToggled(now, optionId))}
      />
      <p className="verdict" role="status">
        {answered && <VerdictWords item={item} chosen={answer.chosen} />}
      </p>
      {explained && <Proof key={item.id} item={item} />}
      {!answered && (
        <div className="answer-bar">
          <ConfidenceChoice value={confidence} onChange={setConfidence} />
          <Button kind="primary" disabled={!ready} onClick={submit}>
            {check}
          </Button>
        </div>
      )}
    </div>
  )
}

function VerdictWords({ item, chosen }: { readonly item: Item; readonly chosen: readonly string[] }): ReactElement {
  const { correct, missed, wrong } = scoreResponse(item, chosen)
  if (correct) return <strong className="is-right">Right.</strong>
  const letters = missed.map((id) => LETTERS[item.options.findIndex((option) => option.id === id)] ?? '')
  const half = item.select > 1 && wrong.length < item.select ? ' Half right counts as wrong, as in the exam.' : ''
  return (
    <>
      <strong className="is-wrong">Not right.</strong> The answer is {letters.join(' and ')}.{half}
    </>
  )
}

const withToggled = (list: readonly string[], entry: string): readonly string[] =>
  list.includes(entry) ? list.filter((other) => other !== entry) : [...list, entry]
