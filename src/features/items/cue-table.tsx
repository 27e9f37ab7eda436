// What an option gives away to somebody who knows nothing: its length, its words, its number, and who would fall for it.
import type { ReactElement } from 'react'
import { guessersFor } from '../../quiz/audit/guessers.ts'
import { contentWords, cuesOf } from '../../quiz/cues.ts'
import { closenessOf } from '../../quiz/difficulty.ts'
import type { Item } from '../../quiz/item.ts'
import { LETTERS } from '../item/option-list.tsx'

/** The others learn from many items; on one they say nothing. */
const ON_ONE_ITEM = 5

export function CueTable({ item }: { readonly item: Item }): ReactElement {
  const stemWords = contentWords(item.stem)
  const rows = item.options.map((option, at) => ({
    option,
    letter: LETTERS[at] ?? '',
    cues: cuesOf(option.text, stemWords),
  }))
  const guessers = guessersFor([item]).slice(0, ON_ONE_ITEM)
  return (
    <section aria-labelledby="cues">
      <h2 id="cues">What it gives away</h2>
      <table className="cues">
        <thead>
          <tr>
            <th scope="col">Option</th>
            <th scope="col">Signs</th>
            <th scope="col">Words of the stem</th>
            <th scope="col">Absolute words</th>
            <th scope="col">Number</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ option, letter, cues }) => (
            <tr key={option.id} {...(option.correct ? { className: 'is-key' } : {})}>
              <th scope="row">
                {letter}
                {option.correct && ' (right)'}
              </th>
              <td>{cues.length}</td>
              <td>{cues.shared}</td>
              <td>{cues.absolute}</td>
              <td>{cues.number ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {item.select === 1 && (
        <p>
          Chance of a right guess by the{' '}
          {guessers.map(({ name, score }, at) => (
            <span key={name}>
              {at > 0 && ', '}
              {name} <strong>{Math.round(score(item) * 100)}%</strong>
            </span>
          ))}
          ; without any cue it is {Math.round(100 / item.options.length)}%.
        </p>
      )}
      <p>Wrong options are {Math.round(closenessOf(item) * 100)} of 100 like the right one.</p>
    </section>
  )
}
