// The finder over what this tab knows: read in slices while somebody types already, and kept for the next time.
import { useEffect, useMemo, useState } from 'react'
import type { Corpus } from '../../facts/fact.ts'
import { inSlices } from '../../ui/slices.ts'
import { ACTIONS, entriesFrom } from './entries.ts'
import type { Entry } from './entry.ts'
import { finderFor, unreadFinder, type Finder } from './finder.ts'

const FIRST = 200

interface Index {
  readonly entries: readonly Entry[]
  readonly finder: Finder
}

const actions: Index = { entries: ACTIONS, finder: finderFor(ACTIONS) }
const indexes = new WeakMap<Corpus, Index>()

function indexOf(corpus: Corpus): Index {
  const known = indexes.get(corpus)
  if (known !== undefined) return known
  const entries = entriesFrom(corpus)
  const index = { entries, finder: unreadFinder(entries) }
  indexes.set(corpus, index)
  return index
}

/** A new finder whenever there is more to be found. */
export function useFinder(corpus: Corpus | undefined): Index {
  const index = useMemo(() => (corpus === undefined ? actions : indexOf(corpus)), [corpus])
  const [fuller, setFuller] = useState<Index & { readonly of: Index }>()
  useEffect(() => {
    let count = 0
    const show = (): void => setFuller({ of: index, entries: index.entries, finder: { ...index.finder } })
    return inSlices(() => {
      count += 1
      // Things to do and pages come first: they can be found after the first slice.
      if (count === FIRST) show()
      return index.finder.read()
    }, show)
  }, [index])
  return fuller?.of === index ? fuller : index
}
