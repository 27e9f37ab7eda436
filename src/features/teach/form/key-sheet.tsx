// The key of a paper: each question's letters, then a reason for every option.
import type { ReactElement } from 'react'
import type { Item } from '../../../quiz/item.ts'
import { KeyOf, keyLetters } from '../key-of.tsx'

interface Props {
  readonly items: readonly Item[]
  readonly heading: string
}

export const KeySheet = ({ items, heading }: Props): ReactElement => (
  <section className="key-sheet">
    <h2>{heading}</h2>
    <p className="key-line">
      {items.map((item, at) => (
        <span key={item.id}>
          {at + 1} <b>{keyLetters(item)}</b>
        </span>
      ))}
    </p>
    <ol className="key-items">
      {items.map((item, at) => (
        <li key={item.id}>
          <p>
            <b>{at + 1}</b> {item.stem}
          </p>
          <KeyOf item={item} />
        </li>
      ))}
    </ol>
  </section>
)
