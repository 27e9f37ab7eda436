// All that can be set, as groups that open: account, functions, sources, and the model's own choices.
import { memo, useState, type ReactElement } from 'react'
import type { SourceSpec } from '../../../sim/scenario.ts'
import { Button } from '../../../ui/button.tsx'
import { Select } from '../../../ui/select.tsx'
import { KIND_WORDS, timeText } from '../words.ts'
import { AccountControls, type LimitFact } from './account-controls.tsx'
import './controls.css'
import type { Desk } from './desk.ts'
import { addFunction, addSource } from './edit.ts'
import { FunctionControls } from './function-controls.tsx'
import { ModelControls } from './model-controls.tsx'
import { MovedList } from './moved-list.tsx'
import { SourceControls } from './source-controls.tsx'

interface Props {
  readonly desk: Desk
  readonly fact: LimitFact | undefined
  /** At phone width they begin closed. */
  readonly open: boolean
}

const MOST = 40

/** Drawn anew only when the scenario or what is shown of it changes, and not while time passes. */
export const Controls = memo(function Controls({ desk, fact, open }: Props): ReactElement {
  const { scenario, shownS } = desk
  const functions = scenario.functions ?? []
  const sources = scenario.sources ?? []
  return (
    <details className="controls" open={open}>
      <summary>
        <h2>Controls</h2>
      </summary>
      <p className="hint">
        {shownS > 0
          ? `As they stand at ${timeText(shownS * 1e6)}. Rates, reserved, provisioned, durations, errors and the limit count from the moment you move them; everything else from the start.`
          : 'While the run is under way a control counts from the moment you move it. At its start and its end it changes the run itself.'}
      </p>
      <div className="control-groups">
        <AccountControls desk={desk} fact={fact} />
        {functions.map((f, index) => (
          <FunctionControls key={`function ${index}`} desk={desk} f={f} index={index} />
        ))}
        {sources.map((source, index) => (
          <SourceControls key={`source ${index}`} desk={desk} source={source} index={index} />
        ))}
      </div>
      <div className="adders">
        <Button disabled={functions.length >= MOST} onClick={() => desk.edit((now) => addFunction(now))}>
          Add a function
        </Button>
        <AddSource desk={desk} disabled={sources.length >= MOST} />
      </div>
      <MovedList desk={desk} />
      <ModelControls desk={desk} />
    </details>
  )
})

function AddSource({ desk, disabled }: { readonly desk: Desk; readonly disabled: boolean }): ReactElement {
  const [kind, setKind] = useState<SourceSpec['kind']>('sync')
  return (
    <>
      <Select
        label="Kind of the new source"
        value={kind}
        choices={Object.entries(KIND_WORDS).map(([value, name]) => ({ value, name }))}
        onChange={(value) => setKind(value as SourceSpec['kind'])}
      />
      <Button disabled={disabled} onClick={() => desk.edit((now) => addSource(now, kind))}>
        Add a source
      </Button>
    </>
  )
}
