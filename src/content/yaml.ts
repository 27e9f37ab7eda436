// YAML in a known form: the value, or its author's mistakes; and where each entry stands.
import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml'
import type { z } from 'zod'
import { err, ok, type Result } from '../std/result.ts'
import type { ContentProblem, Place } from './page.ts'
import { problem } from './problem.ts'

export interface YamlText {
  readonly text: string
  readonly file: string
  /** The line on which the text starts: a page's front matter starts on its second. */
  readonly firstLine: number
}

export interface YamlReading<T> {
  readonly value: T
  /** Where an entry stands, or what holds it when it is not there. */
  placeOf(path: Path): Place
}

type Path = readonly PropertyKey[]

/** `name` is what a message calls the whole text. */
export function readYaml<S extends z.ZodType>(
  source: YamlText,
  schema: S,
  name: string,
  mend: string,
): Result<YamlReading<z.infer<S>>, ContentProblem[]> {
  const lines = new LineCounter()
  // The core schema reads 2026-11-24 as text, so that no time zone can move a day.
  const document = parseDocument(source.text, { schema: 'core', lineCounter: lines, prettyErrors: false })
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file: source.file, line: source.firstLine + Math.max(line, 1) - 1, column: Math.max(col, 1) }
  }
  const broken = (offset: number, says: string): ContentProblem =>
    problem(placeAt(offset), `${name} is not YAML: ${says}`, 'Compare it with the entries around it.')
  const [first] = document.errors
  if (first !== undefined) return err([broken(first.pos[0], first.message)])
  const alias = firstAlias(document)
  if (alias !== undefined) return err([broken(alias, 'a text that starts with * stands in quotes')])
  const parsed = schema.safeParse(document.toJS())
  const placeOf = (path: Path): Place => placeAt(trail(document, path).offset)
  if (parsed.success) return ok({ value: parsed.data, placeOf })
  return err(
    parsed.error.issues.flatMap(pathsOf).map(({ path, message }) => {
      const { found } = trail(document, path)
      const where = path.length === 0 ? name : `${name}, ${path.map(String).join('.')}`
      return problem(placeOf(path), `${where}: ${found ? message : 'is missing'}`, mend)
    }),
  )
}

/** `*name` repeats another entry in YAML; here it is always a star that somebody meant as text. */
function firstAlias(document: Document): number | undefined {
  let offset: number | undefined
  visit(document, {
    Alias: (_key, alias) => {
      offset = alias.range?.[0]
      return visit.BREAK
    },
  })
  return offset
}

/** Unknown keys are told one by one, each at its own place. */
const pathsOf = (issue: z.core.$ZodIssue): { path: Path; message: string }[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ path: [...issue.path, key], message: 'nothing has this name' }))
    : [issue]

/** Follows a path as far as it goes; an entry of a mapping stands where its key does. */
function trail(document: Document, path: Path): { offset: number; found: boolean } {
  let node: unknown = document.contents
  let offset = document.contents?.range?.[0] ?? 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      if (pair === undefined) return { offset, found: false }
      offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? offset) : offset
      node = pair.value
    } else if (isSeq(node) && typeof step === 'number' && node.items[step] !== undefined) {
      node = node.items[step]
      offset = rangeOf(node) ?? offset
    } else return { offset, found: false }
  }
  return { offset, found: true }
}

const rangeOf = (node: unknown): number | undefined =>
  isMap(node) || isSeq(node) || isScalar(node) ? node.range?.[0] : undefined
