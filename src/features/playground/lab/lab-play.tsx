// One lab's settings under edit with their run: where the settings, the run and the player live, and nothing else does.
import { useCallback, useEffect, useMemo, useState, type ReactElement } from 'react'
import { labOutcome, type LabPreset } from '../../../sim/lab/prediction.ts'
import { isSeen, speedFor } from '../player/player.ts'
import { createPlayerStore, type PlayerStore } from '../player/player-store.ts'
import { usePlayerPart } from '../player/use-player.ts'
import { PresetBook, type Committed } from '../preset/preset-book.tsx'
import { Verdict } from '../preset/verdict.tsx'
import { Refusals } from '../run/refusals.tsx'
import { ShareLink } from '../transfer/share-link.tsx'
import '../transfer/transfer.css'
import { useStill } from '../use-still.ts'
import { LabControls } from './lab-controls.tsx'
import { LabStage } from './lab-stage.tsx'
import type { Lab } from './lab.ts'
import { useLabRun } from './use-lab-run.ts'

interface Props<Scenario extends object, Trace extends { readonly endUs: number }> {
  readonly lab: Lab<Scenario, Trace>
  readonly initial: Partial<Scenario>
  /** With one, a prediction comes before the play. */
  readonly preset: LabPreset<Partial<Scenario>, Trace> | undefined
}

const NOTHING = (): void => undefined

export function LabPlay<Scenario extends object, Trace extends { readonly endUs: number }>(
  props: Props<Scenario, Trace>,
): ReactElement {
  const { lab, initial, preset } = props
  const [input, setInput] = useState<Partial<Scenario>>(initial)
  const store = useMemo(() => createPlayerStore(1), [])
  const run = useLabRun(lab, input)
  const still = useStill()
  const [committed, setCommitted] = useState<Committed>()
  const { trace, scenario, current, refusals } = run
  useEffect(() => {
    if (trace === undefined) return
    const anew = store.now().endUs === 0
    store.dispatch({ type: 'loaded', endUs: trace.endUs, anew })
    if (anew) store.dispatch({ type: 'speed', speed: speedFor(trace.endUs / 1e6) })
  }, [trace, store])
  const first = useMemo(() => {
    const read = lab.read(initial)
    return preset === undefined || !read.ok ? undefined : labOutcome(preset, lab.run(read.value))
  }, [lab, initial, preset])
  const told = useTold(store, committed !== undefined, input !== initial)
  const locked = preset !== undefined && committed === undefined
  const [wide] = useState(() => matchMedia('(min-width: 44rem)').matches)
  const set = useCallback(
    (field: string, value: unknown): void => setInput((before) => ({ ...before, [field]: value })),
    [],
  )
  const settings = useMemo(() => ({ ...scenario, ...input }), [scenario, input])
  const edits = locked ? undefined : (
    <LabControls groups={lab.controls} settings={settings} refusals={refusals} open={wide} onSet={set} />
  )
  const replace = (next: Partial<Scenario>): void => {
    setInput(next)
    store.dispatch({ type: 'reset' })
    if (!still) store.dispatch({ type: 'play' })
  }
  return (
    <>
      {preset !== undefined && (
        <PresetBook
          preset={preset}
          outcome={first}
          topic={lab.topic}
          committed={committed}
          onCommit={(next) => {
            setCommitted(next)
            if (!still) store.dispatch({ type: 'play' })
          }}
        />
      )}
      {trace !== undefined && (
        <LabStage
          lab={lab}
          trace={trace}
          store={store}
          still={still}
          locked={locked}
          notice={
            <Refusals
              run={{
                trace,
                current: current || refusals.length === 0,
                refusals,
                broken: undefined,
                cancel: NOTHING,
                again: NOTHING,
              }}
              onShorter={NOTHING}
            />
          }
          side={preset === undefined ? edits : undefined}
        >
          {preset !== undefined && committed !== undefined && told && (
            <Verdict
              preset={preset}
              committed={committed}
              variant={variantOf(preset, input, replace)}
              next={nextOf(lab, preset)}
              all={{ to: lab.path, title: 'All traps' }}
            />
          )}
        </LabStage>
      )}
      {!locked && (
        <section className="transfer" aria-label="On another device">
          <div>
            <h2>On another device</h2>
            <ShareLink address={refusals.length === 0 && scenario !== undefined ? lab.link.write(scenario) : ''} />
          </div>
        </section>
      )}
      {(preset !== undefined || trace === undefined) && edits}
    </>
  )
}

function variantOf<Input, Trace>(
  { variant, scenario }: LabPreset<Input, Trace>,
  input: Input,
  replace: (next: Input) => void,
): { text: string; playing: boolean; onToggle(): void } | undefined {
  if (variant === undefined) return undefined
  const playing = input === variant.scenario
  return { text: variant.text, playing, onToggle: () => replace(playing ? scenario : variant.scenario) }
}

function nextOf<Scenario extends object, Trace extends { readonly endUs: number }>(
  { presets, path }: Lab<Scenario, Trace>,
  preset: LabPreset<Partial<Scenario>, Trace>,
): { to: string; title: string } | undefined {
  const next = presets[presets.indexOf(preset) + 1]
  return next && { to: `${path}?preset=${next.id}`, title: next.title }
}

/** The verdict waits for the end of the run, or for the moment when somebody goes their own way; then it stays. */
function useTold(store: PlayerStore, committed: boolean, elsewhere: boolean): boolean {
  const seen = usePlayerPart(store, isSeen)
  const [told, setTold] = useState(false)
  const now = committed && (elsewhere || seen)
  useEffect(() => {
    if (now) setTold(true)
  }, [now])
  return told || now
}
