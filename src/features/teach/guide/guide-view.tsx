// /teach/guide: sixty minutes on concurrency, minute by minute, each step with the links that open it.
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { useCorpus } from '../../../store/corpus.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'
import './guide.css'
import { lessonCodes, lessonSteps } from './lesson.ts'

export default function GuideView(): ReactElement {
  const corpus = useCorpus()
  const codes = corpus && lessonCodes(corpus)
  return (
    <div className="guide contents">
      <p className="running">
        <Link to="/teach">Teach</Link>
      </p>
      <h1>Sixty minutes on concurrency</h1>
      <p className="lede">
        For a class that has heard of Lambda. Afterwards everybody can say when a request is throttled, and tell a fence
        from warmth.
      </p>
      <h2>Before the lesson</h2>
      <ul>
        <li>
          Open the <Link to="/teach/lambda?page=concurrency">slides</Link> and the projector’s window once, with a
          network: from then on they work without one.
        </li>
        <li>
          Decide how answers come in. With a server that all can reach: a <Link to="/teach/room">live room</Link>.
          Without: phones that have opened Trapline before show a QR code. Without phones: hands, or paper.
        </li>
        <li>Set the clock in the speaker’s window to zero when you begin.</li>
      </ul>
      <h2>The plan</h2>
      {codes === undefined ? (
        <Skeleton lines={10} />
      ) : (
        <ol className="lesson">
          {lessonSteps(codes).map(({ fromMin, toMin, title, says, links }) => (
            <li key={fromMin}>
              <p className="lesson-time">
                {fromMin}–{toMin} min
              </p>
              <div>
                <h3>{title}</h3>
                {says.map((sentence) => (
                  <p key={sentence}>{sentence}</p>
                ))}
                <p className="lesson-links">
                  {links.map(({ to, name }) => (
                    <Link key={to} to={to}>
                      {name}
                    </Link>
                  ))}
                </p>
              </div>
            </li>
          ))}
        </ol>
      )}
      <h2>When something fails</h2>
      <ul>
        <li>The network goes: slides, playground and class codes go on. Collect answers by QR code or by hands.</li>
        <li>The server restarts: phones come back by themselves, answers are there, the question is still open.</li>
        <li>Your window reloads: it comes back to its slide, or to its room.</li>
        <li>The projector’s window closes: this one says so; open it again.</li>
      </ul>
    </div>
  )
}
