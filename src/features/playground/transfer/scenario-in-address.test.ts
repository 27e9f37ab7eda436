// What stands in the address opens the same run, and a broken one says so in a sentence.
import { expect, test } from 'vitest'
import { PRESETS } from '../../../sim/presets/presets.ts'
import { runInput } from '../../../sim/presets/preset.ts'
import { traceHash } from '../../../sim/trace-hash.ts'
import { addressOf, scenarioFrom } from './scenario-in-address.ts'

test.each(PRESETS.map((preset) => [preset.id, preset] as const))('%s opens as the same run', (_id, { scenario }) => {
  const opened = scenarioFrom(` ${addressOf(scenario)} `)
  expect(opened.ok && traceHash(runInput(opened.value))).toBe(traceHash(runInput(scenario)))
})

test('a refused scenario has no address', () => {
  expect(addressOf({ functions: [{ reserved: 950 }] })).toBe('')
})

test('what is wrong with a link is a sentence', () => {
  const link = addressOf({ functions: [{}] })
  expect(scenarioFrom(link.slice(0, 9))).toMatchObject({ ok: false, error: expect.stringMatching(/cut short/) })
  expect(scenarioFrom(`9${link.slice(1)}`)).toMatchObject({ ok: false, error: expect.stringMatching(/newer/) })
  expect(scenarioFrom('')).toMatchObject({ ok: false, error: expect.stringMatching(/no link of the playground/) })
})
