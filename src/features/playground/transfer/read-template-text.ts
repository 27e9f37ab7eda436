// The text of a template, YAML or JSON, as plain data: tags become the long form, and what would harm the page is refused.
import {
  isScalar,
  parseDocument,
  Pair,
  Scalar,
  visit,
  YAMLMap,
  type CollectionTag,
  type Document,
  type ScalarTag,
} from 'yaml'
import { err, ok, type Result } from '../../../std/result.ts'
import { readTemplate, type Imported } from '../../../sim/template/read-template.ts'

/** Entries that anchors may stand for, all together; real templates stay far below. */
const MOST_ALIASES = 100

/** The text of a whole file; `openTemplate` has looked at its size. The error is a sentence. */
export function importTemplate(text: string): Result<Imported, string> {
  if (isTooDeep(text)) return err(TOO_DEEP)
  try {
    const data = parsed(text.replace(/^\uFEFF/, ''))
    return data.ok ? readTemplate(data.value) : data
  } catch (fault) {
    // Anchors that multiply, and lists within lists within lists, end here.
    if (fault instanceof ReferenceError) return err(EXPLODES)
    if (fault instanceof RangeError) return err(TOO_DEEP)
    throw fault
  }
}

const EXPLODES =
  'The anchors of this file repeat one another until it would fill the memory. It was not opened, and nothing was changed.'
const TOO_DEEP = 'This file is nested too deeply for a template. It was not opened, and nothing was changed.'

/** Brackets, dashes and spaces within one another; the parser would end the whole page where there are thousands. */
const DEEPEST = 200

function isTooDeep(text: string): boolean {
  if (/(?:[-?:] +){200}|^ {600}/m.test(text)) return true
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '[' || sign === '{') depth += 1
    else if ((sign === ']' || sign === '}') && depth > 0) depth -= 1
    if (depth > DEEPEST) return true
  }
  return false
}

function parsed(text: string): Result<unknown, string> {
  const json = text.trimStart().startsWith('{') ? parsedJson(text) : undefined
  if (json !== undefined) return ok(json)
  const document = parseDocument(text, {
    schema: 'core',
    merge: true,
    customTags: (tags) => [...tags, ...TAGS],
    // Its own check compares each key with each, which takes minutes where there are thousands.
    uniqueKeys: false,
    logLevel: 'error',
  })
  const [first] = document.errors
  if (first !== undefined) {
    const [line] = first.linePos ?? []
    return err(notYaml(line?.line, first.message.split(/ at line |\n/)[0] ?? ''))
  }
  const twice = keyTwice(document)
  if (twice !== undefined) return err(notYaml(undefined, `${twice} is there twice`))
  return ok(document.toJS({ maxAliasCount: MOST_ALIASES }))
}

/** Undefined where it is not JSON: YAML in braces is read as YAML. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const notYaml = (line: number | undefined, says: string): string =>
  `This file is neither YAML nor JSON. ${line === undefined ? '' : `Line ${line}: `}${says}. Nothing was changed.`

function keyTwice(document: Document): string | undefined {
  let twice: string | undefined
  visit(document, {
    Map: (_key, map) => {
      const keys = map.items.map(({ key }) => (isScalar(key) ? String(key.value) : '')).filter((key) => key !== '<<')
      const seen = new Set<string>()
      twice = keys.find((key) => seen.size === seen.add(key).size)
      return twice === undefined ? undefined : visit.BREAK
    },
  })
  return twice
}

const SHORT = [
  ...['Base64', 'Cidr', 'And', 'Equals', 'If', 'Not', 'Or', 'FindInMap', 'GetAtt', 'GetAZs', 'ImportValue', 'Join'],
  ...['Length', 'Select', 'Split', 'Sub', 'ToJsonString', 'Transform', 'ForEach'],
]
const LONG: readonly (readonly [tag: string, key: string])[] = [
  ['!Ref', 'Ref'],
  ['!Condition', 'Condition'],
  ...SHORT.map((name) => [`!${name}`, `Fn::${name}`] as const),
]

/** `!Sub text` and `!Sub [ … ]` alike become `{ "Fn::Sub": … }`. */
const TAGS: readonly (ScalarTag | CollectionTag)[] = LONG.flatMap(([tag, key]): (ScalarTag | CollectionTag)[] => {
  const longForm = (value: unknown): YAMLMap => {
    const map = new YAMLMap()
    map.items.push(new Pair(new Scalar(key), value))
    return map
  }
  return [
    { tag, resolve: (text) => ({ [key]: text }) },
    { tag, collection: 'seq', resolve: longForm },
    { tag, collection: 'map', resolve: longForm },
  ]
})
