// The functions of a template: SAM's and CloudFormation's, with their aliases' provisioned concurrency.
import { isFields, type Fields } from '../read/fields.ts'
import { shown } from '../read/refusal.ts'
import type { ScenarioInput } from '../scenario.ts'
import { mentionedIn } from './intrinsics.ts'
import { note, settingsOf, type Reading, type Resource, type Settings } from './reading.ts'

export type FunctionInput = NonNullable<ScenarioInput['functions']>[number]
type Mutable<T> = { -readonly [K in keyof T]: T[K] }

export interface FoundFunction {
  readonly id: string
  readonly input: Mutable<FunctionInput>
  /** What becomes of asynchronous events. */
  readonly invoke: {
    maxRetries?: number
    maxEventAgeS?: number
    deadLetterQueue?: boolean
    onFailure?: boolean
    onSuccess?: boolean
  }
  readonly settings: Settings
}

/** What AWS takes when a template says nothing (not what the playground would take). */
const USUAL_TIMEOUT_S = 3
/** No template says how long a handler runs. */
const ASSUMED = { durationMs: 100, initMs: 300 }

const TYPES = ['AWS::Serverless::Function', 'AWS::Lambda::Function']
const APART: Readonly<Record<string, string>> = {
  SnapStart: 'SnapStart shortens cold starts, which the playground takes as you set them.',
  CapacityProviderConfig: 'It runs on instances of yours, where other rules hold.',
  DurableConfig: 'Durable executions pause and go on, which the playground does not show.',
}

export function readFunctions(reading: Reading): FoundFunction[] {
  const found = reading.resources.filter(({ type }) => TYPES.includes(type)).map((f) => readFunction(reading, f))
  for (const resource of reading.resources) {
    if (resource.type === 'AWS::Lambda::Alias' || resource.type === 'AWS::Lambda::Version')
      readProvisioned(reading, resource, found)
    if (resource.type === 'AWS::Lambda::EventInvokeConfig') {
      const settings = settingsOf(reading, resource.id, resource.properties)
      const f = functionOf(targetOf(settings, resource, reading), found, reading)
      if (f !== undefined) readInvoke(settings, f.invoke)
    }
  }
  for (const { id, input } of found) note(reading.notes, id, 'understood', told(input))
  return found
}

function readFunction(reading: Reading, { id, type, properties }: Resource): FoundFunction {
  const sam = type === 'AWS::Serverless::Function'
  const settings = settingsOf(reading, id, sam ? merged(reading.globals, properties) : properties)
  const input: Mutable<FunctionInput> = { name: id.slice(0, 64), ...ASSUMED }
  const set = (key: 'reserved' | 'memoryMb' | 'ephemeralMb', value: number | undefined): void => {
    if (value !== undefined) input[key] = value
  }
  input.timeoutS = settings.number('Timeout') ?? USUAL_TIMEOUT_S
  set('memoryMb', settings.number('MemorySize'))
  set('ephemeralMb', settings.group('EphemeralStorage').number('Size'))
  set('reserved', settings.number('ReservedConcurrentExecutions'))
  const architectures = settings.raw('Architectures')
  if (Array.isArray(architectures) && architectures[0] === 'arm64') input.arm = true
  const provisioned = settings.group('ProvisionedConcurrencyConfig').number('ProvisionedConcurrentExecutions')
  if (sam && provisioned !== undefined) {
    if (settings.has('AutoPublishAlias')) input.provisioned = provisioned
    else note(reading.notes, id, 'not', 'ProvisionedConcurrencyConfig needs an AutoPublishAlias: SAM refuses it so.')
  }
  for (const [name, says] of Object.entries(APART))
    if (settings.has(name)) note(reading.notes, id, 'not', `${name}: ${says}`)
  const found: FoundFunction = { id, input, invoke: {}, settings }
  if (settings.has('DeadLetterQueue') || settings.has('DeadLetterConfig')) found.invoke.deadLetterQueue = true
  if (sam) readInvoke(settings.group('EventInvokeConfig'), found.invoke)
  return found
}

/** As SAM merges: groups one by one, lists and values of the function win. */
function merged(globals: Fields, own: Fields): Fields {
  const both = Object.keys(own).filter((key) => isFields(own[key]) && isFields(globals[key]))
  const groups = both.map((key) => [key, merged(globals[key] as Fields, own[key] as Fields)])
  return { ...globals, ...own, ...(Object.fromEntries(groups) as Fields) }
}

function readInvoke(settings: Settings, invoke: FoundFunction['invoke']): void {
  const [retries, ageS] = [settings.number('MaximumRetryAttempts'), settings.number('MaximumEventAgeInSeconds')]
  if (retries !== undefined) invoke.maxRetries = retries
  if (ageS !== undefined) invoke.maxEventAgeS = ageS
  const destinations = settings.group('DestinationConfig')
  if (destinations.has('OnFailure')) invoke.onFailure = true
  if (destinations.has('OnSuccess')) invoke.onSuccess = true
}

function readProvisioned(reading: Reading, resource: Resource, found: readonly FoundFunction[]): void {
  const { id, properties } = resource
  const settings = settingsOf(reading, id, properties)
  const f = functionOf(targetOf(settings, resource, reading), found, reading)
  const count = settings.group('ProvisionedConcurrencyConfig').number('ProvisionedConcurrentExecutions')
  if (f === undefined || count === undefined) return
  f.input.provisioned = (f.input.provisioned ?? 0) + count
  note(reading.notes, id, 'understood', `${shown(count)} provisioned for ${f.id}.`)
}

/** The function or alias of FunctionName; the CDK hides it in parts of an ARN. */
export const targetOf = (settings: Settings, { properties }: Resource, reading: Reading): string | undefined =>
  settings.points('FunctionName') ?? [...mentionedIn(properties['FunctionName'], reading.byId)][0]

/** The function itself, or the one that an alias or a version belongs to. */
export function functionOf(
  id: string | undefined,
  found: readonly FoundFunction[],
  reading: Reading,
): FoundFunction | undefined {
  const resource = id === undefined ? undefined : reading.byId[id]
  if (resource === undefined) return undefined
  if (resource.type !== 'AWS::Lambda::Alias' && resource.type !== 'AWS::Lambda::Version')
    return found.find((f) => f.id === id)
  const named = mentionedIn(resource.properties['FunctionName'], reading.byId)
  return found.find((f) => named.has(f.id))
}

function told({
  timeoutS,
  memoryMb = 128,
  reserved,
  provisioned = 0,
  arm = false,
  ephemeralMb,
}: FunctionInput): string {
  const parts = [
    `${shown(memoryMb)} MB`,
    `timeout ${shown(timeoutS ?? USUAL_TIMEOUT_S)} s`,
    ...(typeof reserved === 'number' ? [`${shown(reserved)} reserved`] : []),
    ...(provisioned > 0 ? [`${shown(provisioned)} provisioned`] : []),
    ...(ephemeralMb === undefined ? [] : [`${shown(ephemeralMb)} MB of /tmp`]),
    ...(arm ? ['arm64'] : []),
  ]
  return `A function: ${parts.join(', ')}.`
}
