// A scenario as a template can say it: resources with logical ids, and in words what no template has a place for.
import { shown } from '../read/refusal.ts'
import type {
  AsyncSource,
  FunctionSpec,
  Scenario,
  SourceSpec,
  SqsSource,
  FifoSource,
  StreamSource,
} from '../scenario.ts'

export interface PlannedFunction {
  readonly id: string
  readonly spec: FunctionSpec
  /** What becomes of asynchronous events is one setting of the function. */
  readonly invoke: AsyncSource | undefined
  readonly sources: readonly PlannedSource[]
}

export interface PlannedSource {
  readonly id: string
  readonly spec: SourceSpec
  /** A mapping to $LATEST, past the provisioned environments of the alias. */
  readonly pastAlias: boolean
}

export interface Plan {
  readonly functions: readonly PlannedFunction[]
  /** Each a sentence. */
  readonly left: readonly string[]
}

export type QueueSpec = SqsSource | FifoSource
export type MappingSpec = QueueSpec | StreamSource

export const isMapping = (spec: SourceSpec): spec is MappingSpec => spec.kind !== 'sync' && spec.kind !== 'async'
export const isQueue = (spec: SourceSpec): spec is QueueSpec => spec.kind === 'sqs' || spec.kind === 'sqs-fifo'

export function planOf({ accountLimit, functions, sources }: Scenario): Plan {
  const ids = idsFor([...functions, ...sources].map(({ name }) => name))
  const planned = functions.map((spec, index): PlannedFunction => {
    const own = sources.flatMap((source, at): PlannedSource[] => {
      if (source.target !== spec.name) return []
      const pastAlias = source.qualifier === '$LATEST' && spec.provisioned > 0 && isMapping(source)
      return [{ id: ids[functions.length + at] as string, spec: source, pastAlias }]
    })
    const invoke = own.map((source) => source.spec).find((source) => source.kind === 'async')
    return { id: ids[index] as string, spec, invoke, sources: own }
  })
  return { functions: planned, left: [...ALWAYS_LEFT(accountLimit), ...planned.flatMap(leftOf)] }
}

const ALWAYS_LEFT = (limit: number): string[] => [
  `The account's limit of ${shown(limit)} is asked for in Service Quotas.`,
  'How long handlers run, how many requests come and how many fail are not settings.',
]

function leftOf({ id, spec, invoke, sources }: PlannedFunction): string[] {
  const asyncs = sources.map((source) => source.spec).filter((source) => source.kind === 'async')
  // Ids, not names: a name may hold a line break, and this becomes a comment.
  const first = sources.find((source) => source.spec === invoke)?.id ?? ''
  const differs = asyncs.some((source) => invoke !== undefined && invokeKey(source) !== invokeKey(invoke))
  const past = sources.some((source) => source.spec.qualifier === '$LATEST' && !source.pastAlias)
  return [
    ...(differs ? [`${id} has one rule for all its asynchronous events: that of ${first} was taken.`] : []),
    ...(past && spec.provisioned > 0
      ? [`${id} is called through its alias, also where the scenario calls $LATEST.`]
      : []),
    ...sources.flatMap((source) =>
      source.spec.kind === 'dynamodb' && source.spec.shards > 1
        ? [`DynamoDB itself decides how many shards ${source.id} has.`]
        : [],
    ),
    ...sources.flatMap(sinceThen),
  ]
}

/** What stands before the function, or was set after its mapping was made. */
function sinceThen({ id, spec }: PlannedSource): string[] {
  if (spec.kind === 'sync' && spec.gateway !== undefined) {
    const { ratePerS, burst } = spec.gateway
    return [`The gateway before ${id} is set on its stage: ${shown(ratePerS)} a second, burst ${shown(burst)}.`]
  }
  if (spec.kind !== 'sqs' || spec.queueVisibilityS === undefined) return []
  return [
    `The queue of ${id} was set to ${shown(spec.queueVisibilityS)} s afterwards: this is what its mapping was made with.`,
  ]
}

const invokeKey = (source: AsyncSource): string =>
  [source.maxRetries, source.maxEventAgeS, source.deadLetterQueue, source.onFailure, source.onSuccess].join()

/** Letters and digits only, each once: `order worker` becomes OrderWorker. */
export function idsFor(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name, index) => {
    const plain = /^[A-Za-z][A-Za-z0-9]*$/.test(name) ? name : pascal(name)
    const base = plain === '' ? `Part${index + 1}` : plain
    let id = base
    for (let count = 2; clashes(id.toLowerCase(), taken); count += 1) id = `${base}${count}`
    taken.add(id.toLowerCase())
    return id
  })
}

/** What is built around a source or a function takes its id with one of these behind it. */
const BEHIND = ['queue', 'stream', 'table', 'deadletters', 'queuedeadletters', 'failures', 'live']

const clashes = (id: string, taken: ReadonlySet<string>): boolean =>
  taken.has(id) ||
  BEHIND.some((word) => taken.has(id + word) || (id.endsWith(word) && taken.has(id.slice(0, -word.length))))

const pascal = (name: string): string =>
  name
    .normalize('NFKD')
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
    .replace(/^\d+/, '')

/** A whole number of minutes between single events: then it is a schedule. */
export function minutesOf({ arrivals }: SourceSpec): number | undefined {
  const everyS = arrivals.kind === 'burst' && arrivals.count === 1 ? arrivals.everyS : 0
  return everyS > 0 && everyS % 60 === 0 ? everyS / 60 : undefined
}
