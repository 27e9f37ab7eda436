// Answers about facts that were renamed or removed: they stay in the history, and are shown as they were asked.
import { useMemo, type ReactElement } from 'react'
import type { Corpus } from '../../facts/fact.ts'
import type { Attempt } from '../../review/attempt.ts'
import { goneFacts } from '../../review/coverage-map.ts'

const MOST = 50

interface Props {
  readonly corpus: Corpus
  readonly attempts: readonly Attempt[]
}

export function GoneList({ corpus, attempts }: Props): ReactElement | null {
  const gone = useMemo(() => goneFacts(corpus, attempts), [corpus, attempts])
  if (gone.length === 0) return null
  return (
    <section aria-labelledby="gone">
      <h2 id="gone">No longer in the content</h2>
      <p>
        {gone.length === 1 ? 'One fact' : `${gone.length} facts`} that you answered about{' '}
        {gone.length === 1 ? 'was' : 'were'} renamed or removed since. The answers are kept and count above.
      </p>
      <details className="numbers">
        <summary>Which</summary>
        <ul className="gone">
          {gone.slice(0, MOST).map(({ factId, asked, right, stem }) => (
            <li key={factId}>
              <code>{factId}</code>, {right} of {asked} right: {stem}
            </li>
          ))}
        </ul>
        {gone.length > MOST && <p>And {gone.length - MOST} more.</p>}
      </details>
    </section>
  )
}
