// The environment as it stands: users, what sends them where, and one cell an instance, marked by version and state.
import { useMemo, type ReactElement } from 'react'
import { deploymentAfter, deploymentAt, type DeploymentFrame } from '../../../sim/deployments/frame.ts'
import type { Instance } from '../../../sim/deployments/instance.ts'
import type { DeploymentTrace } from '../../../sim/deployments/records.ts'
import type { DeploymentScenario, Policy } from '../../../sim/deployments/scenario.ts'
import { percentText } from '../../../sim/deployments/sentences.ts'
import type { RunProps } from '../lab/lab.ts'
import { useMoment } from '../player/use-player.ts'
import { InstanceCell } from './instance-cell.tsx'

const SECOND: Readonly<Record<Policy, string>> = {
  'all-at-once': '',
  rolling: '',
  'rolling-additional': 'Additional batch',
  immutable: 'Temporary Auto Scaling group',
  'traffic-splitting': 'Temporary Auto Scaling group',
  'blue-green': 'Second environment, with its own load balancer',
}

export function DeploymentPicture({ trace, store }: RunProps<DeploymentTrace>): ReactElement {
  const { upTo, timeUs } = useMoment(store)
  const frame = useMemo(
    () => (upTo === undefined ? deploymentAt(trace, timeUs) : deploymentAfter(trace, upTo)),
    [trace, upTo, timeUs],
  )
  const { scenario } = trace
  const first = frame.instances.filter(({ added }) => !added)
  const second = useMemo(() => withRoom(trace, frame), [trace, frame])
  const split = splitOf(scenario, frame)
  const { byOld, byNew, lost } = frame
  return (
    <figure
      className="environment"
      aria-label="Instances behind their load balancer. The table below says the same in numbers."
    >
      <p className="readout">
        <span>
          <strong>{frame.capacity}</strong> of {scenario.instances} serve
        </span>
        <span>
          <strong>{percentText(byOld)}</strong> on version 1
        </span>
        <span>
          <strong>{percentText(byNew)}</strong> on version 2
        </span>
        <span className={lost > 0.0005 ? 'is-lost' : undefined}>
          <strong>{percentText(lost)}</strong> lost
        </span>
      </p>
      <Arrow
        name={
          scenario.policy === 'blue-green' ? 'Users ask DNS, then the load balancer' : 'Users, by the load balancer'
        }
        share={split[0]}
      />
      <Group title="Environment" instances={first} frame={frame} scenario={scenario} />
      {SECOND[scenario.policy] !== '' && (
        <>
          <Arrow
            name={scenario.policy === 'blue-green' ? 'By the new DNS answer' : 'To the new instances'}
            share={split[1]}
          />
          <Group title={SECOND[scenario.policy]} instances={second} frame={frame} scenario={scenario} />
        </>
      )}
      <figcaption>
        1 and 2 are versions. ▾ gets requests, ↻ is being changed or launched, … is being checked, ✕ fails.
      </figcaption>
    </figure>
  )
}

/** A place for each instance that will ever be launched, so that nothing moves when it comes or goes. */
function withRoom(trace: DeploymentTrace, frame: DeploymentFrame): readonly Instance[] {
  return deploymentAt(trace, trace.endUs)
    .instances.filter(({ added }) => added)
    .map((last) => frame.instances[last.id] ?? { ...last, state: 'ended', attached: false })
}

/** What each of the two groups gets of all requests. */
function splitOf(
  { policy }: DeploymentScenario,
  { instances, weightPercent, dnsShare }: DeploymentFrame,
): readonly [number, number] {
  if (policy === 'traffic-splitting') return [1 - weightPercent / 100, weightPercent / 100]
  if (policy === 'blue-green') return [1 - dnsShare, dnsShare]
  const attached = instances.filter((instance) => instance.attached)
  const second = attached.length === 0 ? 0 : attached.filter(({ added }) => added).length / attached.length
  return [attached.length === 0 ? 0 : 1 - second, second]
}

/** The thicker, the more of the requests go there. */
function Arrow({ name, share }: { readonly name: string; readonly share: number }): ReactElement {
  const width = share === 0 ? 0 : 1.5 + 10 * share
  return (
    <p className="flow">
      <svg viewBox="0 0 40 28" aria-hidden="true">
        {share > 0 ? (
          <>
            <rect x={20 - width / 2} y="0" width={width} height="17" />
            <path d={`M${20 - width / 2 - 5} 16 H${20 + width / 2 + 5} L20 28 Z`} />
          </>
        ) : (
          <path className="closed" d="M20 0 V22 M13 22 H27" />
        )}
      </svg>
      <span>
        {name}: <strong>{percentText(share)}</strong>
      </span>
    </p>
  )
}

interface GroupProps {
  readonly title: string
  readonly instances: DeploymentFrame['instances']
  readonly frame: DeploymentFrame
  readonly scenario: DeploymentScenario
}

const Group = ({ title, instances, frame, scenario }: GroupProps): ReactElement => (
  <div className="instance-group">
    <p>{title}</p>
    <div className="instance-cells">
      {instances.map((instance) => (
        <InstanceCell key={instance.id} instance={instance} timeUs={frame.timeUs} scenario={scenario} />
      ))}
    </div>
  </div>
)
