// From what somebody typed, linked or imported to a scenario that can run, or to the reasons why not, in words.
import { err, ok, type Result } from '../../std/result.ts'
import { DEFAULT_CHOICES, MODEL_CHOICES, type Choices } from '../model-choices.ts'
import { US_EAST_1, type Prices } from '../prices.ts'
import type { Scenario } from '../scenario.ts'
import { estimateEvents, MOST_EVENTS, shorterRunS } from './estimate.ts'
import {
  isFields,
  readBoolean,
  readChoice,
  readList,
  readNumber,
  readText,
  readerOf,
  refuse,
  refuseUnknown,
  type Reader,
} from './fields.ts'
import { poolRefusals } from './pools.ts'
import { ACCOUNT_LIMIT, readChanges } from './read-changes.ts'
import { readFunction } from './read-function.ts'
import { readSource } from './read-source.ts'
import { refusal, shown, type Refusal } from './refusal.ts'

const KEYS = [
  'accountLimit',
  'durationS',
  'seed',
  'rulesAsOf',
  'region',
  'scalingRate',
  'rateQuota',
  'choices',
  'functions',
  'sources',
  'changes',
  'prices',
]
/** Functions and sources are numbered in one byte, and a picture of more is no picture. */
const MOST = 40

/** Everything left out takes its default; reading a scenario once read gives the same scenario. */
export function readScenario(input: unknown): Result<Scenario, readonly Refusal[]> {
  const root = readerOf(input, '', [])
  refuseUnknown(root, KEYS)
  const accountLimit = readNumber(root, 'accountLimit', ACCOUNT_LIMIT)
  const durationS = readNumber(root, 'durationS', { least: 0.001, most: 604_800, otherwise: 60, unit: 's' })
  const functions = readList(root, 'functions', MOST).map((value, index) =>
    readFunction(readerOf(value, `functions[${index}]`, root.refusals), index),
  )
  if (functions.length === 0) refuse(root, 'functions', 'There is no function.', 'Add at least one.')
  const sources = readList(root, 'sources', MOST).map((value, index) =>
    readSource(readerOf(value, `sources[${index}]`, root.refusals), index, functions, durationS),
  )
  refuseTwins(root, 'functions', functions)
  refuseTwins(root, 'sources', sources)
  if (root.refusals.length === 0) {
    const shares = functions.map((f, index) => ({ ...f, path: `functions[${index}]` }))
    root.refusals.push(...poolRefusals(accountLimit, shares))
  }
  const scenario: Scenario = {
    accountLimit,
    durationS,
    seed: readText(root, 'seed', '1'),
    rulesAsOf: readChoice(root, 'rulesAsOf', ['now', '2022'] as const, 'now'),
    region: readChoice(root, 'region', ['large', 'medium', 'other'] as const, 'large'),
    scalingRate: readBoolean(root, 'scalingRate', true),
    choices: readChoices(root),
    functions,
    sources,
    changes: readChanges(root, accountLimit, functions, sources),
    prices: readPrices(root),
  }
  if (root.refusals.length === 0) root.refusals.push(...refuseSize(scenario))
  return root.refusals.length > 0 ? err(root.refusals) : ok(scenario)
}

function refuseTwins(root: Reader, list: string, entries: readonly { readonly name: string }[]): void {
  entries.forEach(({ name }, index) => {
    if (entries.findIndex((entry) => entry.name === name) === index) return
    refuse(root, `${list}[${index}].name`, `"${name}" is there twice.`, 'Give each its own name.')
  })
}

function readChoices(root: Reader): Choices {
  const reader = readerOf(root.fields['choices'] ?? {}, 'choices', root.refusals)
  refuseUnknown(reader, Object.keys(DEFAULT_CHOICES))
  const idleLifetimeS = readNumber(reader, 'idleLifetimeS', {
    least: 0,
    most: 86_400,
    otherwise: DEFAULT_CHOICES.idleLifetimeS,
    unit: 's',
  })
  // The rate quota may be written at the top, too.
  const fields = isFields(root.fields['choices']) ? root.fields['choices'] : {}
  const inChoices = { ...reader, fields: { rateQuota: root.fields['rateQuota'], ...fields } }
  const chosen = MODEL_CHOICES.filter(({ options }) => options.length > 0).map(({ key, options }) => {
    const values = options.map(({ value }) => value)
    return [key, readChoice(inChoices, key, values, String(DEFAULT_CHOICES[key]))]
  })
  return { ...DEFAULT_CHOICES, ...(Object.fromEntries(chosen) as Partial<Choices>), idleLifetimeS }
}

function readPrices(root: Reader): Prices {
  const reader = readerOf(root.fields['prices'] ?? {}, 'prices', root.refusals)
  const names = Object.keys(US_EAST_1) as (keyof Prices)[]
  refuseUnknown(reader, names)
  const read = names.map((name) => [
    name,
    readNumber(reader, name, { least: 0, most: 1_000_000, otherwise: US_EAST_1[name] }),
  ])
  return Object.fromEntries(read) as unknown as Prices
}

function refuseSize(scenario: Scenario): Refusal[] {
  const events = estimateEvents(scenario)
  if (events <= MOST_EVENTS) return []
  const shorterS = shorterRunS(scenario)
  const what = `This run would have about ${shown(Math.round(events / 1e6))} million events; ${MOST_EVENTS / 1e6} million is the most.`
  return [
    { ...refusal('durationS', what, `Nothing was lost. Run ${shown(shorterS)} s of it, or fewer requests.`), shorterS },
  ]
}
