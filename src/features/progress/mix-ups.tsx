// What is taken for what: the named confusions first, then the square of facts with a count in each cell.
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import type { Corpus } from '../../facts/fact.ts'
import { confusionFor } from '../../quiz/confusions.ts'
import { confusionMatrix } from '../../review/confusion-matrix.ts'
import type { Confusions } from '../../review/confusions.ts'
import { buttonClass } from '../../ui/button.tsx'
import { factName } from './fact-name.ts'

const MOST_FACTS = 7
const MOST_NAMED = 5

interface Props {
  readonly corpus: Corpus
  readonly confusions: Confusions
}

export function MixUps({ corpus, confusions }: Props): ReactElement | null {
  const named = confusions.confused.slice(0, MOST_NAMED).map(({ id, count, chosen }) => {
    const confusion = confusionFor(corpus, id)
    return { id, count, name: confusion?.name ?? `${chosen} (no longer here)`, factIds: confusion?.factIds ?? [] }
  })
  const facts = [...new Set(named.slice(0, 3).flatMap(({ factIds }) => factIds))]
  return (
    <section aria-labelledby="mix-ups">
      <h2 id="mix-ups">What you mix up</h2>
      {named.length === 0 ? (
        <p>Nothing so far.</p>
      ) : (
        <>
          <p>{named.length === 1 ? 'Most often this:' : `Most often these ${named.length}:`}</p>
          <ol>
            {named.map(({ id, name, count }) => (
              <li key={id}>
                {name}, {count === 1 ? 'once' : `${count} times`}
              </li>
            ))}
          </ol>
          {facts.length > 0 && (
            <Link
              className={buttonClass('primary')}
              to={`/practice?facts=${encodeURIComponent(facts.join(','))}&length=${Math.min(12, facts.length * 2)}`}
            >
              Mend the worst
            </Link>
          )}
        </>
      )}
      <Square corpus={corpus} confusions={confusions} />
    </section>
  )
}

const LETTERS = 'ABCDEFG'

function Square({ corpus, confusions }: Props): ReactElement | null {
  const { facts, counts, left } = confusionMatrix(confusions.pairs, MOST_FACTS)
  if (facts.length === 0) return null
  const most = Math.max(...counts.flat())
  return (
    <>
      <h3 id="square">Fact by fact</h3>
      <p>
        A row was asked about, a column was taken for it.
        {left > 0 ? ` ${left} rarer mix-ups are not shown.` : ''}
      </p>
      <table className="square" aria-labelledby="square">
        <thead>
          <tr>
            <th scope="col">Asked about</th>
            {facts.map((id, at) => (
              <th key={id} scope="col">
                <abbr title={factName(corpus, id)}>{LETTERS[at]}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {facts.map((id, row) => (
            <tr key={id}>
              <th scope="row">
                <strong>{LETTERS[row]}</strong> {factName(corpus, id)}
              </th>
              {(counts[row] ?? []).map((count, column) => (
                <td key={facts[column]} data-shade={count === 0 ? 'none' : count * 2 > most ? 'most' : 'some'}>
                  {row === column ? '·' : count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
