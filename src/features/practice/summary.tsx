// The end of a drill: how many were right, for each miss what to read, what was mixed up, and the code to share.
import { useEffect, useMemo, useRef, type ReactElement } from 'react'
import { Link } from 'react-router'
import type { Bank } from '../../quiz/bank.ts'
import { confusionFor } from '../../quiz/confusions.ts'
import type { Item } from '../../quiz/item.ts'
import { scoreResponse } from '../../quiz/score-response.ts'
import { buttonClass } from '../../ui/button.tsx'
import { FactLinks } from '../item/fact-links.tsx'
import type { Drill } from './drill.ts'
import { OtherForm, type OtherFormProps } from './other-form.tsx'

export interface SummaryLinks extends Partial<OtherFormProps> {
  /** Where a new drill of the same kind is. */
  readonly again: string
}

interface Props extends SummaryLinks {
  readonly bank: Bank
  readonly drill: Drill
}

const MOST_CONFUSIONS = 3

export function Summary({ bank, drill, again, code, ...form }: Props): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const judged = drill.items.map((item) => ({ item, chosen: chosenFor(drill, item) }))
  const missed = judged.filter(({ item, chosen }) => !scoreResponse(item, chosen).correct)
  const right = judged.length - missed.length
  return (
    <section className="summary">
      <h1 ref={heading} tabIndex={-1}>
        {right} of {judged.length} right
      </h1>
      <p>{missed.length === 0 ? 'Nothing missed this time.' : 'These are worth another look:'}</p>
      <ul className="missed">
        {missed.map(({ item }) => (
          <li key={item.id}>
            <p>{item.stem}</p>
            <p className="reason">
              {item.options.find((option) => option.correct)?.reason} <FactLinks factIds={item.factIds} />
            </p>
          </li>
        ))}
      </ul>
      <MixedUp bank={bank} judged={missed} />
      <div className="next-bar">
        {missed.length > 0 && (
          <Link
            className={buttonClass('primary')}
            to={`/practice?facts=${factsOf(missed)}&length=${Math.min(20, missed.length)}`}
          >
            Ask me these again, differently
          </Link>
        )}
        <Link className={buttonClass(missed.length > 0 ? 'quiet' : 'primary')} to={again}>
          A new drill
        </Link>
        <Link className={buttonClass('quiet')} to="/practice">
          Choose something else
        </Link>
      </div>
      {code !== undefined && <OtherForm code={code} {...form} drawn={drill.items.length} />}
    </section>
  )
}

interface Judged {
  readonly item: Item
  readonly chosen: readonly string[]
}

/** The confusions behind the wrong choices, by name, each once. */
function MixedUp({ bank, judged }: { readonly bank: Bank; readonly judged: readonly Judged[] }): ReactElement | null {
  const names = useMemo(() => {
    const ids = judged.flatMap(({ item, chosen }) =>
      item.options.flatMap((option) =>
        !option.correct && chosen.includes(option.id) ? (option.confusionId ?? []) : [],
      ),
    )
    return [...new Set(ids.flatMap((id) => confusionFor(bank.corpus, id)?.name ?? []))].slice(0, MOST_CONFUSIONS)
  }, [bank, judged])
  if (names.length === 0) return null
  return (
    <section aria-labelledby="mixed-up">
      <h2 id="mixed-up">What was mixed up</h2>
      <ul className="mixed-up">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </section>
  )
}

const chosenFor = (drill: Drill, item: Item): readonly string[] =>
  drill.answers.find((answer) => answer.itemId === item.id)?.chosen ?? []

const factsOf = (missed: readonly { readonly item: Item }[]): string =>
  encodeURIComponent([...new Set(missed.flatMap(({ item }) => item.factIds[0] ?? []))].join(','))
