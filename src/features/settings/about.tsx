// Which content and which questions this is, and what is never sent.
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { GENERATOR_VERSION } from '../../quiz/item.ts'
import { useCorpus } from '../../store/corpus.ts'
import { newestCheck } from './newest-check.ts'

export function About(): ReactElement {
  const corpus = useCorpus()
  return (
    <>
      <p>
        Trapline has no account, no tracking, and asks no other site for anything. Nothing about you or your answers is
        sent anywhere: there is nowhere to send it to.
      </p>
      <dl className="versions">
        <dt>Facts</dt>
        <dd>{corpus === undefined ? '…' : `${corpus.facts.length}, and ${corpus.traps.length} traps`}</dd>
        <dt>Last checked</dt>
        <dd>{corpus === undefined ? '…' : newestCheck(corpus.facts)}</dd>
        <dt>Content</dt>
        <dd>{corpus?.version ?? '…'}</dd>
        <dt>Questions made by version</dt>
        <dd>{GENERATOR_VERSION}</dd>
      </dl>
      <p>
        For authors and instructors: <Link to="/items">the questions, from the inside</Link>, and{' '}
        <Link to="/exports">questions to take along</Link> into Canvas, Moodle, Anki or a spreadsheet.
      </p>
      <p>Not affiliated with Amazon Web Services. AWS’s own documents are linked as sources; the words are ours.</p>
    </>
  )
}
