// The table of contents of everything there is to read.
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { topics } from 'virtual:topics'
import { ContentsList } from './contents-list.tsx'

export default function LearnView(): ReactElement {
  return (
    <div className="contents">
      <h1>Learn</h1>
      <p className="lede">
        Short pages, made of the same facts that the questions ask. Every row has a source and the day it was checked.
      </p>
      <p>
        What AWS has changed, and where the exam has not followed: <Link to="/facts?view=changes">What changed</Link>.
      </p>
      <nav className="by-topic" aria-label="Topics">
        <ul>
          {topics.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {topics.map((topic) => (
        <section key={topic.id} aria-labelledby={topic.id}>
          <h2 id={topic.id}>
            <Link to={`/learn/${topic.id}`}>{topic.title}</Link>
          </h2>
          <p>{topic.summary}</p>
          <ContentsList topic={topic} />
        </section>
      ))}
    </div>
  )
}
