// The playgrounds that there are, each with what it teaches.
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import './playground.css'

const PLAYS = [
  {
    to: '/play/concurrency',
    title: 'Concurrency',
    text: 'The pool of a Lambda account: reserved, provisioned, throttled, cold.',
  },
  {
    to: '/play/deployments',
    title: 'Deployments',
    text: 'Six ways to bring a version to ten instances of Elastic Beanstalk, and the ways back.',
  },
  {
    to: '/play/caching',
    title: 'Caching',
    text: 'A cache in front of a database: stale reads, stampedes, evictions, lost nodes.',
  },
] as const

export default function PlaysView(): ReactElement {
  return (
    <div className="contents">
      <h1>Play</h1>
      <p className="lede">Predict what a setting does, then watch the run and read the sum.</p>
      <ol className="toc presets">
        {PLAYS.map(({ to, title, text }) => (
          <li key={to}>
            <Link to={to}>{title}</Link>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </div>
  )
}
