// Facts for tests: registers, tables read on the spot, facts by hand, and a whole content folder as a map of text.
import { factsText, HEAD, inLine, pageOf, pageText } from '../../content/testing/pages.ts'
import { extractFacts } from '../extract-facts.ts'
import type { Registers } from '../extract/provenance.ts'
import type { Fact } from '../fact.ts'
import { readCorpus, type CorpusReading } from '../read-corpus.ts'
import { parseQuantity, type Quantity } from '../quantity.ts'

export const REGISTERS: Registers = {
  sources: new Map([
    ['L1', { code: 'L1', title: 'Quotas', url: 'https://docs.aws.amazon.com/l1', verified: true }],
    ['L2', { code: 'L2', title: 'Scaling', url: 'https://docs.aws.amazon.com/l2', verified: true }],
    ['GK', { code: 'GK', title: 'General knowledge', verified: false }],
  ]),
  tasks: new Set(['saa:2.2', 'saa:3.2', 'sap:2.5']),
}

interface Extraction {
  readonly facts: readonly Fact[]
  /** Each mistake as `14:3 what`. */
  readonly faults: readonly string[]
  readonly mends: readonly string[]
}

/** What a body of a page claims; its first line is line 10. */
export function extractionOf(body: string, head = HEAD): Extraction {
  const { facts, problems } = extractFacts(pageOf(body, head), REGISTERS)
  return { facts, faults: problems.map(inLine), mends: problems.map(({ mend }) => mend) }
}

/** What a table claims: the header stands on line 12, the first row on line 14. */
export const tableOf = (attributes: string, ...rows: readonly string[]): Extraction =>
  extractionOf(factsText(attributes, ...rows))

/** The one fact of a sound table. */
export function factIn(attributes: string, ...rows: readonly string[]): Fact {
  const { facts, faults } = tableOf(attributes, ...rows)
  const [fact] = facts
  if (fact === undefined || facts.length > 1 || faults.length > 0) {
    throw new Error(`${facts.length} facts; ${faults.join('; ')}`)
  }
  return fact
}

export function quantityOf(text: string): Quantity {
  const quantity = parseQuantity(text)
  if (quantity === undefined) throw new Error(`"${text}" is no quantity`)
  return quantity
}

/** A limit by hand: `factOf('lambda.timeout', 'at most 15 minutes')`. */
export function factOf(id: string, text: string, part: Partial<Fact> = {}): Fact {
  const [subject = '', attribute = ''] = id.split('.')
  return {
    id,
    topic: 'lambda',
    kind: 'limit',
    subject: { id: subject, name: subject },
    attribute: { id: attribute, name: attribute },
    value: { type: 'quantity', quantity: quantityOf(text), text },
    text: `${subject}, ${attribute}: ${text}.`,
    sources: [{ code: 'L1', title: 'Quotas' }],
    checkedOn: '2026-11-01',
    tasks: ['saa:2.2'],
    volatility: 'soft-quota',
    standing: 'current',
    page: 'lambda/limits',
    anchor: id,
    place: { file: 'content/lambda/limits.mdx', line: 14, column: 3 },
    table: 'lambda/limits:10',
    ...part,
  }
}

export const SOURCES = `L1:
  title: Lambda quotas
  url: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
  read: "2026"
GK:
  title: General knowledge
  read: none
  verified: false
`

const EXAMS = `- id: saa
  code: SAA-C03
  name: Associate
  questions: 65
  scored: 50
  minutes: 130
  extraMinutes: 30
  passing: 720
  inForceSince: 2022-08-30
  domains:
    - { id: 1, name: Resilient, weight: 100 }
  tasks:
    "2.2": Highly available
    "3.2": Elastic compute
`

export const LIMITS = factsText(
  'reads="limits"',
  '| Limit | Value | Firm |',
  '| Timeout | at most 15 minutes | hard |',
  '| Memory | 128–10,240 MB | hard |',
)

/** A sound folder of one topic with one page, and whatever a test puts in their places; `null` takes a file away. */
export function filesWith(changes: Readonly<Record<string, string | null>> = {}): Map<string, string> {
  const files: Record<string, string | null> = {
    'content/sources.yaml': SOURCES,
    'content/exams.yaml': EXAMS,
    'content/lambda/topic.yaml': 'id: lambda\ntitle: AWS Lambda\norder: 1\nsummary: Code without servers.\n',
    'content/lambda/limits.mdx': pageText(LIMITS),
    ...changes,
  }
  return new Map(Object.entries(files).flatMap(([name, text]) => (text === null ? [] : [[name, text]])))
}

export const readWith = (changes: Readonly<Record<string, string | null>> = {}): CorpusReading =>
  readCorpus(filesWith(changes))

export const faultsWith = (changes: Readonly<Record<string, string | null>>): string[] =>
  readWith(changes).problems.map(inLine)
