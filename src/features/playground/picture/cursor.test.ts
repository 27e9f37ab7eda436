// A cursor gives the very frames that seeking gives, in whatever order they are asked for.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frameAfter, frameAt } from '../../../sim/frame/frame-at.ts'
import { readScenario } from '../../../sim/read/read-scenario.ts'
import { runScenario } from '../../../sim/run-scenario.ts'
import { cursorOf } from './cursor.ts'

const read = readScenario({
  accountLimit: 500,
  durationS: 40,
  functions: [{ name: 'f', durationMs: 300, durationDistribution: 'exponential', initMs: 400, provisioned: 20 }],
  sources: [{ target: 'f', kind: 'sync', arrivals: { kind: 'poisson', ratePerS: 900 } }],
  changes: [{ atS: 20, on: 'function', name: 'f', field: 'reserved', value: 100 }],
})
if (!read.ok) throw new Error('refused')
const trace = runScenario(read.value)

test('forwards, in small steps', () => {
  const cursor = cursorOf(trace)
  for (let timeUs = 0; timeUs <= 40e6; timeUs += 171_717)
    expect(cursor({ timeUs, upTo: undefined })).toEqual(frameAt(trace, timeUs))
})

test('anywhere, and event by event', () => {
  const cursor = cursorOf(trace)
  const moment = fc.oneof(
    fc.record({ timeUs: fc.integer({ min: 0, max: 40e6 }), upTo: fc.constant(undefined) }),
    fc.record({ timeUs: fc.constant(0), upTo: fc.integer({ min: 0, max: trace.records.length }) }),
  )
  fc.assert(
    fc.property(moment, ({ timeUs, upTo }) => {
      const sought = upTo === undefined ? frameAt(trace, timeUs) : frameAfter(trace, upTo)
      expect(cursor({ timeUs, upTo })).toEqual(sought)
    }),
    { numRuns: 60 },
  )
})
