// What a topic goes with: a way to each that has pages here, and plain words about each that has none yet.
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import type { TopicOutline } from './topics.ts'

export const RelatedList = ({ related }: Pick<TopicOutline, 'related'>): ReactElement => (
  <ul className="related">
    {related.map(({ name, topic, why, exists }) => (
      <li key={topic}>
        {exists ? <Link to={`/learn/${topic}`}>{name}</Link> : `${name} (no page yet)`}: {why}
      </li>
    ))}
  </ul>
)
