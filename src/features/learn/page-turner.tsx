// To the page before and the page after.
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import type { PageOutline } from './outline.ts'

interface Props {
  readonly topic: string
  readonly before?: PageOutline | undefined
  readonly after?: PageOutline | undefined
}

export const PageTurner = ({ topic, before, after }: Props): ReactElement => (
  <nav className="turner" aria-label="Neighbouring pages">
    {before !== undefined && (
      <Link to={`/learn/${topic}/${before.slug}`} rel="prev">
        <span>Previous</span>
        {before.title}
      </Link>
    )}
    {after !== undefined && (
      <Link to={`/learn/${topic}/${after.slug}`} rel="next">
        <span>Next</span>
        {after.title}
      </Link>
    )}
  </nav>
)
