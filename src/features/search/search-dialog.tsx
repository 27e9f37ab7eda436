// Search over pages, facts, traps and actions: type, arrow, Enter.
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react'
import { useNavigate } from 'react-router'
import { useCorpus } from '../../store/corpus.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { ACTIONS } from './entries.ts'
import type { Entry } from './entry.ts'
import { noteOpened, recentEntries } from './recent.ts'
import { Results } from './results.tsx'
import './search.css'
import { useFinder } from './use-finder.ts'

interface Props {
  readonly open: boolean
  onClose(): void
}

/** More than anybody types, and a bound on what one keystroke may cost. */
const LONGEST_QUERY = 80

export default function SearchDialog({ open, onClose }: Props): ReactElement {
  return (
    <Dialog open={open} label="Search" className="search" onClose={onClose}>
      {open && <SearchPanel onClose={onClose} />}
    </Dialog>
  )
}

function SearchPanel({ onClose }: { onClose(): void }): ReactElement {
  const corpus = useCorpus()
  const navigate = useNavigate()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const { entries, finder } = useFinder(corpus)
  const results = useMemo(() => {
    if (query.trim() !== '') return finder.find(query)
    const recent = recentEntries(entries)
    return recent.length > 0 ? recent : [...ACTIONS]
  }, [finder, entries, query])
  useEffect(() => input.current?.focus(), [])
  const open = (entry: Entry | undefined): void => {
    if (entry === undefined) return
    noteOpened(entry.to)
    onClose()
    void navigate(entry.to)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && results.length > 0) {
      event.preventDefault()
      setActive((active + step + results.length) % results.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      open(results[active])
    }
  }
  return (
    <>
      <input
        ref={input}
        className="search-field"
        type="search"
        role="combobox"
        aria-label="Search pages, facts and traps"
        aria-expanded="true"
        aria-controls={`${id}-results`}
        aria-autocomplete="list"
        {...(results.length > 0 ? { 'aria-activedescendant': `${id}-${active}` } : {})}
        placeholder="Search pages, facts and traps"
        maxLength={LONGEST_QUERY}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <Results
        id={id}
        entries={results}
        active={active}
        recent={query.trim() === ''}
        onOpen={open}
        onActive={setActive}
      />
    </>
  )
}
