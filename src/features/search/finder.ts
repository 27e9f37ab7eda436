// Search as typed: a trigram shortlist, ranked by Fuse.js.
import Fuse, { type IFuseOptions } from 'fuse.js'
import type { Entry } from './entry.ts'
import { emptyShortlist } from './shortlist.ts'

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
  /** Looks through what has been read so far. */
  find(query: string): Entry[]
  /** Reads one entry more; true when all are read. */
  read(): boolean
}

/** Nothing can be found before it is read: `finderFor` reads all at once, a screen in slices. */
export function unreadFinder(entries: readonly Entry[]): Finder {
  const shortlist = emptyShortlist()
  let read = 0
  return {
    find(query) {
      const candidates = shortlist.find(query, SHORTLIST).flatMap((position) => entries[position] ?? [])
      return new Fuse(candidates, FUSE_OPTIONS).search(query, { limit: MOST_RESULTS }).map((result) => result.item)
    },
    read() {
      const next = entries[read]
      if (next === undefined) return true
      shortlist.add(next)
      read += 1
      return read >= entries.length
    },
  }
}

export function finderFor(entries: readonly Entry[]): Finder {
  const finder = unreadFinder(entries)
  while (!finder.read());
  return finder
}
