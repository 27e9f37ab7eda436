// One scenario under edit with its run: where the scenario, the run and the player live, and nothing else does.
import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react'
import { outcomeOf, type Preset } from '../../sim/presets/preset.ts'
import { PRESETS } from '../../sim/presets/presets.ts'
import type { Change, ScenarioInput } from '../../sim/scenario.ts'
import { useTopicCorpus } from '../../store/corpus.ts'
import { Controls } from './controls/controls.tsx'
import type { Desk } from './controls/desk.ts'
import { written } from './controls/edit.ts'
import { isSeen, speedFor } from './player/player.ts'
import { createPlayerStore, type PlayerStore } from './player/player-store.ts'
import { usePlayerPart } from './player/use-player.ts'
import { PresetBook, type Committed } from './preset/preset-book.tsx'
import { Verdict, type Way } from './preset/verdict.tsx'
import { Refusals } from './run/refusals.tsx'
import { useRun, type Run } from './run/use-run.ts'
import { Stage } from './stage.tsx'
import { accountLimitFact } from './sums/prices.ts'
import { TransferPanel } from './transfer/transfer-panel.tsx'
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
  const picture = useRef<() => HTMLCanvasElement>(undefined)
  const [committed, setCommitted] = useState<Committed>()
  const { trace, current } = run
  const first = scenario === initial ? trace : undefined
  const outcome = useMemo(
    () => (preset === undefined || first === undefined ? undefined : outcomeOf(preset, first)),
    [preset, first],
  )
  useEffect(() => {
    if (trace !== undefined && current) store.dispatch({ type: 'loaded', endUs: trace.endUs, anew })
  }, [trace, current, anew, store])
  const replace = (next: ScenarioInput): void => {
    setEdited({ scenario: next, anew: true })
    store.dispatch({ type: 'speed', speed: speedFor(next.durationS ?? 60) })
  }
  const edit = useCallback(
    (change: (now: ScenarioInput, atS: number) => ScenarioInput): void => {
      const atS = movedAtS(store)
      setEdited((before) => ({ scenario: change(written(before.scenario), atS), anew: false }))
    },
    [store],
  )
  const onPicture = useCallback((give: (() => HTMLCanvasElement) | undefined): void => {
    picture.current = give
  }, [])
  const told = useTold(store, committed !== undefined, scenario !== initial)
  const locked = preset !== undefined && committed === undefined
  const edits = locked ? undefined : <Edits scenario={scenario} store={store} run={run} edit={edit} />
  const notice = <Refusals run={run} onShorter={(durationS) => edit((now) => ({ ...now, durationS }))} />
  return (
    <>
      {preset !== undefined && (
        <PresetBook
          preset={preset}
          outcome={outcome}
          topic="lambda"
          committed={committed}
          onCommit={(next) => {
            setCommitted(next)
            if (!still) store.dispatch({ type: 'play' })
          }}
        />
      )}
      {(trace === undefined || locked) && notice}
      {trace !== undefined && (
        <Stage
          trace={trace}
          store={store}
          still={still}
          locked={locked}
          notice={notice}
          side={preset === undefined ? edits : undefined}
          onPicture={onPicture}
        >
          {preset !== undefined && committed !== undefined && told && (
            <Verdict
              preset={preset}
              committed={committed}
              variant={variantOf(preset, scenario, replace)}
              next={nextOf(preset)}
              all={{ to: '/play/concurrency', title: 'All traps' }}
            />
          )}
        </Stage>
      )}
      {!locked && (
        <details>
          <summary>In and out</summary>
          <TransferPanel
            scenario={scenario}
            trace={current ? trace : undefined}
            canvas={() => picture.current?.()}
            onScenario={replace}
          />
        </details>
      )}
      {(preset !== undefined || trace === undefined) && edits}
    </>
  )
}

function variantOf(
  { variant, scenario: written }: Preset,
  scenario: ScenarioInput,
  replace: (next: ScenarioInput) => void,
): { text: string; playing: boolean; onToggle(): void } | undefined {
  if (variant === undefined) return undefined
  const playing = scenario === variant.scenario
  return { text: variant.text, playing, onToggle: () => replace(playing ? written : variant.scenario) }
}

function nextOf(preset: Preset): Way | undefined {
  const next = PRESETS[PRESETS.indexOf(preset) + 1]
  return next && { to: `/play/concurrency?preset=${next.id}`, title: next.title }
}

/** The moment from which a control that is moved now counts: 0 at the start and at the end of the run. */
function movedAtS(store: PlayerStore): number {
  const { timeUs, endUs } = store.now()
  return timeUs < endUs ? Math.round(timeUs / 1000) / 1000 : 0
}

interface EditsProps extends Pick<Desk, 'edit'> {
  readonly scenario: ScenarioInput
  readonly store: PlayerStore
  readonly run: Run
}

/** Follows the player only from one moved control to the next, so that playing does not draw every control anew. */
function Edits({ scenario, store, run, edit }: EditsProps): ReactElement {
  const corpus = useTopicCorpus('lambda')
  const changes = (scenario.changes ?? []) as readonly Change[]
  const shownS = usePlayerPart(store, ({ timeUs }) =>
    changes.reduce((latest, { atS }) => (atS * 1e6 <= timeUs ? Math.max(latest, atS) : latest), 0),
  )
  const { refusals } = run
  const desk = useMemo(
    (): Desk => ({ scenario: written(scenario), shownS, refusals, edit }),
    [scenario, shownS, refusals, edit],
  )
  const fact = useMemo(() => {
    const found = accountLimitFact(corpus)?.fact
    return found === undefined ? undefined : { text: found.text, to: `/learn/${found.page}#${found.anchor}` }
  }, [corpus])
  const [wide] = useState(() => matchMedia('(min-width: 44rem)').matches)
  return <Controls desk={desk} fact={fact} open={wide} />
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
