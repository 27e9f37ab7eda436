// For whoever asked for a topic that is not there: all that are.
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { topics } from 'virtual:topics'

export default function NoSuchTopic(): ReactElement {
  return (
    <p className="lede">
      No topic has this name. There {topics.length === 1 ? 'is' : 'are'}{' '}
      {topics.map(({ id, title }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link to={`/learn/${id}`}>{title}</Link>
        </span>
      ))}
      .
    </p>
  )
}
