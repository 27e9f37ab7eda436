// Who calls the functions of a template: SAM's events, event source mappings, and resources that name a function.
import { isFields } from '../read/fields.ts'
import { mentionedIn, textOf } from './intrinsics.ts'
import { functionOf, targetOf, type FoundFunction } from './functions.ts'
import { mappingPart, mappingWords, originOf, type SourceInput } from './mapping.ts'
import { note, settingsOf, type Reading, type Resource, type Settings } from './reading.ts'
import { callerOf, EVENTS } from './callers.ts'

export interface FoundSource {
  /** Where it stands in the template. */
  readonly id: string
  readonly input: SourceInput
}

export function readSources(reading: Reading, functions: readonly FoundFunction[]): FoundSource[] {
  const found = [...functions.flatMap((f) => readEvents(reading, f)), ...readMappings(reading, functions)]
  found.push(...readCallers(reading, functions, found))
  for (const { id, input } of functions) {
    if (!found.some((source) => source.input.target === input.name))
      note(reading.notes, id, 'not', 'Nothing in the template calls it: add a source to see it run.')
  }
  return named(found)
}

function readEvents(reading: Reading, f: FoundFunction): FoundSource[] {
  const events = f.settings.raw('Events')
  const found: FoundSource[] = []
  if (f.settings.has('FunctionUrlConfig')) found.push(syncSource(f, `${f.id}Url`))
  for (const [key, event] of Object.entries(isFields(events) ? events : {})) {
    if (!isFields(event)) continue
    const type = textOf(event['Type'])
    const settings = settingsOf(reading, f.id, event['Properties'], `${key}.`)
    const source = readEvent(reading, f, key, type, settings, found)
    if (source !== undefined) found.push(source)
  }
  return found
}

function readEvent(
  reading: Reading,
  f: FoundFunction,
  key: string,
  type: string,
  settings: Settings,
  before: readonly FoundSource[],
): FoundSource | undefined {
  const not = (says: string): undefined => void note(reading.notes, f.id, 'not', `${key} (${type}): ${says}`)
  if (isOff(settings)) return not('switched off in the template, and left out.')
  const origin = ['SQS', 'Kinesis', 'DynamoDB'].includes(type) ? originOfEvent(reading, f, type, settings) : undefined
  if (origin !== undefined) {
    const part = { ...origin.part, ...mappingPart(reading, f.id, settings, origin.kind) }
    note(reading.notes, f.id, 'understood', `${key} (${type}), an event source mapping${mappingWords(part)}.`)
    return mappingSource(f, key, f.id, { kind: origin.kind, ...part })
  }
  if (settings.raw('SqsSubscription') === true) return mappingSource(f, key, f.id, { kind: 'sqs' })
  const known = Object.hasOwn(EVENTS, type) ? EVENTS[type] : undefined
  if (known === undefined) return not('no source of this kind is in the playground.')
  if (known.kind === 'async') {
    note(reading.notes, f.id, 'understood', `${key} (${type}): asynchronous events.`)
    return asyncSource(reading, f, key, settings.text('Schedule') ?? settings.text('ScheduleExpression'))
  }
  note(reading.notes, f.id, 'understood', `${key} (${type}): synchronous requests.`)
  const isSame = ({ input }: FoundSource): boolean => input.kind === 'sync'
  // Many routes of one function share its environments: one source shows them all.
  return before.some(isSame) ? undefined : syncSource(f, key)
}

const isOff = (settings: Settings): boolean =>
  settings.text('State') === 'DISABLED' || settings.raw('Enabled') === false || settings.text('Enabled') === 'false'

function originOfEvent(
  reading: Reading,
  f: FoundFunction,
  type: string,
  settings: Settings,
): ReturnType<typeof originOf> {
  const name = type === 'SQS' ? 'Queue' : 'Stream'
  return originOf(reading, f.id, settings.raw(name), settings.points(name), type)
}

function readMappings(reading: Reading, functions: readonly FoundFunction[]): FoundSource[] {
  return reading.resources.flatMap((resource): FoundSource[] => {
    const { id, type, properties } = resource
    if (type !== 'AWS::Lambda::EventSourceMapping') return []
    const settings = settingsOf(reading, id, properties)
    const not = (says: string): never[] => {
      note(reading.notes, id, 'not', says)
      return []
    }
    if (isOff(settings)) return not('Switched off, and left out.')
    const target = targetOf(settings, resource, reading)
    const f = functionOf(target, functions, reading)
    if (f === undefined) return not('Its function is not in this template.')
    const origin = originOf(reading, id, settings.raw('EventSourceArn'), settings.points('EventSourceArn'))
    if (origin === undefined)
      return not('What it reads from is neither a queue nor a stream that the playground knows.')
    const part = { ...origin.part, ...mappingPart(reading, id, settings, origin.kind) }
    const from = `An event source mapping from ${wordOf(origin.kind)} to ${f.id}`
    note(reading.notes, id, 'understood', `${from}${mappingWords(part)}.`)
    // Provisioned environments belong to an alias: a mapping to the function itself passes them by.
    const isQualified = /\}:\w/.test(settings.text('FunctionName') ?? '')
    const past =
      target === f.id && !isQualified && (f.input.provisioned ?? 0) > 0 ? { qualifier: '$LATEST' as const } : {}
    return [mappingSource(f, id, id, { kind: origin.kind, ...part, ...past })]
  })
}

const wordOf = (kind: string): string =>
  ({ sqs: 'a queue', 'sqs-fifo': 'a FIFO queue', kinesis: 'a Kinesis stream' })[kind] ?? 'a table’s stream'

/** Rules, buckets, APIs and the like, wherever they name a function. */
function readCallers(
  reading: Reading,
  functions: readonly FoundFunction[],
  before: readonly FoundSource[],
): FoundSource[] {
  const found: FoundSource[] = []
  // A permission only repeats what the caller's own resource says, when that is here.
  const isPermission = ({ type }: Resource): boolean => type === 'AWS::Lambda::Permission'
  const callers = reading.resources.toSorted((a, b) => Number(isPermission(a)) - Number(isPermission(b)))
  for (const resource of callers) {
    const { id, type, properties } = resource
    const caller = callerOf(type, properties)
    if (caller === undefined) continue
    const mentioned = [...mentionedIn(properties, reading.byId)].map((name) => functionOf(name, functions, reading))
    for (const f of new Set(mentioned.filter((entry) => entry !== undefined))) {
      const isKnown = [...before, ...found].some(
        ({ input }) => input.target === f.input.name && input.kind === caller.kind,
      )
      if (isKnown && (caller.kind === 'sync' || isPermission(resource))) continue
      const how = caller.kind === 'sync' ? 'synchronously' : 'asynchronously'
      note(reading.notes, id, 'understood', `${caller.word} calls ${f.id} ${how}.`)
      const schedule = settingsOf(reading, id, properties).text('ScheduleExpression')
      found.push({ ...(caller.kind === 'sync' ? syncSource(f, id) : asyncSource(reading, f, id, schedule)), id })
    }
  }
  return found
}

const mappingSource = (f: FoundFunction, name: string, id: string, part: object): FoundSource => ({
  id,
  input: { name, target: f.input.name, ...part } as SourceInput,
})

const syncSource = (f: FoundFunction, name: string): FoundSource => mappingSource(f, name, f.id, { kind: 'sync' })

function asyncSource(reading: Reading, f: FoundFunction, name: string, schedule?: string): FoundSource {
  return mappingSource(f, name, f.id, {
    kind: 'async',
    ...f.invoke,
    ...(schedule === undefined ? {} : { arrivals: arrivalsOf(reading, f.id, schedule) }),
  })
}

const SECONDS: Readonly<Record<string, number>> = { minute: 60, hour: 3600, day: 86_400 }

function arrivalsOf(reading: Reading, id: string, schedule: string): object {
  const [, count = '', unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(schedule.trim()) ?? []
  const everyS = Number(count) * (SECONDS[unit] ?? 0)
  if (everyS === 0) note(reading.notes, id, 'assumed', `${schedule}: taken as one event at the start of the run.`)
  return { kind: 'burst', count: 1, everyS }
}

/** A name once taken is told apart by the function's. */
function named(found: readonly FoundSource[]): FoundSource[] {
  const taken = new Set<string>()
  return found.map((source) => {
    const { name = '', target = '' } = source.input
    const wanted = [name, `${target} ${name}`].map((text) => text.slice(0, 64)).find((text) => !taken.has(text))
    let unique = wanted ?? name
    for (let count = 2; taken.has(unique); count += 1) unique = `${name.slice(0, 56)} ${count}`
    taken.add(unique)
    return { ...source, input: { ...source.input, name: unique } }
  })
}
