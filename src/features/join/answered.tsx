// A question after the reveal: every option with its reason, the own one marked, and in a word whether it was right.
import type { ReactElement } from 'react'
import type { Option } from '../../quiz/item.ts'
import { LETTERS } from '../item/option-list.tsx'
import { OptionRow } from '../item/option-row.tsx'

interface Props {
  readonly stem: string
  readonly options: readonly Pick<Option, 'id' | 'text' | 'correct' | 'reason' | 'factIds'>[]
  readonly chosen: readonly string[]
}

export function Answered({ stem, options, chosen }: Props): ReactElement {
  const isRight = options.every(({ id, correct }) => chosen.includes(id) === correct)
  const says = chosen.length === 0 ? 'Not answered.' : isRight ? 'Right.' : 'Not right.'
  return (
    <div className="item">
      <p className="stem">{stem}</p>
      <p className="verdict" role="status">
        <strong className={isRight ? 'is-right' : 'is-wrong'}>{says}</strong>
      </p>
      <ul className="options">
        {options.map((option, at) => (
          <OptionRow
            key={option.id}
            option={option}
            letter={LETTERS[at] ?? ''}
            name=""
            many={false}
            chosen={chosen.includes(option.id)}
            crossed={false}
            answered
            onChoose={() => undefined}
            onCross={() => undefined}
          />
        ))}
      </ul>
    </div>
  )
}
