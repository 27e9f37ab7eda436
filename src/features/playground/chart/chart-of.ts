// What a time chart shows of a run, whatever is simulated: moments, and panels of lines over them.
import type { Palette } from '../picture/palette.ts'
import type { Line } from './panel.ts'

export interface PanelOf {
  readonly title: string
  readonly lines: readonly Line[]
  readonly top: number
}

export interface ChartOf {
  /** For those who do not see it. */
  readonly label: string
  /** Seconds of the run. */
  readonly times: readonly number[]
  panels(palette: Palette): readonly PanelOf[]
}
