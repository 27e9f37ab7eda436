// One page of a topic: the article, the ways to its neighbours, and how one did on its facts.
import { useEffect, useRef, type ReactElement } from 'react'
import { Link, useParams } from 'react-router'
import { whenIdle } from '../../ui/idle.ts'
import './learn.css'
import { mayHoldHistory } from './may-hold-history.ts'
import { MissingPage } from './missing-page.tsx'
import { neighboursOf } from './outline.ts'
import { pageComponents } from './page-components.ts'
import { fetchPage, usePageModule } from './page-modules.ts'
import { PagePlace } from './page-place.ts'
import { PageTurner } from './page-turner.tsx'
import { settleParts } from './settle-parts.ts'
import { SourcesList } from './sources-list.tsx'
import { OnThisPage, PagesOfTopic } from './tables-of-contents.tsx'
import { useTopic } from './topics.ts'

export function PageView(): ReactElement {
  const { topic: topicId = '', page: slug = '' } = useParams()
  const topic = useTopic(topicId)
  const place = topic === undefined ? undefined : neighboursOf(topic, slug)
  const key = `${topicId}/${slug}`
  const module = usePageModule(key)
  const article = useRef<HTMLElement>(null)
  useRecallMarks(article, key)
  useEffect(() => (article.current === null ? undefined : settleParts(article.current)), [key])
  usePrefetch(place?.after && `${topicId}/${place.after.slug}`)
  if (topic === undefined || place === undefined || module === undefined) return <MissingPage topic={topic} />
  const { default: Content, headings, sources } = module
  return (
    <div className="page">
      <PagesOfTopic topic={topic} current={place.page.slug} />
      <article ref={article} key={key}>
        <p className="running">
          <Link to={`/learn/${topic.id}`}>{topic.title}</Link> {place.number}
        </p>
        <h1>{place.page.title}</h1>
        <p className="lede">{place.page.summary}</p>
        <PagePlace value={key}>
          <Content components={pageComponents} />
        </PagePlace>
        <SourcesList sources={sources} />
        <PageTurner topic={topic.id} before={place.before} after={place.after} />
      </article>
      <OnThisPage headings={headings} />
    </div>
  )
}

/** The next page is most often the next one read. */
function usePrefetch(key: string | undefined): void {
  useEffect(() => {
    if (key === undefined) return
    return whenIdle(() => void fetchPage(key).catch(() => undefined), 3000)
  }, [key])
}

/** Marks come when the page has been on screen for a while: they need the history, reading does not. */
function useRecallMarks(article: { readonly current: HTMLElement | null }, key: string): void {
  useEffect(() => {
    let stop: (() => void) | undefined
    let gone = false
    const mark = async (): Promise<void> => {
      if (!(await mayHoldHistory())) return
      const { keepMarks } = await import('./recall-marks.ts')
      if (!gone && article.current !== null) stop = keepMarks(article.current)
    }
    const cancel = whenIdle(() => {
      mark().catch((fault: unknown) => console.warn('The marks beside the facts did not load', fault))
    }, 4000)
    return () => {
      gone = true
      cancel()
      stop?.()
    }
  }, [article, key])
}
