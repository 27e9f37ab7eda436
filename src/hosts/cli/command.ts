// What a command is, and how it ends: with text for standard output, or with one line of complaint.
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { formatProblem } from '../../content/problem.ts'
import type { Corpus } from '../../facts/fact.ts'
import { readProjectCorpus } from './content-files.ts'

/** The user's mistake: one line that says what is allowed; exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** The content's mistake: its lines; exit code 1. */
export class ContentError extends Error {
  override name = 'ContentError'
}

export interface Outcome {
  readonly text: string
  readonly exitCode: number
}

export type Flags = Readonly<Record<string, string | boolean | undefined>>
export type Command = (args: readonly string[]) => Outcome | Promise<Outcome>

export const done = (text: string, exitCode = 0): Outcome => ({ text, exitCode })

type Options = NonNullable<ParseArgsConfig['options']>

/** Reads flags strictly; an unknown one is answered with those there are. */
export function readFlags(args: readonly string[], options: Options): Flags {
  const { flags, names } = readArguments(args, options)
  if (names.length > 0) throw refused(`unexpected "${names.join(' ')}"`, options)
  return flags
}

/** Flags as `readFlags` reads them, and whatever stands without one. */
export function readArguments(args: readonly string[], options: Options): { flags: Flags; names: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, strict: true, allowPositionals: true })
    return { flags: values as Flags, names: positionals }
  } catch (fault) {
    throw refused(fault instanceof Error ? (fault.message.split(/[.\n]/)[0] ?? '') : '', options)
  }
}

function refused(says: string, options: Options): UsageError {
  const allowed = Object.keys(options).map((name) => `--${name}`)
  return new UsageError(`${says}; allowed here: ${allowed.join(', ') || 'no flags'}`)
}

/** One of a list, or a complaint that names the list. */
export function oneOf<T extends string>(
  flags: Flags,
  name: string,
  allowed: readonly T[],
  fallback?: T,
): T | undefined {
  const written = flags[name]
  if (written === undefined) return fallback
  const found = allowed.find((choice) => choice === written)
  if (found === undefined)
    throw new UsageError(`--${name} "${String(written)}" is not known; use one of: ${allowed.join(', ')}`)
  return found
}

export function wholeNumber(flags: Flags, name: string, fallback: number, most: number): number {
  const written = flags[name]
  if (written === undefined) return fallback
  const number = Number(written)
  if (!Number.isInteger(number) || number < 1 || number > most) {
    throw new UsageError(`--${name} takes a whole number from 1 to ${most}, not "${String(written)}"`)
  }
  return number
}

/** The corpus, or the list of what its authors have to mend. */
export function soundCorpus(): Corpus {
  const { corpus, problems } = readProjectCorpus()
  if (problems.length > 0) throw new ContentError(problems.map(formatProblem).join('\n'))
  return corpus
}

export const topicOf = (flags: Flags, corpus: Corpus): string | undefined =>
  oneOf(
    flags,
    'topic',
    corpus.topics.map((topic) => topic.id),
  )
