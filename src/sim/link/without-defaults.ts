// A scenario as briefly as it can be written: what `readScenario` would add by itself is left out.
import { isFields, readerOf, type Fields } from '../read/fields.ts'
import { readFunction } from '../read/read-function.ts'
import { readScenario } from '../read/read-scenario.ts'
import { readSource } from '../read/read-source.ts'
import type { FunctionSpec, Scenario, ScenarioInput, SourceSpec } from '../scenario.ts'

/** Reads to the same scenario again. */
export function withoutDefaults(scenario: Scenario): ScenarioInput {
  const usual = readScenario({ functions: [{}] })
  const { functions, sources, changes, ...rest } = scenario
  return {
    ...differing(rest, usual.ok ? usual.value : {}),
    functions: functions.map(briefFunction),
    ...(sources.length === 0 ? {} : { sources: sources.map((source, index) => briefSource(source, index, scenario)) }),
    ...(changes.length === 0 ? {} : { changes: changes.map(briefChange) }),
  } as ScenarioInput
}

function briefFunction(f: FunctionSpec, index: number): Fields {
  // The timeout's default follows from these two.
  const { durationMs, durationDistribution } = f
  const usual = readFunction(readerOf({ durationMs, durationDistribution }, '', []), index)
  const first = readFunction(readerOf({}, '', []), index)
  return differing(f, { ...usual, durationMs: first.durationMs, durationDistribution: first.durationDistribution })
}

function briefSource(source: SourceSpec, index: number, { functions, durationS }: Scenario): Fields {
  const { kind, target, arrivals } = source
  const startS = 'startS' in arrivals ? { startS: arrivals.startS } : {}
  const told = { kind, target, arrivals: { kind: arrivals.kind, ...startS } }
  const usual = readSource(readerOf(told, '', []), index, functions, durationS)
  return differing(source, {
    ...usual,
    kind: 'sync',
    target: functions[0]?.name,
    arrivals: { ...usual.arrivals, kind: 'even', startS: 0 },
  })
}

const briefChange = (change: Scenario['changes'][number]): Fields =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== null))

/** The settings of `value` that are not as in `usual`; groups are compared inside. */
function differing(value: object, usual: object): Fields {
  const known = usual as Fields
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, own]: [string, unknown]): [string, unknown][] => {
      const other = known[key]
      if (isFields(own) && isFields(other)) {
        const inner = differing(own, other)
        return Object.keys(inner).length === 0 ? [] : [[key, inner]]
      }
      return own === null || same(own, other) ? [] : [[key, own]]
    }),
  )
}

const same = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b) ? a.length === b.length && a.every((entry, at) => entry === b[at]) : a === b
