// The run over time, function by function: in flight with the limits, 429s, cold starts, what waits; any moment can be taken hold of.
import { useEffect, useMemo, useRef, type ReactElement } from 'react'
import 'uplot/dist/uPlot.min.css'
import type { Trace } from '../../../sim/trace.ts'
import { readPalette } from '../picture/palette.ts'
import { watchLooks } from '../picture/watch-looks.ts'
import type { PlayerStore } from '../player/player-store.ts'
import { chartData, panelsOf, type ChartData } from './lines.ts'
import { createPanel, type Panel } from './panel.ts'

interface Props {
  readonly trace: Trace
  readonly store: PlayerStore
}

const TALL = 170
const LOW = 96

export default function TimeChart({ trace, store }: Props): ReactElement {
  const ref = useRef<HTMLDivElement>(null)
  const data = useMemo(() => chartData(trace), [trace])
  useEffect(() => {
    const root = ref.current
    return root === null ? undefined : keepCharted(root, trace, data, store)
  }, [trace, data, store])
  const names = trace.scenario.functions.map(({ name }) => name).join(', ')
  return (
    <div
      className="chart"
      ref={ref}
      role="img"
      aria-label={`Over time, for ${names}: requests in flight, 429s, cold starts. The tables give each moment in numbers.`}
    />
  )
}

/** Built anew when the colours change; otherwise only its head moves, and that as often as the words do. */
function keepCharted(root: HTMLElement, trace: Trace, data: ChartData, store: PlayerStore): () => void {
  let panels: readonly Panel[] = []
  let width = root.clientWidth
  let left = -1
  const head = document.createElement('div')
  head.className = 'chart-head'
  const follow = (): void => {
    const next = Math.round(panels[0]?.leftOf(store.now().timeUs / 1e6) ?? 0)
    if (document.hidden || next === left) return
    left = next
    head.style.transform = `translateX(${left}px)`
  }
  const build = (): void => {
    for (const panel of panels) panel.end()
    root.replaceChildren(head)
    const palette = readPalette(root)
    panels = panelsOf(trace, data, palette).map(({ title, lines, top }, index) => {
      const heading = document.createElement('p')
      heading.textContent = title
      root.append(heading)
      return createPanel(root, {
        times: data.times,
        lines,
        top,
        height: index === 0 ? TALL : LOW,
        palette,
        onSeek: (timeS) => store.dispatch({ type: 'seek', timeUs: timeS * 1e6 }),
      })
    })
    follow()
  }
  const resize = (): void => {
    if (root.clientWidth === width) return
    width = root.clientWidth
    for (const panel of panels) panel.resize(width)
    follow()
  }
  build()
  const stop = store.onReadable(follow)
  const stopWatching = watchLooks(root, build, resize)
  return () => {
    stop()
    stopWatching()
    for (const panel of panels) panel.end()
    root.replaceChildren()
  }
}
