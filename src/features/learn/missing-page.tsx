// A topic or page that is not there: says so, and shows what is.
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { topics } from 'virtual:topics'
import { ContentsList } from './contents-list.tsx'
import type { TopicOutline } from './outline.ts'

export const MissingPage = ({ topic }: { readonly topic: TopicOutline | undefined }): ReactElement => (
  <div className="contents">
    <h1>There is no such page</h1>
    {topic === undefined ? (
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
    ) : (
      <>
        <p className="lede">It may have been renamed. These are the pages of {topic.title}.</p>
        <ContentsList topic={topic} />
      </>
    )}
  </div>
)
