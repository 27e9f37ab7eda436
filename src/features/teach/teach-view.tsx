// /teach: everything for whoever stands in front of a class, each with one sentence on what it needs.
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { ClassCode } from './form/class-code.tsx'
import './teach.css'
import { topics } from './topics.ts'

export default function TeachView(): ReactElement {
  return (
    <div className="teach contents">
      <h1>Teach</h1>
      <p className="lede">
        The pages, the questions and the playground, for a room. Everything here works with the cable pulled, but for
        the live room, which needs a Trapline server that all can reach.
      </p>
      <section aria-labelledby="teach-slides">
        <h2 id="teach-slides">Slides</h2>
        <p className="hint">
          This window keeps notes, the next slide and the key; a second one goes to the projector and follows.
        </p>
        <ul className="teach-topics">
          {topics.map(({ id, title, pages }) => (
            <li key={id}>
              <Link to={`/teach/${id}`}>{title}</Link>
              <details>
                <summary>Begin at a page</summary>
                <ol className="teach-pages">
                  {pages.map(({ slug, title: name }) => (
                    <li key={slug}>
                      <Link to={`/teach/${id}?page=${slug}`}>{name}</Link>
                    </li>
                  ))}
                </ol>
              </details>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="teach-code">
        <h2 id="teach-code">A class code</h2>
        <p>
          One code is one set of questions: the same on every phone, on paper and on the projector. It needs no network.
        </p>
        <ClassCode />
      </section>
      <section aria-labelledby="teach-room">
        <h2 id="teach-room">A live room</h2>
        <p>
          Phones join by QR code and answer what you ask; the tally shows options and the confusions behind them. It
          needs a Trapline server.
        </p>
        <p>
          <Link className="btn" to="/teach/room">
            Open a live room
          </Link>
        </p>
      </section>
      <section aria-labelledby="teach-exports">
        <h2 id="teach-exports">For the learning system</h2>
        <p>
          <Link to="/exports">Questions to take along</Link>: a topic, a code or a whole exam for Canvas, Moodle, Anki
          or a spreadsheet, every option with its reason.
        </p>
      </section>
      <section aria-labelledby="teach-guide">
        <h2 id="teach-guide">A lesson, planned</h2>
        <p>
          <Link to="/teach/guide">Sixty minutes on concurrency</Link>: slides, three questions for the room, two
          predictions in the playground, and a drill to take home.
        </p>
      </section>
    </div>
  )
}
