// One panel of the time chart: lines over the run's seconds, and a hand to move to any of them.
import uPlot from 'uplot'
import type { Palette } from '../picture/palette.ts'

export interface Line {
  readonly name: string
  readonly values: readonly (number | null)[]
  readonly colour: string
  /** A limit: dashed, and stepping. */
  readonly limit: boolean
}

export interface Panel {
  /** Where a second of the run stands, in pixels from the left. */
  leftOf(timeS: number): number
  resize(width: number): void
  end(): void
}

interface Wanted {
  readonly times: readonly number[]
  readonly lines: readonly Line[]
  readonly top: number
  readonly height: number
  readonly palette: Palette
  onSeek(timeS: number): void
}

export function createPanel(parent: HTMLElement, wanted: Wanted): Panel {
  const { times, lines } = wanted
  const plot = new uPlot(
    optionsOf(wanted, Math.max(200, parent.clientWidth)),
    [times as number[], ...lines.map(({ values }) => values as (number | null)[])],
    parent,
  )
  const seek = (event: PointerEvent): void => {
    if (event.buttons !== 1) return
    const { left } = plot.over.getBoundingClientRect()
    wanted.onSeek(Math.max(0, plot.posToVal(event.clientX - left, 'x')))
  }
  plot.over.addEventListener('pointerdown', seek)
  plot.over.addEventListener('pointermove', seek)
  return {
    leftOf: (timeS) => plot.over.offsetLeft + plot.valToPos(timeS, 'x'),
    resize: (width) => plot.setSize({ width: Math.max(200, width), height: wanted.height }),
    end: () => plot.destroy(),
  }
}

function optionsOf({ times, lines, top, height, palette }: Wanted, width: number): uPlot.Options {
  const font = `${12 * palette.textScale}px ${palette.font}`
  const axis: uPlot.Axis = {
    stroke: palette.soft,
    font,
    grid: { stroke: palette.line, width: 1 },
    ticks: { stroke: palette.line, width: 1, size: 4 },
  }
  return {
    width,
    height,
    legend: { show: false },
    cursor: { show: false },
    scales: { x: { time: false, range: [0, times.at(-1) ?? 1] }, y: { range: [0, top] } },
    axes: [
      {
        ...axis,
        size: 26 * palette.textScale,
        space: 60 * palette.textScale,
        values: (_, values) => values.map((value) => `${value} s`),
      },
      { ...axis, size: 46 * palette.textScale, space: 24 },
    ],
    series: [
      {},
      ...lines.map(({ name, colour, limit }): uPlot.Series => ({
        label: name,
        stroke: colour,
        width: limit ? 1 : 1.5,
        points: { show: false },
        ...(limit ? { dash: [5, 4] } : {}),
      })),
    ],
  }
}
