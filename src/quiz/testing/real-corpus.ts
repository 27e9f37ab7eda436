// The pages as they are on disk, read once for a test file; a page that cannot be read fails the test.
import { formatProblem } from '../../content/problem.ts'
import type { Corpus } from '../../facts/fact.ts'
import { readProjectCorpus } from '../../hosts/cli/content-files.ts'

export function realCorpus(): Corpus {
  const { corpus, problems } = readProjectCorpus()
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'))
  return corpus
}
