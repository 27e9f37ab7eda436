// A run on the screen: the picture with its player, and beside it what happens, in words and numbers.
import { lazy, memo, Suspense, useMemo, type ReactElement, type ReactNode } from 'react'
import type { Frame } from '../../sim/frame/frame-at.ts'
import { narrate } from '../../sim/narration.ts'
import type { Trace } from '../../sim/trace.ts'
import { chartOf } from './chart/lines.ts'
import { cursorOf } from './picture/cursor.ts'
import { Picture } from './picture/picture.tsx'
import { PlayerBar } from './player/player-bar.tsx'
import type { Player } from './player/player.ts'
import type { PlayerStore } from './player/player-store.ts'
import { useClock, usePlayer, usePlayerPart } from './player/use-player.ts'
import { jumpsOf, timelineOf } from './run/run-timeline.ts'
import { CostMeter } from './sums/cost-meter.tsx'
import { Formulas } from './sums/formulas.tsx'
import { ClaimedBar } from './words-of-run/claimed-bar.tsx'
import { LiveTable } from './words-of-run/live-table.tsx'
import { Narrator } from './words-of-run/narrator.tsx'
import { stepTextOf } from './words-of-run/step-text.ts'

const TimeChart = lazy(() => import('./chart/time-chart.tsx'))

interface RunProps {
  readonly trace: Trace
  readonly store: PlayerStore
}

interface Props extends RunProps {
  readonly still: boolean
  /** Before the prediction is committed the picture stands, and nothing can be played. */
  readonly locked: boolean
  /** Under the player, so that what it says moves neither the picture nor the controls. */
  readonly notice: ReactNode
  /** Beside the picture where there is room, below it where there is none. */
  readonly side?: ReactNode
  /** Below the player, above the numbers. */
  readonly children?: ReactNode
  onPicture(picture: (() => HTMLCanvasElement) | undefined): void
}

export function Stage({ trace, store, still, locked, notice, side, children, onPicture }: Props): ReactElement {
  useClock(store)
  const frameFor = useMemo(() => sharedFrames(trace), [trace])
  const timeline = useMemo(() => timelineOf(trace), [trace])
  const jumps = useMemo(() => jumpsOf(trace), [trace])
  const sentences = useMemo(() => narrate(trace), [trace])
  const chart = useMemo(() => chartOf(trace), [trace])
  return (
    <div className={side === undefined ? 'stage' : 'stage sided'}>
      <div className="stage-picture">
        <Picture trace={trace} store={store} still={still} onPicture={onPicture} />
        {!locked && (
          <>
            <PlayerBar timeline={timeline} jumps={jumps} store={store} still={still} />
            {notice}
            <Suspense fallback={<p className="soft">Loading the chart …</p>}>
              <TimeChart of={chart} store={store} />
            </Suspense>
          </>
        )}
      </div>
      {side !== undefined && <div className="stage-side">{side}</div>}
      {!locked && (
        <div className="stage-words">
          <Claimed store={store} frameFor={frameFor} />
          <Narrator sentences={sentences} store={store} stepText={(upTo) => stepTextOf(trace, upTo)} />
        </div>
      )}
      {children}
      {!locked && (
        <>
          <Numbers store={store} frameFor={frameFor} />
          <Sums trace={trace} store={store} />
        </>
      )}
    </div>
  )
}

interface FramesProps {
  readonly store: PlayerStore
  frameFor(player: Player): Frame
}

const Claimed = memo(function Claimed({ store, frameFor }: FramesProps): ReactElement {
  return <ClaimedBar account={frameFor(usePlayer(store)).account} />
})

const Numbers = memo(function Numbers({ store, frameFor }: FramesProps): ReactElement {
  return <LiveTable frame={frameFor(usePlayer(store))} />
})

/** Those who read the same moment share its frame. */
function sharedFrames(trace: Trace): (player: Player) => Frame {
  const cursor = cursorOf(trace)
  let last: { readonly player: Player; readonly frame: Frame } | undefined
  return (player) => {
    if (last?.player !== player) last = { player, frame: cursor(player) }
    return last.frame
  }
}

/** Worked out anew each second of the run at most, whatever the speed: they loop over all of it. */
const Sums = memo(function Sums({ trace, store }: RunProps): ReactElement {
  const atS = usePlayerPart(store, ({ timeUs }) => Math.floor(Math.min(timeUs, trace.endUs - 1) / 1e6))
  return (
    <div className="sums">
      <Formulas trace={trace} atS={atS} />
      <CostMeter trace={trace} />
    </div>
  )
})
