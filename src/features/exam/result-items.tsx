// Every question of the sitting in a line; opened, it shows its options with their reasons.
import { useState, type ReactElement } from 'react'
import type { Marked } from '../../review/exam-report.ts'
import { Segmented } from '../../ui/segmented.tsx'
import { ItemCard } from '../item/item-card.tsx'
import { durationInWords } from './duration.ts'

const SHOWN = [
  { value: 'wrong', name: 'Not right' },
  { value: 'flagged', name: 'Marked' },
  { value: 'all', name: 'All' },
] as const
type Shown = (typeof SHOWN)[number]['value']

export function ResultItems({ marked }: { readonly marked: readonly Marked[] }): ReactElement {
  const [shown, setShown] = useState<Shown>('wrong')
  const list = marked.filter(
    ({ correct, answer }) => shown === 'all' || (shown === 'flagged' ? answer.flagged : !correct),
  )
  return (
    <section aria-labelledby="questions" className="result-items">
      <h2 id="questions">Questions</h2>
      <Segmented label="Show" value={shown} choices={SHOWN} onChange={(value) => setShown(value)} />
      <p role="status">{list.length === 1 ? '1 question' : `${list.length} questions`}</p>
      <ol>
        {list.map((one) => (
          <li key={one.item.id}>
            <Line marked={one} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Line({ marked }: { readonly marked: Marked }): ReactElement {
  const { index, item, answer, answered, correct, scored } = marked
  const [open, setOpen] = useState(false)
  const verdict = correct ? '✓ right' : answered ? '✕ wrong' : '– open'
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className={correct ? 'is-right' : 'is-wrong'}>
          {index + 1} {verdict}
        </span>{' '}
        <span className="about">
          {item.task.replace(/^\w+:/, '')}, {durationInWords(answer.spentMs)}
          {answer.confidence === undefined ? '' : `, ${answer.confidence}`}
          {scored ? '' : ', did not count'}
          {answer.flagged ? ', marked' : ''}
        </span>{' '}
        <span className="line-stem">{item.stem}</span>
      </summary>
      {open && <ItemCard item={item} answer={{ chosen: answer.chosen }} onAnswer={nothing} />}
    </details>
  )
}

/** Answered already: nothing is left to be said. */
const nothing = (): void => undefined
