// One fact in a list: what it is about, its value, where it stands and who says so.
import { memo, type ReactElement } from 'react'
import { Link } from 'react-router'
import type { Fact } from '../../facts/fact.ts'
import { isStale } from '../../facts/shelf-life.ts'
import { FactValue } from './fact-value.tsx'
import { FactSources } from './fact-sources.tsx'

const today = new Date().toISOString().slice(0, 10)

export const FactRow = memo(function FactRow({ fact }: { readonly fact: Fact }): ReactElement {
  return (
    <li>
      <Link to={cellOf(fact)}>
        {fact.attribute.name}
        <span>{fact.subject.name}</span>
      </Link>
      <FactValue fact={fact} />
      <span className="from">
        <FactSources fact={fact} />
        {isStale(fact, today) && <b className="stale">check again</b>}
      </span>
    </li>
  )
})

/** The very cell on the page where the fact is written. */
export const cellOf = ({ page, anchor }: Fact): string => `/learn/${page}#${anchor}`
