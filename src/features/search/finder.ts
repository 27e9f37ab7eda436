// Search as typed: a trigram shortlist, ranked by Fuse.js.
import Fuse, { type IFuseOptions } from 'fuse.js'
import type { Entry } from './entry.ts'
import { indexEntries } from './shortlist.ts'

/** Fuse reads only this many: over thousands of entries it would cost more than a frame a keystroke. */
const SHORTLIST = 24
/** More than fit on a screen: whoever does not find it there types another letter. */
const MOST_RESULTS = 12

export const FUSE_OPTIONS: IFuseOptions<Entry> = {
  keys: [
    { name: 'title', weight: 3 },
    { name: 'text', weight: 1 },
  ],
  useTokenSearch: true,
  tokenMatch: 'any',
  ignoreLocation: true,
  ignoreDiacritics: true,
  threshold: 0.4,
  includeScore: true,
}

export interface Finder {
  find(query: string): Entry[]
}

export function finderFor(entries: readonly Entry[]): Finder {
  const shortlist = indexEntries(entries)
  return {
    find(query) {
      const candidates = shortlist.find(query, SHORTLIST).flatMap((position) => entries[position] ?? [])
      return new Fuse(candidates, FUSE_OPTIONS).search(query, { limit: MOST_RESULTS }).map((result) => result.item)
    },
  }
}
