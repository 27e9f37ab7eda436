// The content folder on this disk as a map of text, and the corpus read from it.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { readCorpus, type CorpusReading } from '../../facts/read-corpus.ts'

/** `content/…` paths with forward slashes → text. `root` is the project's folder. */
export function readContentFiles(root: string): Map<string, string> {
  const folder = join(root, 'content')
  if (!existsSync(folder)) return new Map()
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const wanted = names.filter((name) => /\.(mdx|yaml|json)$/.test(name)).sort()
  return new Map(
    wanted.map((name) => {
      const path = join(folder, name)
      return [relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')]
    }),
  )
}

export const readProjectCorpus = (root = resolve('.')): CorpusReading => readCorpus(readContentFiles(root))
