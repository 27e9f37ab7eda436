// The text of a template, YAML or JSON, as plain data: tags become the long form, and what would harm the page is refused.
import { parseDocument, Pair, Scalar, YAMLMap, type CollectionTag, type ScalarTag } from 'yaml'
import { err, ok, type Result } from '../../../std/result.ts'
import { readTemplate, type Imported } from '../../../sim/template/read-template.ts'

/** CloudFormation itself takes no more, and only from a bucket. */
export const MOST_BYTES = 1_048_576
/** Entries that anchors may stand for, all together; real templates stay far below. */
const MOST_ALIASES = 100

export const TOO_LARGE = (bytes: number): string =>
  `This file has ${(bytes / 1e6).toFixed(1)} MB. CloudFormation takes templates of up to 1 MB, and so does this page. Nothing was changed.`

export function importTemplate(text: string): Result<Imported, string> {
  if (text.length > MOST_BYTES) return err(TOO_LARGE(text.length))
  try {
    const data = parsed(text)
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

function parsed(text: string): Result<unknown, string> {
  const document = parseDocument(text, {
    schema: 'core',
    merge: true,
    customTags: (tags) => [...tags, ...TAGS],
    prettyErrors: true,
    logLevel: 'error',
  })
  const [first] = document.errors
  if (first !== undefined) {
    const [line] = first.linePos ?? []
    const where = line === undefined ? '' : ` Line ${line.line}: ${first.message.split(/ at line |\n/)[0] ?? ''}.`
    return err(`This file is neither YAML nor JSON.${where} Nothing was changed.`)
  }
  return ok(document.toJS({ maxAliasCount: MOST_ALIASES }))
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
