// One option: a real radio button or check box before the answer, its own reason after it.
import type { ReactElement } from 'react'
import { Icon } from '../../ui/icon.tsx'
import type { Option } from '../../quiz/item.ts'
import { FactLinks } from './fact-links.tsx'

export interface RowState {
  readonly chosen: boolean
  readonly crossed: boolean
  readonly answered: boolean
  /** Whether an answered row says why already. */
  readonly explained?: boolean
}

interface Props extends RowState {
  readonly option: Option
  readonly letter: string
  readonly name: string
  readonly many: boolean
  onChoose(): void
  onCross(): void
}

const verdictOf = (option: Option, chosen: boolean): 'key' | 'missed' | 'wrong' | 'other' => {
  if (option.correct) return chosen ? 'key' : 'missed'
  return chosen ? 'wrong' : 'other'
}

const WORDS = { key: 'Right', missed: 'The right one', wrong: 'Your answer, wrong', other: '' }

export function OptionRow(props: Props): ReactElement {
  const { option, letter, name, many, chosen, crossed, answered, explained = answered } = props
  if (answered) return <AnsweredRow option={option} letter={letter} chosen={chosen} explained={explained} />
  return (
    <li className={`option${crossed ? ' crossed' : ''}`}>
      <label>
        <input
          type={many ? 'checkbox' : 'radio'}
          name={name}
          value={option.id}
          checked={chosen}
          onChange={props.onChoose}
          onKeyDown={(event) => {
            if (event.key.toLowerCase() === 'x') props.onCross()
          }}
        />
        <span className="letter" aria-hidden="true">
          {letter}
        </span>
        <span className="option-text">{option.text}</span>
      </label>
      <button
        type="button"
        className="cross"
        aria-pressed={crossed}
        aria-label={`Cross out ${letter}`}
        title="Cross out (X)"
        onClick={props.onCross}
      >
        <Icon name="close" />
      </button>
    </li>
  )
}

type AnsweredProps = Required<Pick<Props, 'option' | 'letter' | 'chosen' | 'explained'>>

function AnsweredRow({ option, letter, chosen, explained }: AnsweredProps): ReactElement {
  const verdict = verdictOf(option, chosen)
  return (
    <li className={`option answered ${verdict}`}>
      <div className="option-line">
        <span className="letter" aria-hidden="true">
          {letter}
        </span>
        <span className="option-text">{option.text}</span>
        {WORDS[verdict] !== '' && <strong className="verdict-word">{WORDS[verdict]}</strong>}
      </div>
      {explained && (
        <p className="reason">
          {option.reason} <FactLinks factIds={option.factIds} />
        </p>
      )}
    </li>
  )
}
