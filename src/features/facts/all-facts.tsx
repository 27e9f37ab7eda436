// The whole list with its filters; long lists are drawn in portions.
import { useDeferredValue, useMemo, useState, type ReactElement } from 'react'
import { inBookOrder } from '../../facts/book-order.ts'
import type { Corpus, Fact } from '../../facts/fact.ts'
import { Button } from '../../ui/button.tsx'
import { CopyTable } from './copy-table.tsx'
import type { FactQuery } from './fact-query.ts'
import { FactRow } from './fact-row.tsx'
import { Filters } from './filters.tsx'
import { findFacts } from './find-facts.ts'
import { MoreRows } from './more-rows.tsx'
import { useTextInAddress } from './text-in-address.ts'

export interface FactsViewProps {
  readonly corpus: Corpus
  readonly query: FactQuery
  onChange(part: Partial<FactQuery>): void
}

const PORTION = 120
/** As many again at a press: thousands at once would stop the page for seconds. */
const FURTHER = 480

export function AllFacts({ corpus, query, onChange }: FactsViewProps): ReactElement {
  const [text, setText] = useTextInAddress(query.text, onChange)
  const sought = useDeferredValue(text)
  const facts = useMemo(() => inBookOrder(corpus.topics, corpus.facts), [corpus])
  const found = useMemo(() => findFacts(facts, { ...query, text: sought }), [facts, query, sought])
  return (
    <>
      <Filters corpus={corpus} query={query} text={text} onText={setText} onChange={onChange} />
      <div className="found">
        <p role="status">
          {found.length === corpus.facts.length
            ? `${found.length} facts`
            : `${found.length} of ${corpus.facts.length} facts`}
        </p>
        <CopyTable facts={found} />
      </div>
      {found.length === 0 ? (
        <p className="none">
          Nothing fits all of these at once.{' '}
          <Button
            kind="quiet"
            onClick={() => {
              setText('')
              onChange({ topic: '', kind: '', task: '', volatility: '' })
            }}
          >
            Show everything again
          </Button>
        </p>
      ) : (
        <FactRows key={JSON.stringify({ ...query, text: '' })} facts={found} />
      )}
    </>
  )
}

function FactRows({ facts }: { readonly facts: readonly Fact[] }): ReactElement {
  const [shown, setShown] = useState(PORTION)
  return (
    <>
      <ul className="fact-rows">
        {facts.slice(0, shown).map((fact) => (
          <FactRow key={fact.id} fact={fact} />
        ))}
      </ul>
      <MoreRows left={facts.length - shown} portion={FURTHER} onMore={(more) => setShown(shown + more)} />
    </>
  )
}
