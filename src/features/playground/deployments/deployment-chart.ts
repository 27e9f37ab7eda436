// A deployment over time: who serves, what users get, what is paid for.
import { deploymentAt, type DeploymentFrame } from '../../../sim/deployments/frame.ts'
import { framesOf } from '../../../sim/deployments/outcome.ts'
import type { DeploymentTrace } from '../../../sim/deployments/records.ts'
import type { ChartOf } from '../chart/chart-of.ts'
import type { Line } from '../chart/panel.ts'

const COLUMNS = 400

export function chartOfDeployment(trace: DeploymentTrace): ChartOf {
  const { endUs, scenario } = trace
  const times = Array.from({ length: COLUMNS + 1 }, (_, column) => (column * endUs) / COLUMNS)
  const frames = framesOf(trace, times)
  const values = (pick: (frame: DeploymentFrame) => number): number[] => frames.map(pick)
  const most = Math.max(scenario.instances, ...values(({ running }) => running))
  const line = (name: string, colour: string, pick: (frame: DeploymentFrame) => number, limit = false): Line => ({
    name,
    values: values(pick),
    colour,
    limit,
  })
  const extra = deploymentAt(trace, endUs).extraMinutes
  return {
    label:
      'Over time: instances that serve and that are paid for; shares of users on the old version, on the new one, and lost. The tables give each moment in numbers.',
    times: times.map((timeUs) => timeUs / 1e6),
    panels: ({ functions, causes, ink, soft }) => [
      {
        title: 'Instances that serve (solid) and are paid for; usual number (dashed)',
        lines: [
          line('serving', functions[0] ?? ink, ({ capacity }) => capacity),
          line('paid for', soft, ({ running }) => running),
          line('usual', ink, () => scenario.instances, true),
        ],
        top: most * 1.1,
      },
      {
        title: '% of users on version 1, on version 2, and lost',
        lines: [
          line('version 1', functions[0] ?? ink, ({ byOld }) => byOld * 100),
          line('version 2', functions[1] ?? ink, ({ byNew }) => byNew * 100),
          line('lost', causes[0] ?? ink, ({ lost }) => lost * 100),
        ],
        top: 110,
      },
      {
        title: 'Instance-minutes more than usual',
        lines: [line('extra', soft, ({ extraMinutes }) => extraMinutes)],
        top: Math.max(1, extra * 1.1),
      },
    ],
  }
}
