// A topic's table of contents: number, title, and what the page is for.
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import type { TopicOutline } from './topics.ts'
import './contents.css'

export const ContentsList = ({ topic }: { readonly topic: TopicOutline }): ReactElement => (
  <ol className="toc">
    {topic.pages.map(({ slug, title, summary }) => (
      <li key={slug}>
        <Link to={`/learn/${topic.id}/${slug}`}>{title}</Link>
        <p>{summary}</p>
      </li>
    ))}
  </ol>
)
