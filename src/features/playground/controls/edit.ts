// Edits of a scenario: from the start, or as a control that is moved at a moment of the run.
import { readScenario } from '../../../sim/read/read-scenario.ts'
import {
  FUNCTION_FIELDS,
  SOURCE_FIELDS,
  type Arrivals,
  type Change,
  type FunctionSpec,
  type ScenarioInput,
  type SourceSpec,
} from '../../../sim/scenario.ts'

type Values = Readonly<Record<string, unknown>>
export type FunctionInput = NonNullable<ScenarioInput['functions']>[number]
export type SourceInput = NonNullable<ScenarioInput['sources']>[number]

/** With every default written out, so that a control can show it; what cannot be read stays as it is. */
export function written(input: ScenarioInput): ScenarioInput {
  const read = readScenario(input)
  return read.ok ? read.value : input
}

const movable = (fields: readonly string[], field: string): boolean => fields.includes(field)

/** Later moves of the same control are dropped: from here on it stands where it was put. */
function withChange(input: ScenarioInput, change: Change): ScenarioInput {
  const same = (other: Partial<Change>): boolean =>
    other.on === change.on && other.field === change.field && nameIn(other) === nameIn(change)
  const changes = (input.changes ?? []) as readonly Change[]
  return { ...input, changes: [...changes.filter((other) => !same(other) || other.atS < change.atS), change] }
}

const nameIn = (change: Partial<Change>): string => ('name' in change ? String(change.name) : '')

export function setAccountLimit(input: ScenarioInput, value: number, atS: number): ScenarioInput {
  if (atS > 0) return withChange(input, { atS, on: 'account', field: 'accountLimit', value })
  return { ...input, accountLimit: value }
}

export function setFunction(
  input: ScenarioInput,
  index: number,
  field: keyof FunctionSpec,
  value: unknown,
  atS: number,
): ScenarioInput {
  const { name = '' } = input.functions?.[index] ?? {}
  if (atS > 0 && movable(FUNCTION_FIELDS, field))
    return withChange(input, { atS, on: 'function', name, field, value } as Change)
  return { ...input, functions: replaced(input.functions, index, { [field]: value }) as FunctionInput[] }
}

export function setSource(
  input: ScenarioInput,
  index: number,
  field: string,
  value: unknown,
  atS: number,
): ScenarioInput {
  const { name = '' } = input.sources?.[index] ?? {}
  if (atS > 0 && movable(SOURCE_FIELDS, field))
    return withChange(input, { atS, on: 'source', name, field, value } as Change)
  return { ...input, sources: replaced(input.sources, index, { [field]: value }) as SourceInput[] }
}

/** Arrivals have fields of their own; a rate can be moved during the run, the others hold from the start. */
export function setArrivals(
  input: ScenarioInput,
  index: number,
  field: string,
  value: unknown,
  atS: number,
): ScenarioInput {
  const source = input.sources?.[index]
  if (field === 'ratePerS' && atS > 0) return setSource(input, index, field, value, atS)
  const arrivals = { ...(source?.arrivals as Values), [field]: value }
  return setSource(input, index, 'arrivals', arrivals, 0)
}

const replaced = (list: readonly Values[] | undefined, index: number, part: Values): readonly Values[] =>
  (list ?? []).map((entry, at) => (at === index ? { ...entry, ...part } : entry))

/** Arrivals that lasted as long as the run go on doing so. */
export function setDuration(input: ScenarioInput, durationS: number): ScenarioInput {
  const before = input.durationS
  const sources = (input.sources ?? []).map((source) => {
    const arrivals = source.arrivals as Partial<Record<string, unknown>> | undefined
    return arrivals?.['endS'] === before ? { ...source, arrivals: { ...arrivals, endS: durationS } } : source
  })
  return { ...input, durationS, sources: sources as SourceInput[] }
}

/** The first of `name`, `name-2`, … that nobody has. */
function freeName(name: string, taken: readonly (string | undefined)[]): string {
  let number = 1
  const named = (): string => (number === 1 ? name : `${name}-${number}`)
  while (taken.includes(named())) number += 1
  return named()
}

export function addFunction(input: ScenarioInput): ScenarioInput {
  const functions = input.functions ?? []
  const name = freeName(
    'function',
    functions.map((f) => f.name),
  )
  return written({ ...input, functions: [...functions, { name, durationMs: 200 }] })
}

/** Its sources go with it, and so do the controls that were moved on it. */
export function removeFunction(input: ScenarioInput, index: number): ScenarioInput {
  const name = input.functions?.[index]?.name
  const gone = (input.sources ?? []).flatMap((source) => (source.target === name ? [source.name] : []))
  const sources = (input.sources ?? []).filter((source) => source.target !== name)
  const functions = (input.functions ?? []).filter((_, at) => at !== index)
  return { ...input, functions, sources, changes: changesWithout(input, [name, ...gone]) }
}

export function addSource(input: ScenarioInput, kind: SourceSpec['kind']): ScenarioInput {
  const sources = input.sources ?? []
  const name = freeName(
    kind,
    sources.map((source) => source.name),
  )
  const target = input.functions?.[0]?.name ?? ''
  const source = { name, kind, target, arrivals: { kind: 'even', ratePerS: 20 } } as SourceInput
  return written({ ...input, sources: [...sources, source] })
}

export function removeSource(input: ScenarioInput, index: number): ScenarioInput {
  const name = input.sources?.[index]?.name
  return {
    ...input,
    sources: (input.sources ?? []).filter((_, at) => at !== index),
    changes: changesWithout(input, [name]),
  }
}

const changesWithout = ({ changes = [] }: ScenarioInput, names: readonly (string | undefined)[]): Change[] =>
  (changes as readonly Change[]).filter((change) => change.on === 'account' || !names.includes(change.name))

/** Another kind has other settings: name, target and arrivals stay. */
export function setKind(input: ScenarioInput, index: number, kind: SourceSpec['kind']): ScenarioInput {
  const { name, target, arrivals } = (input.sources?.[index] ?? {}) as Partial<SourceSpec>
  const source = { name, target, arrivals, kind } as SourceInput
  const sources = (input.sources ?? []).map((each, at) => (at === index ? source : each))
  return written({ ...input, sources })
}

/** What is sent keeps its rate where the new kind has one. */
export function setArrivalsKind(input: ScenarioInput, index: number, kind: Arrivals['kind']): ScenarioInput {
  const before = (input.sources?.[index]?.arrivals ?? {}) as Partial<Record<string, number>>
  const ratePerS = before['ratePerS'] ?? 20
  const arrivals =
    kind === 'burst'
      ? { kind, count: 100 }
      : kind === 'schedule'
        ? { kind, timesS: [1] }
        : { kind, ratePerS, startS: kind === 'step' ? (input.durationS ?? 60) / 4 : 0 }
  return written(setSource(input, index, 'arrivals', arrivals, 0))
}

export const removeChange = (input: ScenarioInput, index: number): ScenarioInput => ({
  ...input,
  changes: (input.changes ?? []).filter((_, at) => at !== index),
})

/** Where a control stands at a moment: as it was moved last, or as the run began. */
export function movedTo(
  { changes = [] }: ScenarioInput,
  on: Change['on'],
  name: string,
  field: string,
  atS: number,
): { readonly value: number | null } | undefined {
  const last = (changes as readonly Change[])
    .filter((change) => change.on === on && change.field === field && nameIn(change) === name && change.atS <= atS)
    .toSorted((a, b) => a.atS - b.atS)
    .at(-1)
  return last === undefined ? undefined : { value: last.value }
}
