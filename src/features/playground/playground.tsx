// One scenario under edit with its run: where the scenario, the run and the player live, and nothing else does.
import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react'
import type { Preset } from '../../sim/presets/preset.ts'
import type { ScenarioInput } from '../../sim/scenario.ts'
import { isSeen, speedFor } from './player/player.ts'
import { createPlayerStore } from './player/player-store.ts'
import { usePlayer } from './player/use-player.ts'
import { PresetBook, type Committed } from './preset/preset-book.tsx'
import { Verdict } from './preset/verdict.tsx'
import { Refusals } from './run/refusals.tsx'
import { useRun } from './run/use-run.ts'
import { Stage } from './stage.tsx'
import { useStill } from './use-still.ts'

interface Props {
  readonly initial: ScenarioInput
  /** With one, a prediction comes before the play. */
  readonly preset: Preset | undefined
}

interface Edited {
  readonly scenario: ScenarioInput
  /** Another scenario altogether, and no change of the one before: played from its start. */
  readonly anew: boolean
}

export function Playground({ initial, preset }: Props): ReactElement {
  const [{ scenario, anew }, setEdited] = useState<Edited>({ scenario: initial, anew: true })
  const store = useMemo(() => createPlayerStore(speedFor(initial.durationS ?? 60)), [initial])
  const run = useRun(scenario)
  const still = useStill()
  const canvas = useRef<HTMLCanvasElement>(undefined)
  const [committed, setCommitted] = useState<Committed>()
  const { trace, current } = run
  useEffect(() => {
    if (trace !== undefined && current) store.dispatch({ type: 'loaded', endUs: trace.endUs, anew })
  }, [trace, current, anew, store])
  const replace = (next: ScenarioInput): void => {
    setEdited({ scenario: next, anew: true })
    store.dispatch({ type: 'speed', speed: speedFor(next.durationS ?? 60) })
  }
  const onCanvas = useCallback((element: HTMLCanvasElement | undefined): void => {
    canvas.current = element
  }, [])
  const told = useTold(store, committed !== undefined, scenario !== initial)
  const locked = preset !== undefined && committed === undefined
  return (
    <>
      {preset !== undefined && (
        <PresetBook
          preset={preset}
          trace={scenario === initial ? trace : undefined}
          committed={committed}
          onCommit={(next) => {
            setCommitted(next)
            if (!still) store.dispatch({ type: 'play' })
          }}
        />
      )}
      <Refusals run={run} scenario={scenario} onScenario={(next) => setEdited({ scenario: next, anew: false })} />
      {trace !== undefined && (
        <Stage trace={trace} store={store} still={still} locked={locked} onCanvas={onCanvas}>
          {preset !== undefined && committed !== undefined && told && (
            <Verdict preset={preset} committed={committed} scenario={scenario} onScenario={replace} />
          )}
        </Stage>
      )}
    </>
  )
}

/** The verdict waits for the end of the run, or for the moment when somebody goes their own way; then it stays. */
function useTold(store: ReturnType<typeof createPlayerStore>, committed: boolean, elsewhere: boolean): boolean {
  const player = usePlayer(store)
  const [told, setTold] = useState(false)
  const now = committed && (elsewhere || isSeen(player))
  useEffect(() => {
    if (now) setTold(true)
  }, [now])
  return told || now
}
