// One topic: its pages, a way to be asked about all of them, and what it is mixed up with.
import type { ReactElement } from 'react'
import { Link, useParams } from 'react-router'
import { ContentsList } from './contents-list.tsx'
import { MissingPage } from './missing-page.tsx'
import { RelatedList } from './related-list.tsx'
import { useTopic } from './topics.ts'

export function TopicView(): ReactElement {
  const topic = useTopic(useParams().topic ?? '')
  if (topic === undefined) return <MissingPage topic={undefined} />
  return (
    <div className="contents">
      <p className="running">
        <Link to="/learn">Learn</Link>
      </p>
      <h1>{topic.title}</h1>
      <p className="lede">{topic.summary}</p>
      <ContentsList topic={topic} />
      <Link className="ask" to={`/practice?topic=${topic.id}`}>
        Ask me about all of this
      </Link>
      {topic.related.length > 0 && (
        <>
          <h2>Goes with</h2>
          <RelatedList related={topic.related} />
        </>
      )}
    </div>
  )
}
