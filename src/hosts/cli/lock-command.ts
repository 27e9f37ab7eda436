// `trapline lock`: accepts the corpus as it stands into content/corpus.lock.json.
import { writeFileSync } from 'node:fs'
import { formatProblem } from '../../content/problem.ts'
import { compareLock, lockFor } from '../../facts/lock.ts'
import { LOCK_FILE } from '../../facts/read-corpus.ts'
import { ContentError, done, readFlags, type Outcome } from './command.ts'
import { readProjectCorpus } from './content-files.ts'

export function lockCommand(args: readonly string[]): Outcome {
  readFlags(args, {})
  const { corpus, problems, lock } = readProjectCorpus()
  if (problems.length > 0) throw new ContentError(problems.map(formatProblem).join('\n'))
  const { added, changed } = compareLock(corpus, lock)
  writeFileSync(LOCK_FILE, `${JSON.stringify(lockFor(corpus, lock.renamed), null, 2)}\n`)
  return done(`${LOCK_FILE}: ${added.length} added, ${changed.length} changed`)
}
