// The account that one's own playing begins with: busy, and with something to mend; its limit and prices come from the facts.
import type { ScenarioInput } from '../../sim/scenario.ts'

export const OWN_SCENARIO: ScenarioInput = {
  durationS: 60,
  seed: '1',
  functions: [
    { name: 'api', durationMs: 200, durationDistribution: 'exponential', initMs: 800, reserved: null, provisioned: 0 },
    {
      name: 'report',
      durationMs: 2000,
      durationDistribution: 'exponential',
      initMs: 1500,
      reserved: 300,
      provisioned: 0,
    },
  ],
  sources: [
    { name: 'visitors', target: 'api', kind: 'sync', arrivals: { kind: 'poisson', ratePerS: 400 } },
    { name: 'uploads', target: 'report', kind: 'async', arrivals: { kind: 'poisson', ratePerS: 160 } },
  ],
}
