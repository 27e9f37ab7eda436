// The options of a question, by letter: to be chosen from, or each with its reason.
import type { ReactElement } from 'react'
import type { Item } from '../../quiz/item.ts'
import { OptionRow } from './option-row.tsx'

export const LETTERS = 'ABCDEFGH'

interface Props {
  readonly item: Item
  /** Of the group of radio buttons; unlike any other on the screen. */
  readonly name: string
  readonly chosen: readonly string[]
  readonly crossed?: readonly string[]
  readonly answered: boolean
  /** Whether the reasons are shown with the verdict; they are, where this is left out. */
  readonly explained?: boolean
  onChoose?(optionId: string): void
  onCross?(optionId: string): void
}

export const OptionList = ({
  item,
  name,
  chosen,
  crossed = [],
  answered,
  explained,
  onChoose,
  onCross,
}: Props): ReactElement => (
  <ul className="options">
    {item.options.map((option, index) => (
      <OptionRow
        key={option.id}
        option={option}
        letter={LETTERS[index] ?? ''}
        name={name}
        many={item.select > 1}
        chosen={chosen.includes(option.id)}
        crossed={crossed.includes(option.id)}
        answered={answered}
        {...(explained === undefined ? {} : { explained })}
        onChoose={() => onChoose?.(option.id)}
        onCross={() => onCross?.(option.id)}
      />
    ))}
  </ul>
)
