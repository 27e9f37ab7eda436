// In and out: a link or a code, a template, the split for one's own project, the run as files.
import { useId, useMemo, type ReactElement, type ReactNode } from 'react'
import type { ScenarioInput } from '../../../sim/scenario.ts'
import type { Trace } from '../../../sim/trace.ts'
import { RunOut } from './run-out.tsx'
import { addressOf } from './scenario-in-address.ts'
import { ShareLink } from './share-link.tsx'
import { SplitOut } from './split-out.tsx'
import { TemplateDrop } from './template-drop.tsx'
import './transfer.css'

interface Props {
  readonly scenario: ScenarioInput
  readonly trace: Trace | undefined
  canvas(): HTMLCanvasElement | undefined
  onScenario(scenario: ScenarioInput): void
}

/** Stands under a heading of the page, and has none of its own. */
export function TransferPanel({ scenario, trace, canvas, onScenario }: Props): ReactElement {
  const address = useMemo(() => addressOf(scenario), [scenario])
  return (
    <div className="transfer">
      <Part title="On another device">
        <ShareLink address={address} />
      </Part>
      <Part title="From your own template">
        <TemplateDrop scenario={scenario} onScenario={onScenario} />
      </Part>
      <Part title="Copy the split">
        <SplitOut scenario={scenario} />
      </Part>
      <Part title="Save the run">
        <RunOut trace={trace} canvas={canvas} />
      </Part>
    </div>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  const id = useId()
  return (
    <div role="group" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </div>
  )
}
