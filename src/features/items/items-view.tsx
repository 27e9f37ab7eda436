// The item inspector, for authors and instructors: every question there can be, with all that stands behind it.
import { useMemo, type ReactElement } from 'react'
import { useSearchParams } from 'react-router'
import type { Bank } from '../../quiz/bank.ts'
import { hasFailing, itemAt, itemById, nextPosition, waysToAsk, type Browsing } from '../../quiz/browse-items.ts'
import { useBank } from '../../store/bank.ts'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useChanges } from '../../ui/use-changes.ts'
import { Inspected } from './inspected.tsx'
import { ItemFilters } from './item-filters.tsx'
import { LAST_POSITION, readItemQuery, writeItemQuery, type ItemQuery } from './item-query.ts'
import { Pager } from './pager.tsx'
import './items.css'

export default function ItemsView(): ReactElement {
  const bank = useBank()
  return (
    <div className="inspector">
      <h1>Questions, from the inside</h1>
      <p className="lead">
        Every question that the facts give, with its reasons, its cues and where it comes from. For authors and
        instructors; what you see is not counted as an answer.
      </p>
      {bank === undefined ? <Skeleton lines={10} /> : <Inspector bank={bank} />}
    </div>
  )
}

function Inspector({ bank }: { readonly bank: Bank }): ReactElement {
  const [params, setParams] = useSearchParams()
  const query = useMemo(() => readItemQuery(params), [params])
  const change = useChanges(query, (next) => setParams(writeItemQuery(next), { replace: true }))
  return (
    <>
      <ItemFilters corpus={bank.corpus} query={query} onChange={(part) => change({ at: 0, id: '', ...part })} />
      {query.id === '' ? <Browser bank={bank} query={query} /> : <One bank={bank} query={query} />}
    </>
  )
}

/** A single item that a report or a link names. */
function One({ bank, query }: { readonly bank: Bank; readonly query: ItemQuery }): ReactElement {
  const made = useMemo(() => itemById(bank, query.id, query.exam), [bank, query])
  return made.ok ? (
    <Inspected bank={bank} item={made.value} />
  ) : (
    <Notice tone="bad">
      <p>{made.error} Nothing is lost: the filters above lead to what there is today.</p>
    </Notice>
  )
}

function Browser({ bank, query }: { readonly bank: Bank; readonly query: ItemQuery }): ReactElement {
  const { topic, family, fact, failing } = query
  const ways = useMemo(
    () =>
      waysToAsk(bank, {
        ...(topic === '' ? {} : { topic }),
        ...(family === '' ? {} : { family }),
        ...(fact === '' ? {} : { factId: fact }),
      }),
    [bank, topic, family, fact],
  )
  const browsing = useMemo(
    (): Browsing => ({ exam: query.exam, seed: query.seed, ...(failing === '' ? {} : { failing }) }),
    [query.exam, query.seed, failing],
  )
  const shown = useMemo(() => {
    const here = itemAt(bank, ways, browsing, query.at)
    const at = failing === '' || hasFailing(here, failing) ? query.at : nextPosition(bank, ways, browsing, query.at, 1)
    if (at === undefined) return undefined
    const made = itemAt(bank, ways, browsing, at)
    return made && { at, made }
  }, [bank, ways, browsing, query.at, failing])
  const neighbours = useMemo(
    () =>
      shown && {
        before: nextPosition(bank, ways, browsing, shown.at, -1),
        after: nextPosition(bank, ways, browsing, shown.at, 1),
      },
    [bank, ways, browsing, shown],
  )
  if (shown === undefined || neighbours === undefined) return <Nothing query={query} />
  return (
    <>
      <Pager query={query} at={shown.at} ways={ways.length} {...neighbours} last={LAST_POSITION} />
      {shown.made.ok ? (
        <Inspected key={shown.made.value.id} bank={bank} item={shown.made.value} />
      ) : (
        <Notice tone="note">
          <p>
            No question here: {shown.made.error.family} about <code>{shown.made.error.factId}</code> was refused,
            because of {shown.made.error.because}. A poor question would be worse than none.
          </p>
        </Notice>
      )}
    </>
  )
}

const Nothing = ({ query }: { readonly query: ItemQuery }): ReactElement => (
  <Notice tone="note">
    <p>
      {query.fact === ''
        ? 'Nothing fits all of these at once: take one of the filters away.'
        : `No question is about "${query.fact}" in this way. Ids of facts stand in the addresses of their cells, like lambda.timeout.`}
    </p>
  </Notice>
)
