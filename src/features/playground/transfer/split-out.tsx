// The split of the pool as text for one's own project: SAM, CDK or lines of the AWS command line.
import type { ReactElement } from 'react'
import { readScenario } from '../../../sim/read/read-scenario.ts'
import type { Scenario, ScenarioInput } from '../../../sim/scenario.ts'
import { writeCdk } from '../../../sim/template/write-cdk.ts'
import { writeCli } from '../../../sim/template/write-cli.ts'
import { writeSam } from '../../../sim/template/write-sam.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { ByHand } from './by-hand.tsx'
import { useCopy } from './use-copy.ts'

const FORMS: readonly { readonly name: string; readonly write: (scenario: Scenario) => string }[] = [
  { name: 'SAM', write: writeSam },
  { name: 'CDK', write: writeCdk },
  { name: 'AWS CLI', write: writeCli },
]

export function SplitOut({ scenario }: { readonly scenario: ScenarioInput }): ReactElement {
  const copying = useCopy()
  const copyAs = (name: string, write: (scenario: Scenario) => string): void => {
    const read = readScenario(scenario)
    if (read.ok) copying.copy(write(read.value), name)
  }
  const usable = readScenario(scenario).ok
  return (
    <>
      <div className="transfer-row">
        {FORMS.map(({ name, write }) => (
          <Button
            key={name}
            kind="quiet"
            disabled={!usable}
            aria-label={`Copy as ${name}`}
            onClick={() => copyAs(name, write)}
          >
            <Icon name="copy" />
            {name}
          </Button>
        ))}
        <span role="status">{copying.said}</span>
      </div>
      <p className="transfer-hint">
        Reserved and provisioned concurrency, memory, timeouts, queues and streams with their settings. What these have
        no place for stands in comments at the head.
      </p>
      <ByHand copying={copying} label="The split as text" />
    </>
  )
}
