// The account and the run as a whole: limit, length, seed, and which year's rules hold.
import { useId, type ReactElement } from 'react'
import { Link } from 'react-router'
import type { RegionSize, RulesAsOf } from '../../../sim/scenario.ts'
import { Button } from '../../../ui/button.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { Select } from '../../../ui/select.tsx'
import { refusalAt, type Desk } from './desk.ts'
import { movedTo, setAccountLimit, setDuration } from './edit.ts'
import { NameField } from './name-field.tsx'
import { NumberControl } from './number-control.tsx'

export interface LimitFact {
  readonly text: string
  readonly to: string
}

interface Props {
  readonly desk: Desk
  /** Where the usual limit is stated. */
  readonly fact: LimitFact | undefined
}

const REGIONS: readonly { readonly value: RegionSize; readonly name: string }[] = [
  { value: 'large', name: 'us-east-1, us-west-2, eu-west-1: burst of 3,000' },
  { value: 'medium', name: 'ap-northeast-1, eu-central-1, us-east-2: 1,000' },
  { value: 'other', name: 'Others: 500' },
]

export function AccountControls({ desk, fact }: Props): ReactElement {
  const id = useId()
  const { scenario } = desk
  const moved = movedTo(scenario, 'account', '', 'accountLimit', desk.shownS)
  const rules = scenario.rulesAsOf ?? 'now'
  return (
    <section className="control-group" aria-labelledby={id}>
      <h3 id={id}>Account and run</h3>
      <NumberControl
        label="Account limit"
        least={1}
        most={10_000}
        log
        whole
        value={moved === undefined ? (scenario.accountLimit ?? 1000) : moved.value}
        refusal={refusalAt(desk, 'accountLimit', { on: 'account', name: '', field: 'accountLimit' })}
        onChange={(value) => desk.edit((now, atS) => setAccountLimit(now, value ?? 1000, atS))}
      />
      {fact !== undefined && (
        <p className="hint">
          {fact.text} <Link to={fact.to}>The fact</Link>
        </p>
      )}
      <NumberControl
        label="Length of the run"
        unit="s"
        least={1}
        most={3600}
        log
        value={scenario.durationS ?? 60}
        refusal={refusalAt(desk, 'durationS')}
        onChange={(value) => desk.edit((now) => setDuration(now, value ?? 60))}
      />
      <div className="seed">
        <NameField
          label="Seed"
          value={scenario.seed ?? '1'}
          refusal={refusalAt(desk, 'seed') ?? 'Same scenario and seed: the same run, to the last request.'}
          onChange={(seed) => desk.edit((now) => ({ ...now, seed }))}
        />
        <Button onClick={() => desk.edit((now) => ({ ...now, seed: String(Math.floor(Math.random() * 1e6)) }))}>
          Another
        </Button>
      </div>
      <Segmented<RulesAsOf>
        label="Rules as of"
        value={rules}
        choices={[
          { value: 'now', name: 'Now' },
          { value: '2022', name: '2022' },
        ]}
        onChange={(rulesAsOf) => desk.edit((now) => ({ ...now, rulesAsOf }))}
      />
      {rules === '2022' && (
        <Select
          label="Region"
          value={scenario.region ?? 'large'}
          choices={REGIONS}
          onChange={(region) => desk.edit((now) => ({ ...now, region: region as RegionSize }))}
        />
      )}
      <label className="switch">
        <input
          type="checkbox"
          checked={scenario.scalingRate ?? true}
          onChange={(event) => desk.edit((now) => ({ ...now, scalingRate: event.target.checked }))}
        />
        The scaling rate holds
      </label>
    </section>
  )
}
