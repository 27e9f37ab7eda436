// The key of an item in letters, and under it why each option is right or wrong.
import type { ReactElement } from 'react'
import type { Item } from '../../quiz/item.ts'
import { LETTERS } from '../item/option-list.tsx'

export const keyLetters = ({ options }: Pick<Item, 'options'>): string =>
  options.flatMap(({ correct }, at) => (correct ? (LETTERS[at] ?? '') : [])).join(' and ')

export const KeyOf = ({ item }: { readonly item: Pick<Item, 'options'> }): ReactElement => (
  <div className="key-of">
    <p>
      Key: <strong>{keyLetters(item)}</strong>
    </p>
    <ol>
      {item.options.map(({ id, reason, correct }, at) => (
        <li key={id}>
          <b>{LETTERS[at]}</b> {correct ? '✓' : '✕'} {reason}
        </li>
      ))}
    </ol>
  </div>
)
