// Small corpora for tests: what matters to a test is passed explicitly, the rest is filled in.
import type { Belief, Corpus, Fact, FactId, Trap, Value } from '../../facts/fact.ts'
import { parseQuantity } from '../../facts/quantity.ts'
import { statementOf } from '../../facts/statement.ts'
import { invariant } from '../../std/invariant.ts'
import { upperFirst } from '../../std/text.ts'
import { bankFrom, type Bank } from '../bank.ts'

export const words = (text: string): Value => ({ type: 'text', text })
export const yes = (note = ''): Value => ({
  type: 'flag',
  holds: true,
  note,
  text: note === '' ? 'yes' : `yes: ${note}`,
})
export const no = (note = ''): Value => ({ type: 'flag', holds: false, note, text: note === '' ? 'no' : `no: ${note}` })
export const list = (...members: string[]): Value => ({ type: 'list', members, text: members.join(' · ') })

export function amount(text: string): Value {
  const quantity = parseQuantity(text)
  invariant(quantity !== undefined, `"${text}" is no quantity`)
  return { type: 'quantity', quantity, text }
}

const PLACE = { file: 'content/lambda/limits.mdx', line: 1, column: 1 }
const inWords = (id: string): string => upperFirst(id.replaceAll('-', ' '))

/** `id` is `subject.attribute`; the names are made from it, and the statement from the whole. */
export function factOf(id: FactId, part: Partial<Fact> = {}): Fact {
  const [subject = '', attribute = ''] = id.split('.')
  const fact: Fact = {
    id,
    topic: 'lambda',
    kind: 'comparison',
    subject: { id: subject, name: inWords(subject) },
    attribute: { id: attribute, name: inWords(attribute) },
    value: words('a value'),
    text: '',
    sources: [{ code: 'T1', title: 'A page for tests' }],
    checkedOn: '2026-11-01',
    tasks: ['saa:2.2'],
    volatility: 'feature',
    standing: part.examValue === undefined ? 'current' : 'exam-differs',
    page: 'lambda/limits',
    anchor: id,
    place: PLACE,
    table: 'lambda/limits:1',
    ...part,
  }
  return { ...fact, text: part.text ?? statementOf(fact) }
}

/** One attribute of several subjects in one table: `{ sqs: words('no order') }` gives the fact `sqs.order`. */
export const columnOf = (
  attribute: string,
  values: Readonly<Record<string, Value>>,
  part: Partial<Fact> = {},
): Fact[] => Object.entries(values).map(([subject, value]) => factOf(`${subject}.${attribute}`, { value, ...part }))

/** Rows of a list table: `{ 'A term': 'its meaning' }`. */
export const rowsOf = (
  kind: 'definition' | 'behaviour',
  rows: Readonly<Record<string, string>>,
  part: Partial<Fact> = {},
): Fact[] =>
  Object.entries(rows).map(([name, text], index) =>
    factOf(`lambda.row-${index + 1}`, {
      kind,
      attribute: { id: `row-${index + 1}`, name },
      value: words(text),
      ...part,
    }),
  )

export const beliefOf = (text: string, part: Partial<Belief> = {}): Belief => ({
  text,
  because: `It is not so: ${text}`,
  failing: 'neighbour',
  ...part,
})

export function trapOf(id: string, factIds: readonly FactId[], part: Partial<Trap> = {}): Trap {
  const rights = part.rights ?? [`The ${id} trap is told rightly`, `Told rightly is the trap ${id}`]
  return {
    id,
    topic: 'lambda',
    title: inWords(id),
    scene: `A team meets the ${id} trap.`,
    right: rights[0] ?? '',
    rights,
    beliefs: ['one', 'two', 'three'].map((name) => beliefOf(`The ${id} trap has wrong belief ${name}`)),
    factIds,
    siblingIds: [],
    tasks: ['saa:2.2'],
    page: 'lambda/limits',
    anchor: `trap-${id}`,
    place: PLACE,
    ...part,
  }
}

export const corpusOf = (facts: readonly Fact[], part: Partial<Corpus> = {}): Corpus => ({
  version: '0badcafe',
  topics: [{ id: 'lambda', title: 'AWS Lambda', summary: 'Code that runs when something happens.' }],
  pages: [],
  facts,
  traps: [],
  choices: [],
  blueprints: [],
  phrases: {},
  ...part,
})

export const bankOf = (facts: readonly Fact[], part: Partial<Corpus> = {}): Bank => bankFrom(corpusOf(facts, part))
