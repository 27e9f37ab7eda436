// A lab's run on the screen: the picture with its player and chart, and beside it what happens, in words and numbers.
import { lazy, Suspense, useMemo, type ReactElement, type ReactNode } from 'react'
import { PlayerBar } from '../player/player-bar.tsx'
import { useClock } from '../player/use-player.ts'
import { timeText } from '../words.ts'
import { Narrator } from '../words-of-run/narrator.tsx'
import type { Lab, RunProps } from './lab.ts'

const TimeChart = lazy(() => import('../chart/time-chart.tsx'))

interface Props<Scenario extends object, Trace extends { readonly endUs: number }> extends RunProps<Trace> {
  readonly lab: Lab<Scenario, Trace>
  readonly still: boolean
  /** Before the prediction is committed the picture stands, and nothing can be played. */
  readonly locked: boolean
  readonly notice: ReactNode
  readonly side?: ReactNode
  readonly children?: ReactNode
}

export function LabStage<Scenario extends object, Trace extends { readonly endUs: number }>(
  props: Props<Scenario, Trace>,
): ReactElement {
  const { lab, trace, store, still, locked, notice, side, children } = props
  useClock(store)
  const timeline = useMemo(() => lab.timeline(trace), [lab, trace])
  const jumps = useMemo(() => lab.jumps(trace), [lab, trace])
  const sentences = useMemo(() => lab.narrate(trace), [lab, trace])
  const chart = useMemo(() => lab.chart(trace), [lab, trace])
  const stepText = (upTo: number): string =>
    `Event ${upTo} of ${timeline.count}, at ${timeText(timeline.timeOf(upTo - 1))}: ${lab.tell(trace, upTo - 1)}`
  return (
    <div className={side === undefined ? 'stage' : 'stage sided'}>
      <div className="stage-picture">
        <lab.Picture trace={trace} store={store} />
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
          <Narrator sentences={sentences} store={store} stepText={stepText} />
        </div>
      )}
      {children}
      {!locked && <lab.Numbers trace={trace} store={store} />}
    </div>
  )
}
