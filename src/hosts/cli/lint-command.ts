// `trapline lint [--file content/lambda/limits.mdx]`: every mistake in content/, with its place and the mend.
import { formatProblem } from '../../content/problem.ts'
import { compareLock, LOCK_ACCEPT } from '../../facts/lock.ts'
import { readProjectCorpus } from './content-files.ts'
import { done, readFlags, type Outcome } from './command.ts'

export function lintCommand(args: readonly string[]): Outcome {
  const flags = readFlags(args, { file: { type: 'string' }, 'no-lock': { type: 'boolean' } })
  const { corpus, problems, lock } = readProjectCorpus()
  const shown = flags.file === undefined ? problems : problems.filter(({ place }) => place.file === flags.file)
  if (shown.length > 0) return done(`${shown.map(formatProblem).join('\n')}\n${shown.length} to mend`, 1)
  const { added, changed } = compareLock(corpus, lock)
  const counts = `${corpus.facts.length} facts, ${corpus.traps.length} traps on ${corpus.pages.length} pages`
  if (flags['no-lock'] !== true && added.length + changed.length > 0) {
    const lines = [...added.map((id) => `  + ${id}`), ...changed.map(({ id, was, is }) => `  ~ ${id}: ${was} → ${is}`)]
    return done(`${counts}: sound, but ${LOCK_ACCEPT}\n${lines.join('\n')}`, 1)
  }
  return done(`${counts}: sound`)
}
