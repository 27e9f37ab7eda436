// The JSON schema says what `readScenario` takes: the same fields, the same bounds, and every scenario that runs.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PRESETS } from '../../sim/presets/presets.ts'
import { readScenario } from '../../sim/read/read-scenario.ts'
import { randomScenario } from '../../sim/testing/random-scenario.ts'

interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly oneOf?: readonly Schema[]
  readonly $defs?: Readonly<Record<string, Schema>>
}

const ROOT = JSON.parse(readFileSync(join(import.meta.dirname, 'scenario.schema.json'), 'utf8')) as Schema
const def = (name: string): Schema => ROOT.$defs?.[name] as Schema
const resolved = (schema: Schema): Schema =>
  schema.$ref === undefined ? schema : def(schema.$ref.replace('#/$defs/', ''))
const fieldsOf = (schema: Schema | undefined): string[] => Object.keys(schema?.properties ?? {}).sort()
const variant = (name: string, kind: string, key = 'kind'): Schema =>
  def(name).oneOf?.find(({ properties }) => {
    const wanted = properties?.[key]
    return wanted?.const === kind || wanted?.enum?.includes(kind) === true
  }) as Schema

/** What `readScenario` says it knows at a place, when it is given something that it does not know there. */
function takenAt(path: string, input: object): string[] {
  const read = readScenario(input)
  const refusals = read.ok ? [] : read.error
  const mend = refusals.find((refusal) => refusal.path === `${path === '' ? '' : `${path}.`}stranger`)?.mend ?? ''
  return mend.replace('Settings here: ', '').replace(/\.$/, '').split(', ').sort()
}
const stranger = { stranger: 1 }

describe('the same fields', () => {
  test('at the top, in functions, choices and prices', () => {
    expect(fieldsOf(ROOT)).toEqual(takenAt('', stranger))
    expect(fieldsOf(def('function'))).toEqual(takenAt('functions[0]', { functions: [stranger] }))
    expect(fieldsOf(ROOT.properties?.['choices'])).toEqual(takenAt('choices', { choices: stranger }))
    expect(fieldsOf(ROOT.properties?.['prices'])).toEqual(takenAt('prices', { prices: stranger }))
  })

  test.each(['sync', 'async', 'sqs', 'sqs-fifo', 'kinesis', 'dynamodb'])('in a source of kind %s', (kind) => {
    const input = { functions: [{}], sources: [{ kind, ...stranger }] }
    expect(fieldsOf(variant('source', kind))).toEqual(takenAt('sources[0]', input))
  })

  test.each(['even', 'poisson', 'step', 'ramp', 'burst', 'schedule'])('in arrivals of kind %s', (kind) => {
    const input = { functions: [{}], sources: [{ arrivals: { kind, ...stranger } }] }
    expect(fieldsOf(variant('arrivals', kind))).toEqual(takenAt('sources[0].arrivals', input))
  })

  test('in retries, pollers and changes', () => {
    const within = (source: object): object => ({ functions: [{}], sources: [source] })
    expect(fieldsOf(def('retries'))).toEqual(takenAt('sources[0].retries', within({ retries: stranger })))
    const pollers = variant('source', 'sqs').properties?.['pollers']?.oneOf?.[1]
    expect(fieldsOf(pollers)).toEqual(takenAt('sources[0].pollers', within({ kind: 'sqs', pollers: stranger })))
    const all = new Set((def('change').oneOf ?? []).flatMap((change) => fieldsOf(change)))
    expect([...all].sort()).toEqual(takenAt('changes[0]', { functions: [{}], changes: [stranger] }))
  })
})

describe('the same bounds', () => {
  const numeric = (schema: Schema | undefined): [string, Schema][] =>
    Object.entries(schema?.properties ?? {}).filter(([, { minimum }]) => minimum !== undefined)
  const refusedAt = (path: string, input: object): boolean => {
    const read = readScenario(input)
    // Of many refusals only those that speak of the value itself count: others come from what goes with it.
    return !read.ok && read.error.some((refusal) => refusal.path === path && /too (small|large)/.test(refusal.what))
  }
  const check = (schema: Schema | undefined, path: string, inside: (part: object) => object): void => {
    for (const [name, { minimum = 0, maximum = Infinity }] of numeric(schema)) {
      const at = `${path}${name}`
      for (const value of [minimum, maximum])
        expect([at, value, refusedAt(at, inside({ [name]: value }))]).toEqual([at, value, false])
      for (const value of [minimum - 1, maximum + 1])
        expect([at, value, refusedAt(at, inside({ [name]: value }))]).toEqual([at, value, true])
    }
  }

  test('of every number', () => {
    check(ROOT, '', (part) => ({ functions: [{}], ...part }))
    check(def('function'), 'functions[0].', (f) => ({ functions: [f] }))
    check(ROOT.properties?.['choices'], 'choices.', (choices) => ({ functions: [{}], choices }))
    check(ROOT.properties?.['prices'], 'prices.', (prices) => ({ functions: [{}], prices }))
    for (const kind of ['sync', 'async', 'sqs', 'sqs-fifo', 'kinesis', 'dynamodb'])
      check(variant('source', kind), 'sources[0].', (source) => ({ functions: [{}], sources: [{ kind, ...source }] }))
    for (const kind of ['even', 'poisson', 'step', 'ramp', 'burst'])
      check(variant('arrivals', kind), 'sources[0].arrivals.', (arrivals) => ({
        functions: [{}],
        sources: [{ arrivals: { kind, ...arrivals } }],
      }))
    check(def('retries'), 'sources[0].retries.', (retries) => ({ functions: [{}], sources: [{ retries }] }))
  })
})

describe('whatever runs is valid', () => {
  const valid = (value: unknown, given: Schema): boolean => {
    const schema = resolved(given)
    if (schema.oneOf !== undefined) return schema.oneOf.filter((option) => valid(value, option)).length === 1
    if (schema.const !== undefined) return value === schema.const
    if (schema.enum !== undefined) return schema.enum.includes(value)
    if (schema.type !== undefined && ![schema.type].flat().some((type) => isA(value, type))) return false
    if (typeof value === 'number')
      return value >= (schema.minimum ?? -Infinity) && value <= (schema.maximum ?? Infinity)
    if (typeof value === 'string')
      return value.length >= (schema.minLength ?? 0) && value.length <= (schema.maxLength ?? Infinity)
    if (Array.isArray(value)) {
      const fits = value.length >= (schema.minItems ?? 0) && value.length <= (schema.maxItems ?? Infinity)
      return fits && value.every((entry) => valid(entry, schema.items ?? {}))
    }
    if (!isA(value, 'object')) return true
    const fields = Object.entries(value as object)
    const properties = schema.properties ?? {}
    return (
      (schema.required ?? []).every((name) => Object.hasOwn(value as object, name)) &&
      fields.every(([name, entry]) => Object.hasOwn(properties, name) && valid(entry, properties[name] as Schema))
    )
  }
  const isA = (value: unknown, type: string): boolean =>
    type === 'integer'
      ? Number.isInteger(value)
      : type === 'array'
        ? Array.isArray(value)
        : type === 'null'
          ? value === null
          : type === 'object'
            ? typeof value === 'object' && value !== null && !Array.isArray(value)
            : typeof value === type

  test('presets and random scenarios', () => {
    for (const { id, scenario } of PRESETS) expect([id, valid(scenario, ROOT)]).toEqual([id, true])
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        expect(valid(scenario, ROOT)).toBe(true)
      }),
    )
  })

  test('and what is not does not', () => {
    for (const wrong of [
      [],
      {},
      { functions: [] },
      { functions: [{ reserve: 1 }] },
      { functions: [{ memoryMb: 128.5 }] },
    ])
      expect([valid(wrong, ROOT), readScenario(wrong).ok]).toEqual([false, false])
  })
})
