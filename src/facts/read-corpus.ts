// The whole of content/ as text goes in; a corpus, its pages, and every author's mistake come out.
import type { ContentProblem, Page, Place } from '../content/page.ts'
import { parsePage } from '../content/parse-page.ts'
import { problem } from '../content/problem.ts'
import { readExams, readSources, readTopic, type Exam, type SourceRegister, type Topic } from '../content/registers.ts'
import { err, ok, type Result } from '../std/result.ts'
import { buildCorpus } from './build-corpus.ts'
import type { Registers } from './extract/provenance.ts'
import type { Blueprint, Corpus } from './fact.ts'
import { findDeadLinks } from './links.ts'
import { compareLock, EMPTY_LOCK, findInLock, parseLock, type CorpusLock } from './lock.ts'

export const LOCK_FILE = 'content/corpus.lock.json'

export interface CorpusReading {
  readonly corpus: Corpus
  readonly pages: readonly Page[]
  readonly topics: readonly Topic[]
  readonly exams: readonly Exam[]
  readonly lock: CorpusLock
  readonly problems: readonly ContentProblem[]
}

/** `files` maps `content/…` paths to their text. With problems, the corpus holds what could be read. */
export function readCorpus(files: ReadonlyMap<string, string>): CorpusReading {
  const problems: ContentProblem[] = []
  const take = <T>(read: Result<T, ContentProblem[]>): T[] => {
    if (read.ok) return [read.value]
    problems.push(...read.error)
    return []
  }
  const matching = (pattern: RegExp): [string, string][] =>
    [...files].filter(([file]) => pattern.test(file)).sort(byName)
  const sources = take(readRegister(files, 'content/sources.yaml', readSources))[0] ?? {}
  const exams = take(readRegister(files, 'content/exams.yaml', readExams))[0] ?? []
  const registersFail = problems.length > 0
  const topics = matching(/^content\/[^/]+\/topic\.yaml$/).flatMap(([file, text]) => take(readTopic(text, file)))
  const pages = matching(/^content\/[^/]+\/[^/]+\.mdx$/).flatMap(([file, text]) => take(parsePage(text, file)))
  const ordered = {
    topics: [...topics].sort((a, b) => a.order - b.order),
    pages: [...pages].sort((a, b) => (a.topic === b.topic ? a.order - b.order : a.topic < b.topic ? -1 : 1)),
  }
  const built = buildCorpus(ordered.pages, ordered.topics, registersFrom(sources, exams), exams.map(blueprintOf))
  problems.push(...findHomeless(ordered.pages, files))
  const allRead = problems.length === 0
  // Without a register every row that refers to it would look wrong.
  if (!registersFail) problems.push(...built.problems)
  const lockText = files.get(LOCK_FILE) ?? '{}'
  const lock = take(readLock(lockText))[0] ?? EMPTY_LOCK
  if (allRead) problems.push(...findVanished(built.corpus, lock, lockText))
  // A row that could not be read would be missed by every link to it.
  if (allRead && built.problems.length === 0) problems.push(...findDeadLinks(ordered.pages, built.corpus))
  return { ...ordered, corpus: built.corpus, exams, lock, problems }
}

const byName = ([a]: [string, string], [b]: [string, string]): number => (a < b ? -1 : 1)

function readRegister<T>(
  files: ReadonlyMap<string, string>,
  file: string,
  read: (text: string, file: string) => Result<T, ContentProblem[]>,
): Result<T, ContentProblem[]> {
  const text = files.get(file)
  return text === undefined
    ? err([problem(topOf(file), `there is no ${file}`, 'Bring it back: every page refers to it.')])
    : read(text, file)
}

const topOf = (file: string): Place => ({ file, line: 1, column: 1 })

/** Pages in a folder that does not say which topic it is: told at the first of them. */
function findHomeless(pages: readonly Page[], files: ReadonlyMap<string, string>): ContentProblem[] {
  const first = new Map([...pages].reverse().map((page) => [`content/${page.topic}/topic.yaml`, page.file]))
  return [...first].flatMap(([register, file]) =>
    files.has(register)
      ? []
      : problem(topOf(file), `there is no ${register}`, 'Write it: content/README.md says what it holds.'),
  )
}

const blueprintOf = ({ id, inForceSince: _, ...blueprint }: Exam): Blueprint => ({ exam: id, ...blueprint })

const registersFrom = (sources: SourceRegister, exams: readonly Exam[]): Registers => ({
  sources: new Map(
    Object.entries(sources).map(([code, { title, url, verified }]) => [
      code,
      { code, title, verified, ...(url === undefined ? {} : { url }) },
    ]),
  ),
  tasks: new Set(exams.flatMap((exam) => Object.keys(exam.tasks).map((task) => `${exam.id}:${task}`))),
})

/** A missing lock freezes nothing yet. A damaged one may not be taken for it: accepting would drop every rename. */
function readLock(text: string): Result<CorpusLock, ContentProblem[]> {
  const lock = parseLock(text)
  if (lock !== undefined) return ok(lock)
  const conflict = text.split('\n').findIndex((line) => line.startsWith('<<<<<<<'))
  const place = { file: LOCK_FILE, line: Math.max(conflict, 0) + 1, column: 1 }
  const mend = `Take back the last good one (git checkout -- ${LOCK_FILE}), then accept the changes again.`
  return err([problem(place, 'the lock cannot be read', mend)])
}

const findVanished = (corpus: Corpus, lock: CorpusLock, text: string): ContentProblem[] =>
  compareLock(corpus, lock).vanished.map((id) =>
    problem(
      { file: LOCK_FILE, ...findInLock(id, text) },
      `"${id}" has vanished: learners' histories hang on it`,
      `Bring it back, or write its new id under "renamed": { "${id}": "…" }.`,
    ),
  )
