// A topic or page that is not there: says so, and shows what is.
import { lazy, Suspense, type ReactElement } from 'react'
import { ContentsList } from './contents-list.tsx'
import type { TopicOutline } from './topics.ts'

/** The list of all topics grows with each of them: only who has lost the way is shown it here. */
const NoSuchTopic = lazy(() => import('./no-such-topic.tsx'))

export const MissingPage = ({ topic }: { readonly topic: TopicOutline | undefined }): ReactElement => (
  <div className="contents">
    <h1>There is no such page</h1>
    {topic === undefined ? (
      <Suspense fallback={<p className="lede">No topic has this name.</p>}>
        <NoSuchTopic />
      </Suspense>
    ) : (
      <>
        <p className="lede">It may have been renamed. These are the pages of {topic.title}.</p>
        <ContentsList topic={topic} />
      </>
    )}
  </div>
)
