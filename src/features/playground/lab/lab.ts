// What a small lab consists of: how its settings are read and run, and how a run is told, drawn and charted.
import type { ComponentType } from 'react'
import type { LabLink } from '../../../sim/lab/lab-link.ts'
import type { LabPreset } from '../../../sim/lab/prediction.ts'
import type { Sentence } from '../../../sim/narration.ts'
import type { Refusal } from '../../../sim/read/refusal.ts'
import type { Result } from '../../../std/result.ts'
import type { ChartOf } from '../chart/chart-of.ts'
import type { PlayerStore } from '../player/player-store.ts'
import type { Jump, Timeline } from '../player/timeline.ts'
import type { ControlGroup } from './lab-controls.tsx'

export interface RunProps<Trace> {
  readonly trace: Trace
  readonly store: PlayerStore
}

export interface Lab<Scenario extends object, Trace extends { readonly endUs: number }> {
  /** Its address. */
  readonly path: string
  readonly title: string
  readonly lede: string
  /** What one's own setting is called. */
  readonly ownTitle: string
  readonly topic: string
  readonly presets: readonly LabPreset<Partial<Scenario>, Trace>[]
  readonly own: Partial<Scenario>
  readonly link: LabLink<Scenario>
  readonly controls: readonly ControlGroup[]
  read(input: unknown): Result<Scenario, readonly Refusal[]>
  run(scenario: Scenario): Trace
  timeline(trace: Trace): Timeline
  jumps(trace: Trace): readonly Jump[]
  narrate(trace: Trace): readonly Sentence[]
  /** One event in a sentence. */
  tell(trace: Trace, index: number): string
  chart(trace: Trace): ChartOf
  readonly Picture: ComponentType<RunProps<Trace>>
  readonly Numbers: ComponentType<RunProps<Trace>>
}
