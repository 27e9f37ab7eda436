// The frozen ids: what every fact said when somebody last accepted it, so that a change is seen in review.
import type { Corpus } from './fact.ts'

export interface CorpusLock {
  /** Fact id → its statement. */
  readonly facts: Readonly<Record<string, string>>
  /** Trap id → its right sentence. */
  readonly traps: Readonly<Record<string, string>>
  /** Old id → the id under which its history goes on. */
  readonly renamed: Readonly<Record<string, string>>
}

export const EMPTY_LOCK: CorpusLock = { facts: {}, traps: {}, renamed: {} }

export interface LockDifference {
  readonly added: readonly string[]
  readonly changed: readonly { readonly id: string; readonly was: string; readonly is: string }[]
  /** Ids that are gone without a new name: learners' histories would hang in the air. */
  readonly vanished: readonly string[]
}

/** The lock that a corpus asks for; renames are kept. Ids are sorted, so that a change is a small diff. */
export const lockFor = (corpus: Corpus, renamed: CorpusLock['renamed'] = {}): CorpusLock => ({
  facts: sorted(corpus.facts.map((fact) => [fact.id, fact.text])),
  traps: sorted(corpus.traps.map((trap) => [trap.id, trap.right])),
  renamed: sorted(Object.entries(renamed)),
})

export function compareLock(corpus: Corpus, lock: CorpusLock): LockDifference {
  const now = lockFor(corpus)
  const parts = [compareNames(now.facts, lock.facts, lock.renamed), compareNames(now.traps, lock.traps, lock.renamed)]
  return {
    added: parts.flatMap((part) => part.added),
    changed: parts.flatMap((part) => part.changed),
    vanished: parts.flatMap((part) => part.vanished),
  }
}

function compareNames(
  now: Readonly<Record<string, string>>,
  before: Readonly<Record<string, string>>,
  renamed: Readonly<Record<string, string>>,
): LockDifference {
  const known = (id: string): boolean => Object.hasOwn(now, id)
  return {
    added: Object.keys(now).filter((id) => !Object.hasOwn(before, id)),
    changed: Object.entries(now).flatMap(([id, is]) => {
      const was = Object.hasOwn(before, id) ? before[id] : undefined
      return was === undefined || was === is ? [] : [{ id, was, is }]
    }),
    vanished: Object.keys(before).filter((id) => !known(id) && !known(heirOf(id, renamed))),
  }
}

/** The id under which a history goes on, however often it was renamed since. */
function heirOf(id: string, renamed: CorpusLock['renamed']): string {
  const passed = new Set<string>()
  let heir = id
  while (Object.hasOwn(renamed, heir) && !passed.has(heir)) {
    passed.add(heir)
    heir = renamed[heir] ?? ''
  }
  return heir
}

const sorted = (entries: readonly (readonly [string, string])[]): Record<string, string> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)))

const isTexts = (part: unknown): part is Record<string, string> =>
  typeof part === 'object' &&
  part !== null &&
  !Array.isArray(part) &&
  Object.values(part).every((text) => typeof text === 'string')

/** `undefined` when the text is no lock: a merge went wrong, or a hand slipped. */
export function parseLock(text: string): CorpusLock | undefined {
  try {
    const { facts, traps, renamed } = { ...EMPTY_LOCK, ...(JSON.parse(text) as Partial<CorpusLock>) }
    return [facts, traps, renamed].every(isTexts) ? { facts, traps, renamed } : undefined
  } catch {
    return undefined
  }
}

/** Where a lock names an id, counted from 1; its start when it does not. */
export function findInLock(id: string, text: string): { line: number; column: number } {
  const lines = text.split('\n')
  const index = lines.findIndex((line) => line.trimStart().startsWith(`${JSON.stringify(id)}:`))
  return index === -1 ? { line: 1, column: 1 } : { line: index + 1, column: (lines[index]?.indexOf('"') ?? 0) + 1 }
}

/** What to say when the lock is older than the pages. */
export const LOCK_ACCEPT =
  'corpus.lock.json is out of date; read the changes, then accept them with: npm run -s trapline -- lock'
