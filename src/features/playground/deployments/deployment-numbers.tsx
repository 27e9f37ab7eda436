// A deployment in numbers: the moment shown, and what each of the six policies comes to under the same settings.
import { memo, useDeferredValue, useMemo, useState, type ReactElement } from 'react'
import { deploymentAfter, deploymentAt } from '../../../sim/deployments/frame.ts'
import type { DeploymentOutcome } from '../../../sim/deployments/outcome.ts'
import { outcomeUnder } from '../../../sim/deployments/presets.ts'
import type { DeploymentTrace, Rollback } from '../../../sim/deployments/records.ts'
import { POLICIES, POLICY_NAMES, type DeploymentScenario, type Policy } from '../../../sim/deployments/scenario.ts'
import { percentText } from '../../../sim/deployments/sentences.ts'
import type { RunProps } from '../lab/lab.ts'
import { usePlayer } from '../player/use-player.ts'
import { amountText } from '../words.ts'

export const DeploymentNumbers = memo(function DeploymentNumbers({
  trace,
  store,
}: RunProps<DeploymentTrace>): ReactElement {
  const { upTo, timeUs } = usePlayer(store)
  const frame = useMemo(
    () => (upTo === undefined ? deploymentAt(trace, timeUs) : deploymentAfter(trace, upTo)),
    [trace, upTo, timeUs],
  )
  const groups = [
    { name: 'Of the environment', instances: frame.instances.filter(({ added }) => !added) },
    { name: 'Launched for this', instances: frame.instances.filter(({ added }) => added) },
  ].map(({ name, instances }) => ({ name, instances: instances.filter(({ state }) => state !== 'ended') }))
  const count = (of: (typeof groups)[number], is: (each: (typeof frame.instances)[number]) => boolean): number =>
    of.instances.filter(is).length
  return (
    <div className="live">
      <div className="live-scroll" role="region" aria-label="Instances, in numbers" tabIndex={0}>
        <table>
          <caption className="vh">Instances at this moment</caption>
          <thead>
            <tr>
              <th scope="col">Instances</th>
              <th scope="col">Running</th>
              <th scope="col">Get requests</th>
              <th scope="col">Version 1</th>
              <th scope="col">Version 2</th>
              <th scope="col">Being changed</th>
              <th scope="col">Failing</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={group.name}>
                <th scope="row">{group.name}</th>
                <td>{group.instances.length}</td>
                <td>{count(group, ({ attached }) => attached)}</td>
                <td>{count(group, ({ version }) => version === 'old')}</td>
                <td>{count(group, ({ version }) => version === 'new')}</td>
                <td>{count(group, ({ state }) => state === 'installing' || state === 'launching')}</td>
                <td>{count(group, ({ state }) => state === 'failing')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="soft moment-sum">
        Users: {percentText(frame.byOld)} on version 1, {percentText(frame.byNew)} on version 2,{' '}
        {percentText(frame.lost)} lost. {amountText(frame.extraMinutes)} instance-minutes more than usual so far.
        {trace.scenario.policy === 'blue-green' &&
          ` DNS leads ${percentText(frame.dnsShare)} of users to the new environment.`}
      </p>
      <SixPolicies scenario={trace.scenario} />
    </div>
  )
})

const BACK: Readonly<Record<Rollback, string>> = {
  redeploy: 'a person redeploys',
  terminate: 'new ones terminated',
  reroute: 'users sent back, new ones terminated',
  swap: 'a person swaps URLs back',
}

/** Worked out when it is opened. */
function SixPolicies({ scenario }: { readonly scenario: DeploymentScenario }): ReactElement {
  const [open, setOpen] = useState(false)
  const settled = useDeferredValue(scenario)
  const rows = useMemo(
    () => (open ? POLICIES.map((policy) => ({ policy, outcome: outcomeUnder(settled, policy) })) : []),
    [open, settled],
  )
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>All six policies under these settings</summary>
      <div className="live-scroll" role="region" aria-label="Six policies compared" tabIndex={0}>
        <table className="six">
          <thead>
            <tr>
              <th scope="col">Policy</th>
              <th scope="col">Fewest serving</th>
              <th scope="col">Takes</th>
              <th scope="col">Instance-minutes more</th>
              <th scope="col">Users lost, at most</th>
              <th scope="col">DNS changes</th>
              <th scope="col">Rollback in this run</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ policy, outcome }) => (
              <PolicyRow key={policy} policy={policy} outcome={outcome} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

const minutes = (us: number): string => `${amountText(Math.round(us / 6e6) / 10)} min`

const PolicyRow = ({
  policy,
  outcome,
}: {
  readonly policy: Policy
  readonly outcome: DeploymentOutcome
}): ReactElement => (
  <tr>
    <th scope="row">{POLICY_NAMES[policy]}</th>
    <td>{outcome.leastCapacity}</td>
    <td>{outcome.tookUs === undefined ? 'stopped' : minutes(outcome.tookUs)}</td>
    <td>{amountText(outcome.extraMinutes)}</td>
    <td>{percentText(outcome.mostLost)}</td>
    <td>{outcome.dnsChanged ? 'yes' : 'no'}</td>
    <td>{outcome.rollback === undefined ? '–' : `${BACK[outcome.rollback]}, ${minutes(outcome.backAfterUs ?? 0)}`}</td>
  </tr>
)
