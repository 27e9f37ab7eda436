// An item as a room sees it: large, without controls; after the reveal the key is marked and every option has its reason.
import type { ReactElement } from 'react'
import type { Item, Option } from '../../quiz/item.ts'
import { LETTERS } from '../item/option-list.tsx'

interface Props {
  readonly item: Pick<Item, 'stem'> & {
    readonly options: readonly Pick<Option, 'id' | 'text' | 'correct' | 'reason'>[]
  }
  readonly revealed: boolean
}

export const ItemOnScreen = ({ item, revealed }: Props): ReactElement => (
  <div className="on-screen">
    <h2 className="on-screen-stem">{item.stem}</h2>
    <ol className="on-screen-options">
      {item.options.map(({ id, text, correct, reason }, at) => (
        <li key={id} className={revealed && correct ? 'is-key' : undefined}>
          <b aria-hidden="true">{LETTERS[at]}</b>
          <div>
            {text}
            {revealed && correct && <strong className="key-word">✓ Right</strong>}
            {revealed && <p className="on-screen-reason">{reason}</p>}
          </div>
        </li>
      ))}
    </ol>
  </div>
)
