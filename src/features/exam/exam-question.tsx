// A question without a verdict: chosen, crossed out, felt and marked, by key or by thumb.
import { useEffect, useId, useRef, type ReactElement } from 'react'
import type { Item } from '../../quiz/item.ts'
import { isWhole, withChosen, type SittingAnswer } from '../../review/sitting.ts'
import { moveSitting } from '../../store/sitting.ts'
import { ConfidenceChoice } from '../item/confidence-choice.tsx'
import { useLetterKeys } from '../item/letter-keys.ts'
import { OptionList } from '../item/option-list.tsx'
import { useExamKeys } from './exam-keys.ts'

interface Props {
  readonly item: Item
  readonly index: number
  readonly answer: SittingAnswer
  readonly spent: () => number
  onNext(): void
  onGo(to: number): void
}

export function ExamQuestion({ item, index, answer, spent, onNext, onGo }: Props): ReactElement {
  const id = useId()
  const stem = useRef<HTMLParagraphElement>(null)
  useEffect(() => stem.current?.focus(), [])
  const { chosen, crossedOut, confidence, flagged } = answer
  const choose = (optionId: string): void => {
    moveSitting({ type: 'chose', index, chosen: withChosen(item, chosen, optionId), spentMs: spent() })
  }
  const flag = (): void => moveSitting({ type: 'flagged', index, flagged: !flagged })
  const cross = (optionId: string): void => {
    const left = crossedOut.filter((other) => other !== optionId)
    const crossed = left.length === crossedOut.length ? [...crossedOut, optionId] : left
    moveSitting({ type: 'crossed', index, crossedOut: crossed })
  }
  useLetterKeys(item.options.length, (at) => choose(item.options[at]?.id ?? ''), onNext)
  useExamKeys({ n: onNext, p: () => onGo(index - 1), m: flag })
  return (
    <div className="item" role="group" aria-labelledby={`${id}-stem`}>
      <p className="stem" id={`${id}-stem`} ref={stem} tabIndex={-1}>
        {item.stem}
      </p>
      <OptionList
        item={item}
        name={`${id}-options`}
        chosen={chosen}
        crossed={crossedOut}
        answered={false}
        onChoose={choose}
        onCross={cross}
      />
      {item.select > 1 && (
        <p className="select-count" role="status">
          {chosen.length} of {item.select} chosen
          {chosen.length > 0 && !isWhole(item, answer) ? '; with fewer it counts as wrong' : ''}
        </p>
      )}
      <div className="exam-tools">
        <ConfidenceChoice
          value={confidence}
          onChange={(value) => moveSitting({ type: 'felt', index, confidence: value })}
        />
        <button type="button" className="flag" aria-pressed={flagged} onClick={flag}>
          {flagged ? 'Marked for later' : 'Mark for later'}
        </button>
      </div>
    </div>
  )
}
