// The run of the scenario on the screen: read first, so that what cannot run is said at once, then worked out by the worker.
import { useEffect, useMemo, useState } from 'react'
import { readScenario } from '../../../sim/read/read-scenario.ts'
import type { Refusal } from '../../../sim/read/refusal.ts'
import type { ScenarioInput } from '../../../sim/scenario.ts'
import type { Trace } from '../../../sim/trace.ts'
import { createRunner } from './runner.ts'

export interface Run {
  /** The last run that could be worked out; it stays while another is on its way. */
  readonly trace: Trace | undefined
  /** Whether `trace` is that of the scenario asked for. */
  readonly current: boolean
  readonly refusals: readonly Refusal[]
  /** Why the worker could not do it. */
  readonly broken: string | undefined
  cancel(): void
  /** Once more, after a cancel or a fault. */
  again(): void
}

interface Done {
  readonly of: ScenarioInput
  readonly trace: Trace
}

/** A slider that is being dragged asks for many runs; only where it rests is one worked out. */
const REST_MS = 80

export function useRun(scenario: ScenarioInput): Run {
  const runner = useMemo(() => createRunner(), [])
  const [done, setDone] = useState<Done>()
  const [broken, setBroken] = useState<string>()
  const [turn, setTurn] = useState(0)
  const refusals = useMemo(() => {
    const read = readScenario(scenario)
    return read.ok ? [] : read.error
  }, [scenario])
  useEffect(() => () => runner.close(), [runner])
  useEffect(() => {
    setBroken(undefined)
    if (refusals.length > 0) return
    const timer = setTimeout(
      () =>
        runner.run(
          scenario,
          (answer) => {
            if (answer.done) setDone({ of: scenario, trace: answer.trace })
          },
          setBroken,
        ),
      REST_MS,
    )
    return () => {
      clearTimeout(timer)
      runner.cancel()
    }
  }, [runner, scenario, refusals, turn])
  return {
    trace: done?.trace,
    current: done?.of === scenario,
    refusals,
    broken,
    cancel: () => {
      runner.cancel()
      setBroken('You stopped it.')
    },
    again: () => setTurn((before) => before + 1),
  }
}
