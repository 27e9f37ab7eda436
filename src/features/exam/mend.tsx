// The worst three confusions of an exam, and the one drill that mends them.
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import type { Corpus } from '../../facts/fact.ts'
import { confusionFor } from '../../quiz/confusions.ts'
import type { Confused } from '../../review/confusions.ts'
import { buttonClass } from '../../ui/button.tsx'

const WORST = 3
const QUESTIONS_EACH = 4

interface Props {
  readonly corpus: Corpus
  /** Most frequent first. */
  readonly confused: readonly Confused[]
}

export function Mend({ corpus, confused }: Props): ReactElement | null {
  const worst = confused.flatMap(({ id, count }) => {
    const confusion = confusionFor(corpus, id)
    return confusion === undefined ? [] : [{ ...confusion, count }]
  })
  const three = worst.slice(0, WORST)
  if (three.length === 0) return null
  const facts = [...new Set(three.flatMap(({ factIds }) => factIds))]
  const length = Math.min(three.length * QUESTIONS_EACH, facts.length * 2)
  return (
    <section aria-labelledby="mixed-up">
      <h2 id="mixed-up">What was mixed up</h2>
      <ol className="mixed-up">
        {three.map(({ id, name, count }) => (
          <li key={id}>
            {name}
            {count > 1 ? `, ${count} times` : ''}
          </li>
        ))}
      </ol>
      <Link
        className={buttonClass('primary')}
        to={`/practice?facts=${encodeURIComponent(facts.join(','))}&length=${length}`}
      >
        {three.length === 1 ? 'Mend it' : `Mend these ${three.length === 2 ? 'two' : 'three'}`}
      </Link>
    </section>
  )
}
