// The run over time, in panels one below the other; any moment can be taken hold of.
import { useEffect, useRef, type ReactElement } from 'react'
import 'uplot/dist/uPlot.min.css'
import { readPalette } from '../picture/palette.ts'
import { watchLooks } from '../picture/watch-looks.ts'
import type { PlayerStore } from '../player/player-store.ts'
import { createPanel, type Panel } from './panel.ts'
import type { ChartOf } from './chart-of.ts'

interface Props {
  readonly of: ChartOf
  readonly store: PlayerStore
}

const TALL = 170
const LOW = 96

export default function TimeChart({ of, store }: Props): ReactElement {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const root = ref.current
    return root === null ? undefined : keepCharted(root, of, store)
  }, [of, store])
  return <div className="chart" ref={ref} role="img" aria-label={of.label} />
}

/** Built anew when the colours change; otherwise only its head moves, and that as often as the words do. */
function keepCharted(root: HTMLElement, of: ChartOf, store: PlayerStore): () => void {
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
    panels = of.panels(palette).map(({ title, lines, top }, index) => {
      const heading = document.createElement('p')
      heading.textContent = title
      root.append(heading)
      return createPanel(root, {
        times: of.times,
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
