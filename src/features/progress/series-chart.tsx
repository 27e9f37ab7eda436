// A line or bars over days, drawn by uPlot in the colours of the page; loaded when there is something to draw.
import { useEffect, useRef, type ReactElement } from 'react'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { drawnFrom, type Series } from './series.ts'

export interface ChartProps {
  readonly series: Series
  readonly kind: 'line' | 'bars'
  /** The top of the scale, where it has one. */
  readonly top?: number
}

const HEIGHT = 200

export default function SeriesChart({ series, kind, top }: ChartProps): ReactElement {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const box = place.current
    if (box === null) return undefined
    const scheme = matchMedia('(prefers-color-scheme: dark)')
    let plot = draw(box, series, kind, top)
    const redraw = (): void => {
      plot.destroy()
      plot = draw(box, series, kind, top)
    }
    const sized = new ResizeObserver(() => {
      if (Math.abs(plot.width - box.clientWidth) > 1) plot.setSize({ width: box.clientWidth, height: HEIGHT })
    })
    sized.observe(box)
    scheme.addEventListener('change', redraw)
    return () => {
      sized.disconnect()
      scheme.removeEventListener('change', redraw)
      plot.destroy()
    }
  }, [series, kind, top])
  return (
    <div className="chart" ref={place} role="img" aria-label={`${series.name}: the table below has every number`} />
  )
}

/** What was drawn is written beside the drawing: a canvas cannot be asked. */
function draw(box: HTMLElement, series: Series, kind: 'line' | 'bars', top: number | undefined): uPlot {
  const style = getComputedStyle(box)
  const colour = (name: string): string => resolved(box, style.getPropertyValue(name))
  const [ink, soft, line] = [colour('--accent'), colour('--soft'), colour('--line')]
  const font = `12px ${style.getPropertyValue('--sans') || 'sans-serif'}`
  const axis = { stroke: soft, font, ticks: { show: false }, grid: { stroke: line, width: 1 } }
  const paths = uPlot.paths.bars?.({ size: [0.7, 24] })
  const bars = kind === 'bars' && paths !== undefined ? { paths, fill: ink } : {}
  return new uPlot(
    {
      width: box.clientWidth,
      height: HEIGHT,
      legend: { show: false },
      cursor: { show: false },
      // Half a day on either side, so that no bar is cut.
      scales: {
        x: { range: (_, from, to) => [from - 43_200, to + 43_200] },
        y: { range: (_, __, most) => [0, top ?? Math.max(1, most * 1.1)] },
      },
      axes: [
        { ...axis, grid: { show: false }, values: '{D} {MMM}', space: 70 },
        { ...axis, size: 48, values: (_, splits) => splits.map((split) => `${split}`) },
      ],
      series: [
        {},
        { stroke: ink, width: 2, points: { show: series.days.length < 40, size: 5 }, spanGaps: true, ...bars },
      ],
      hooks: { draw: [({ data }) => (box.dataset.drawn = JSON.stringify(data))] },
    },
    drawnFrom(series),
    box,
  )
}

/** `light-dark()` as the canvas understands it: the colour that it comes out as. */
function resolved(box: HTMLElement, colour: string): string {
  const probe = box.appendChild(document.createElement('span'))
  probe.style.color = colour
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}
