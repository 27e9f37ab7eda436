// What search found, as a list box that the field above steers.
import { useEffect, useRef, type ReactElement } from 'react'
import type { Entry, EntryKind } from './entry.ts'

const WORDS: Readonly<Record<EntryKind, string>> = { page: 'Page', fact: 'Fact', trap: 'Trap', action: 'Go to' }

interface Props {
  readonly id: string
  readonly entries: readonly Entry[]
  readonly active: number
  /** Nothing has been typed yet. */
  readonly recent: boolean
  onOpen(entry: Entry): void
  onActive(index: number): void
}

export function Results({ id, entries, active, recent, onOpen, onActive }: Props): ReactElement {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active, entries])
  const says = recent
    ? ''
    : entries.length === 0
      ? 'Nothing found. Try a service, a number or a trap.'
      : `${entries.length} found`
  return (
    <>
      <ul ref={list} id={`${id}-results`} className="results" role="listbox" aria-label="Results">
        {entries.map((entry, index) => (
          <li
            key={entry.to}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className={`result ${entry.kind}`}
            onClick={() => onOpen(entry)}
            onPointerMove={() => {
              if (index !== active) onActive(index)
            }}
          >
            <span className="result-kind">{WORDS[entry.kind]}</span>
            <span className="result-head">
              {entry.title}
              {entry.topic !== undefined && <span className="result-topic"> {entry.topic}</span>}
            </span>
            {entry.kind !== 'action' && <span className="result-text">{entry.shown ?? entry.text}</span>}
          </li>
        ))}
      </ul>
      <p className="results-count" role="status">
        {says}
      </p>
    </>
  )
}
