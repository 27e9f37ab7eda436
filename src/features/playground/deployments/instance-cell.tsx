// One instance as a cell: its version as a colour and a number, its state as a sign, what it waits for as a filling.
import type { ReactElement } from 'react'
import type { Instance, InstanceState } from '../../../sim/deployments/instance.ts'
import type { DeploymentScenario } from '../../../sim/deployments/scenario.ts'

const SIGNS: Readonly<Record<InstanceState, string>> = {
  launching: '↻',
  installing: '↻',
  checking: '…',
  healthy: '✓',
  failing: '✕',
  ended: '–',
}

interface Props {
  readonly instance: Instance
  readonly timeUs: number
  readonly scenario: DeploymentScenario
}

const HEIGHT = 48

export function InstanceCell({ instance, timeUs, scenario }: Props): ReactElement {
  const { version, state, attached, sinceUs } = instance
  const tookS = { launching: scenario.launchS, installing: scenario.installS, checking: scenario.healthS }
  const goal = state in tookS ? tookS[state as keyof typeof tookS] : 0
  const done = goal === 0 ? 1 : Math.min(1, (timeUs - sinceUs) / (goal * 1e6))
  const filled = Math.round(HEIGHT * done)
  const shown = state === 'launching' || state === 'installing' ? 'changing' : state
  return (
    <svg viewBox="0 0 44 62" className={`instance v-${version} ${shown}`} aria-hidden="true">
      {attached && <path className="gets" d="M15 0 H29 L22 9 Z" />}
      <rect className="frame" x="1" y="12" width="42" height={HEIGHT} />
      {shown === 'changing' && <rect className="filling" x="1" y={12 + HEIGHT - filled} width="42" height={filled} />}
      {shown === 'failing' && <path className="cross" d="M1 12 L43 60 M43 12 L1 60" />}
      <text className="version" x="22" y="38">
        {state === 'ended' ? '' : version === 'old' ? '1' : '2'}
      </text>
      <text className="sign" x="22" y="54">
        {SIGNS[state]}
      </text>
    </svg>
  )
}
