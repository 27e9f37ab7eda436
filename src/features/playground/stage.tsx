// A run on the screen: the picture with its player, and beside it what happens, in words and numbers.
import { lazy, memo, Suspense, useMemo, type ReactElement, type ReactNode } from 'react'
import type { Trace } from '../../sim/trace.ts'
import { frameOf, Picture } from './picture/picture.tsx'
import { PlayerBar } from './player/player-bar.tsx'
import type { PlayerStore } from './player/player-store.ts'
import { useClock, usePlayer } from './player/use-player.ts'
import { CostMeter } from './sums/cost-meter.tsx'
import { Formulas } from './sums/formulas.tsx'
import { ClaimedBar } from './words-of-run/claimed-bar.tsx'
import { LiveTable } from './words-of-run/live-table.tsx'
import { Narrator } from './words-of-run/narrator.tsx'

const TimeChart = lazy(() => import('./chart/time-chart.tsx'))

interface Props {
  readonly trace: Trace
  readonly store: PlayerStore
  readonly still: boolean
  /** Before the prediction is committed the picture stands, and nothing can be played. */
  readonly locked: boolean
  /** Below the player, above the numbers. */
  readonly children?: ReactNode
  onCanvas(canvas: HTMLCanvasElement | undefined): void
}

export function Stage({ trace, store, still, locked, children, onCanvas }: Props): ReactElement {
  useClock(store)
  const player = usePlayer(store)
  const frame = useMemo(() => frameOf(trace, player), [trace, player])
  return (
    <div className="stage">
      <div className="stage-picture">
        <Picture trace={trace} store={store} still={still} onCanvas={onCanvas} />
        {!locked && <PlayerBar trace={trace} store={store} still={still} />}
        {!locked && (
          <Suspense fallback={<p className="soft">Loading the chart …</p>}>
            <TimeChart trace={trace} store={store} />
          </Suspense>
        )}
      </div>
      {!locked && (
        <div className="stage-words">
          <ClaimedBar account={frame.account} />
          <Narrator trace={trace} store={store} player={player} frame={frame} />
        </div>
      )}
      {children}
      {!locked && <LiveTable frame={frame} />}
      {!locked && <Sums trace={trace} atS={Math.floor(frame.timeUs / 1e6)} />}
    </div>
  )
}

/** Worked out anew each second of the run at most, whatever the speed: they loop over all of it. */
const Sums = memo(function Sums({ trace, atS }: { readonly trace: Trace; readonly atS: number }): ReactElement {
  return (
    <div className="sums">
      <Formulas trace={trace} atS={atS} />
      <CostMeter trace={trace} />
    </div>
  )
})
