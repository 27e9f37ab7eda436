// The facts themselves: to filter, compare, print and copy. What is shown stands in the address.
import { useMemo, type ReactElement } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useCorpusOf } from '../../store/corpus.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useChanges } from '../../ui/use-changes.ts'
import { AllFacts } from './all-facts.tsx'
import { ChangesList } from './changes-list.tsx'
import { CrossCloud } from './cross-cloud.tsx'
import { readFactQuery, writeFactQuery } from './fact-query.ts'
import './facts.css'
import './sheets.css'
import { LimitsSheet } from './limits-sheet.tsx'
import { ViewLinks } from './view-links.tsx'

export default function FactsView(): ReactElement {
  const [params, setParams] = useSearchParams()
  const query = useMemo(() => readFactQuery(params), [params])
  const corpus = useCorpusOf(query.topic)
  const change = useChanges(query, (next) => setParams(writeFactQuery(next), { replace: true }))
  const View = { all: AllFacts, limits: LimitsSheet, changes: ChangesList, 'cross-cloud': CrossCloud }[query.view]
  return (
    <div className="all-facts">
      <h1>Facts</h1>
      <ViewLinks query={query} />
      {corpus === undefined ? <Skeleton lines={10} /> : <View corpus={corpus} query={query} onChange={change} />}
      <p className="for-authors">
        For authors and instructors: <Link to="/items">the questions made from these facts</Link>, with their reasons
        and cues.
      </p>
    </div>
  )
}
