// Questions for other programs: choose a selection, save it in the form that the other program reads.
import { useMemo, type ReactElement } from 'react'
import { useSearchParams } from 'react-router'
import type { Bank } from '../../quiz/bank.ts'
import { useBank } from '../../store/bank.ts'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useChanges } from '../../ui/use-changes.ts'
import { drawSelection } from './draw-selection.ts'
import { ExportSelection } from './export-selection.tsx'
import { readExportQuery, writeExportQuery } from './export-query.ts'
import { FormatList } from './format-list.tsx'
import './exports.css'

export default function ExportsView(): ReactElement {
  const bank = useBank()
  return (
    <div className="exports">
      <h1>Questions to take along</h1>
      <p className="lead">
        For your learning system, your flash cards or a spreadsheet. Every option keeps its reason, and every question
        its id: whoever imports a newer file updates what is there.
      </p>
      {bank === undefined ? <Skeleton lines={8} /> : <Exports bank={bank} />}
    </div>
  )
}

function Exports({ bank }: { readonly bank: Bank }): ReactElement {
  const [params, setParams] = useSearchParams()
  const query = useMemo(() => readExportQuery(params), [params])
  const change = useChanges(query, (next) => setParams(writeExportQuery(next), { replace: true }))
  const drawn = useMemo(() => drawSelection(bank, query), [bank, query])
  return (
    <>
      <ExportSelection corpus={bank.corpus} query={query} onChange={change} />
      {drawn.ok ? (
        <FormatList items={drawn.value} name={nameOf(writeExportQuery(query))} />
      ) : (
        <Notice tone="note">
          <p>{drawn.error}</p>
        </Notice>
      )}
    </>
  )
}

/** `trapline-topic-lambda-count-100`: says in a folder what is in the file. */
const nameOf = (params: URLSearchParams): string =>
  ['trapline', ...params.entries()]
    .flat()
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
