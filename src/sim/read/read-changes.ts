// Controls moved during the run, as somebody wrote them; each is checked against the pool as it stands by then.
import { FUNCTION_FIELDS, SOURCE_FIELDS, type Change, type FunctionSpec, type SourceSpec } from '../scenario.ts'
import {
  readChoice,
  readList,
  readNumber,
  readOptional,
  readText,
  readerOf,
  refuse,
  refuseUnknown,
  type Range,
  type Reader,
} from './fields.ts'
import { poolRefusals, type Share } from './pools.ts'
import { CONCURRENCY, DURATION_MS, INIT_MS, SHARE } from './read-function.ts'
import type { Refusal } from './refusal.ts'

export const ACCOUNT_LIMIT = { least: 1, most: 100_000, otherwise: 1000, whole: true }

const RANGES: Readonly<
  Record<(typeof FUNCTION_FIELDS)[number] | (typeof SOURCE_FIELDS)[number], Omit<Range, 'otherwise'>>
> = {
  reserved: CONCURRENCY,
  provisioned: CONCURRENCY,
  durationMs: DURATION_MS,
  initMs: INIT_MS,
  errorShare: SHARE,
  ratePerS: { least: 0, most: 1_000_000, unit: 'a second' },
  maxConcurrency: { least: 2, most: 1000, whole: true },
}

export function readChanges(
  root: Reader,
  accountLimit: number,
  functions: readonly FunctionSpec[],
  sources: readonly SourceSpec[],
): readonly Change[] {
  const readers = readList(root, 'changes', 10_000).map((value, index) =>
    readerOf(value, `changes[${index}]`, root.refusals),
  )
  const read = readers
    .map((reader) => ({ reader, change: readChange(reader, functions, sources) }))
    .toSorted((a, b) => a.change.atS - b.change.atS)
  if (root.refusals.length === 0) root.refusals.push(...refusalsOverTime(read, accountLimit, functions))
  return read.map(({ change }) => change)
}

function readChange(reader: Reader, functions: readonly FunctionSpec[], sources: readonly SourceSpec[]): Change {
  refuseUnknown(reader, ['atS', 'on', 'name', 'field', 'value'])
  const atS = readNumber(reader, 'atS', { least: 0, most: 604_800, otherwise: 0, unit: 's' })
  const on = readChoice(reader, 'on', ['account', 'function', 'source'] as const, 'account')
  if (on === 'account') return { atS, on, field: 'accountLimit', value: readNumber(reader, 'value', ACCOUNT_LIMIT) }
  const name = readText(reader, 'name', '')
  const known = (on === 'function' ? functions : sources).some((entry) => entry.name === name)
  if (!known) refuse(reader, 'name', `There is no ${on} "${name}".`, `Name a ${on} of this scenario.`)
  if (on === 'function') {
    const field = readChoice(reader, 'field', FUNCTION_FIELDS, 'reserved')
    return { atS, on, name, field, value: readOptional(reader, 'value', RANGES[field]) }
  }
  const field = readChoice(reader, 'field', SOURCE_FIELDS, 'ratePerS')
  const kind = sources.find((source) => source.name === name)?.arrivals.kind
  if (field === 'ratePerS' && (kind === 'burst' || kind === 'schedule')) {
    refuse(reader, 'field', `${name} has no rate: it is a ${kind}.`, 'Make its arrivals even or Poisson first.')
  }
  return { atS, on, name, field, value: readOptional(reader, 'value', RANGES[field]) }
}

function refusalsOverTime(
  read: readonly { readonly reader: Reader; readonly change: Change }[],
  accountLimit: number,
  functions: readonly FunctionSpec[],
): Refusal[] {
  let limit = accountLimit
  let shares: readonly Share[] = functions.map(({ name, reserved, provisioned }) => ({
    name,
    path: '',
    reserved,
    provisioned,
  }))
  for (const { reader, change } of read) {
    if (change.on === 'account') limit = change.value
    else if (change.on === 'function' && (change.field === 'reserved' || change.field === 'provisioned')) {
      const { name, field, value } = change
      shares = shares.map((share) =>
        share.name === name ? { ...share, [field]: field === 'reserved' ? value : (value ?? 0) } : share,
      )
    } else continue
    const [first] = poolRefusals(limit, shares)
    if (first !== undefined)
      return [{ ...first, path: `${reader.path}.value`, what: `At ${change.atS} s: ${first.what}` }]
  }
  return []
}
