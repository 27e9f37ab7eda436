// The options of a question on a phone: radio buttons or check boxes, without the key; no more than may be chosen.
import { useId, type ReactElement } from 'react'
import { LETTERS } from '../item/option-list.tsx'
import { OptionRow } from '../item/option-row.tsx'

interface Props {
  readonly stem: string
  readonly select: number
  readonly options: readonly { readonly id: string; readonly text: string }[]
  readonly chosen: readonly string[]
  onChoose(chosen: readonly string[]): void
}

export function Choices({ stem, select, options, chosen, onChoose }: Props): ReactElement {
  const name = useId()
  const toggle = (id: string): void => {
    if (select === 1) onChoose([id])
    else if (chosen.includes(id)) onChoose(chosen.filter((each) => each !== id))
    else onChoose([...chosen, id].slice(-select))
  }
  return (
    <div className="item choices" role="group" aria-labelledby={`${name}-stem`}>
      <p className="stem" id={`${name}-stem`}>
        {stem}
      </p>
      <ul className="options">
        {options.map(({ id, text }, at) => (
          <OptionRow
            key={id}
            option={{ id, text, correct: false, reason: '', factIds: [] }}
            letter={LETTERS[at] ?? ''}
            name={name}
            many={select > 1}
            chosen={chosen.includes(id)}
            crossed={false}
            answered={false}
            onChoose={() => toggle(id)}
            onCross={() => undefined}
          />
        ))}
      </ul>
    </div>
  )
}
