// The worker's answer survives the way to the page, and its memory is moved, not copied.
import { expect, test } from 'vitest'
import { frameAt } from '../../sim/frame/frame-at.ts'
import { traceHash } from '../../sim/trace-hash.ts'
import { answer, buffersOf } from './answer.ts'

const scenario = {
  durationS: 10,
  functions: [{ name: 'f', durationMs: 100, durationDistribution: 'lognormal' }],
  sources: [{ target: 'f', kind: 'sync', arrivals: { kind: 'poisson', ratePerS: 2000 } }],
}
const clock = (): (() => number) => {
  let now = 0
  return () => (now += 5)
}

test('a trace arrives as it was, and can be sought', () => {
  const { message, transfer } = answer({ id: 7, scenario }, clock())
  if (!message.done) throw new Error('refused')
  const [hash, frame] = [traceHash(message.trace), frameAt(message.trace, 5e6)]
  const arrived = structuredClone(message, { transfer })
  if (!arrived.done) throw new Error('refused')
  expect(arrived).toMatchObject({ id: 7, runMs: 5 })
  expect(traceHash(arrived.trace)).toBe(hash)
  expect(frameAt(arrived.trace, 5e6)).toEqual(frame)
  expect(message.trace.records.kind.byteLength).toBe(0)
})

test('all large memory is handed over', () => {
  const { message } = answer({ id: 1, scenario }, clock())
  if (!message.done) throw new Error('refused')
  const { records, checkpoints } = message.trace
  expect(buffersOf(message.trace)).toHaveLength(7 + 6 * checkpoints.length)
  expect(buffersOf(message.trace)).toContain(records.value.buffer)
})

test('a refusal comes back in words', () => {
  const { message, transfer } = answer({ id: 2, scenario: { functions: [{ reserved: 5000 }] } }, clock())
  expect(message).toMatchObject({ id: 2, done: false, refusals: [{ path: 'functions[0].reserved' }] })
  expect(transfer).toEqual([])
})
