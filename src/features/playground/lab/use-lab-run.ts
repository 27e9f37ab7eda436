// The run of a lab's settings: read at once, so that what cannot be is said; worked out here, since it takes but a moment.
import { useDeferredValue, useMemo, useRef } from 'react'
import type { Refusal } from '../../../sim/read/refusal.ts'
import type { Lab } from './lab.ts'

export interface LabRun<Scenario, Trace> {
  /** The last settings that could run. */
  readonly scenario: Scenario | undefined
  readonly trace: Trace | undefined
  /** Whether `trace` is that of what was asked for. */
  readonly current: boolean
  readonly refusals: readonly Refusal[]
}

/** A slider that is dragged stays ahead of the runs that it asks for. */
export function useLabRun<Scenario extends object, Trace extends { readonly endUs: number }>(
  lab: Lab<Scenario, Trace>,
  input: Partial<Scenario>,
): LabRun<Scenario, Trace> {
  const read = useMemo(() => lab.read(input), [lab, input])
  const kept = useRef<Scenario>(undefined)
  if (read.ok) kept.current = read.value
  const wanted = kept.current
  const scenario = useDeferredValue(wanted)
  const trace = useMemo(() => (scenario === undefined ? undefined : lab.run(scenario)), [lab, scenario])
  return { scenario, trace, current: read.ok && scenario === wanted, refusals: read.ok ? [] : read.error }
}
