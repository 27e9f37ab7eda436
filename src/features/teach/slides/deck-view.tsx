// /teach/:topic: the speaker's window, the projector's, or the handout, as the address says.
import type { ReactElement } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { topicOf, topics, type Topic } from '../topics.ts'
import { Handout } from './handout.tsx'
import { Projector } from './projector.tsx'
import './slides.css'
import './speaker.css'
import { Speaker } from './speaker.tsx'
import { useDeck } from './use-deck.ts'

export default function DeckView(): ReactElement {
  const topic = topicOf(useParams().topic)
  const [query] = useSearchParams()
  if (topic === undefined) return <MissingTopic />
  const page = query.get('page') ?? topic.pages[0]?.slug ?? ''
  if (query.get('window') === 'handout') return <Handout key={page} topic={topic} page={page} />
  return <TopicDeck topic={topic} page={page} at={Number(query.get('at') ?? 1) - 1} />
}

interface Props {
  readonly topic: Topic
  readonly page: string
  readonly at: number
}

function TopicDeck({ topic, page, at }: Props): ReactElement {
  const [query, setQuery] = useSearchParams()
  const isProjector = query.get('window') === 'projector'
  const deck = useDeck(topic, isProjector ? 'projector' : 'speaker', { page, at })
  const show = (window: 'projector' | undefined): void => {
    // The address has moved on since the router last looked.
    const now = new URLSearchParams(globalThis.location.search)
    if (window === undefined) now.delete('window')
    else now.set('window', window)
    setQuery(now, { replace: true })
  }
  return isProjector ? (
    <Projector deck={deck} onLeave={() => show(undefined)} />
  ) : (
    <Speaker deck={deck} onPresent={() => show('projector')} />
  )
}

const MissingTopic = (): ReactElement => (
  <div className="contents">
    <h1>There is no such topic</h1>
    <p>These have slides:</p>
    <ul>
      {topics.map(({ id, title }) => (
        <li key={id}>
          <Link to={`/teach/${id}`}>{title}</Link>
        </li>
      ))}
    </ul>
  </div>
)
