// A question on paper: number, stem, options with letters; no mark that gives anything away.
import type { ReactElement } from 'react'
import type { Item } from '../../../quiz/item.ts'
import { LETTERS } from '../../item/option-list.tsx'

interface Props {
  readonly item: Pick<Item, 'stem' | 'options'>
  readonly number: number
}

export const PaperItem = ({ item, number }: Props): ReactElement => (
  <li className="paper-item">
    <p className="paper-stem">
      <b>{number}</b> {item.stem}
    </p>
    <ol>
      {item.options.map(({ id, text }, at) => (
        <li key={id}>
          <b>{LETTERS[at]}</b> {text}
        </li>
      ))}
    </ol>
  </li>
)
