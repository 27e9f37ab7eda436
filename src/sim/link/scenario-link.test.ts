// A link opens the run it was made from, is short, and says what is wrong with it when it does not.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PRESETS } from '../presets/presets.ts'
import { readScenario } from '../read/read-scenario.ts'
import type { ScenarioInput } from '../scenario.ts'
import { randomScenario } from '../testing/random-scenario.ts'
import { run, scenarioOf } from '../testing/run.ts'
import { traceHash } from '../trace-hash.ts'
import { LONGEST_LINK } from './envelope.ts'
import { readLink, writeLink } from './scenario-link.ts'

const opened = (link: string): ScenarioInput => {
  const read = readLink(link)
  if (!read.ok) throw new Error(read.error.says)
  return read.value
}
const faultOf = (link: string): string => {
  const read = readLink(link)
  return read.ok ? 'none' : read.error.kind
}
const simple = scenarioOf({ functions: [{}], sources: [{}] })

describe('there and back', () => {
  test('any scenario reads to itself', () => {
    fc.assert(
      fc.property(randomScenario, (input) => {
        const scenario = scenarioOf(input)
        expect(scenarioOf(opened(writeLink(scenario)))).toEqual(scenario)
      }),
      { numRuns: 400 },
    )
  })

  test('with the same trace hash', () => {
    fc.assert(
      fc.property(randomScenario, (input) => {
        const scenario = scenarioOf(input)
        expect(traceHash(run(opened(writeLink(scenario))))).toBe(traceHash(run(input)))
      }),
      { numRuns: 60 },
    )
  })

  test('with any names, prices, moved controls and the settings that random scenarios leave alone', () => {
    const name = fc.string({ minLength: 1, maxLength: 20, unit: 'binary' }).filter((text) => text.length <= 64)
    const price = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(name, name, name, price, (first, second, queue, durationArm) => {
        fc.pre(first !== second)
        const scenario = scenarioOf({
          seed: queue,
          region: 'other',
          prices: { durationArm, ephemeral: 3.09e-8 },
          functions: [{ name: first }, { name: second, arm: true, ephemeralMb: 2048, timeoutS: 7, durationCv: 0.5 }],
          sources: [
            { name: queue, target: second, kind: 'sqs', pollers: { fewest: 3, most: 9 }, visibilityS: 60.5 },
            { target: first, arrivals: { kind: 'even', offsetUs: 12, startS: 1 }, retries: { longestMs: 9 } },
          ],
          changes: [
            { atS: 1, on: 'account', value: 500 },
            { atS: 2.25, on: 'function', name: second, field: 'reserved', value: 5 },
            { atS: 3, on: 'function', name: second, field: 'reserved', value: null },
            { atS: 4, on: 'source', name: queue, field: 'ratePerS', value: 1e-7 },
          ],
        })
        expect(scenarioOf(opened(writeLink(scenario)))).toEqual(scenario)
      }),
    )
  })

  test('the settings that have no name are found by their place', () => {
    const scenario = scenarioOf({
      functions: [{}, {}],
      sources: [{ target: 'function-2' }, { target: 'function-2', kind: 'async' }],
      changes: [{ on: 'source', name: 'source-2', field: 'ratePerS', value: 3 }],
    })
    const link = writeLink(scenario)
    expect(link).not.toContain('function')
    expect(scenarioOf(opened(link))).toEqual(scenario)
  })
})

describe('the text', () => {
  test('has only signs that neither an address nor URLSearchParams escapes', () => {
    fc.assert(
      fc.property(randomScenario, fc.string({ minLength: 1, maxLength: 30 }), (input, seed) => {
        const link = writeLink(scenarioOf({ ...input, seed }))
        expect(link).toMatch(/^[A-Za-z0-9._*-]+$/)
        expect(String(new URLSearchParams({ s: link }))).toBe(`s=${link}`)
      }),
    )
  })

  test('is short: defaults cost nothing, and every preset fits into a code that a phone can read', () => {
    expect(writeLink(simple)).toBe('1.7.f1_q1__.1t2b2v3')
    const longest = Math.max(...PRESETS.map(({ scenario }) => writeLink(scenarioOf(scenario)).length))
    expect(longest).toBeLessThan(250)
  })
})

describe('what is wrong is said', () => {
  const link = writeLink(scenarioOf(PRESETS[0]?.scenario as ScenarioInput))

  test('cut anywhere', () => {
    for (let length = 1; length < link.length; length += 1) {
      expect(`${length}: ${faultOf(link.slice(0, length))}`).toBe(`${length}: cut-short`)
    }
  })

  test('what follows a whole link does no harm', () => {
    expect(opened(`${link}.`)).toEqual(opened(link))
    expect(opened(`${link})%20see`)).toEqual(opened(link))
  })

  test('any one sign changed is noticed, or changes nothing', () => {
    fc.assert(
      fc.property(fc.nat(link.length - 1), fc.constantFrom(...'abcXYZ019._*-'), (at, sign) => {
        const other = link.slice(0, at) + sign + link.slice(at + 1)
        if (other !== link) expect(readLink(other).ok).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  test('a newer version', () => {
    const read = readLink(`2${link.slice(1)}`)
    expect(read).toMatchObject({ ok: false, error: { kind: 'newer' } })
    expect(read.ok ? '' : read.error.says).toMatch(/newer Trapline \(format 2; this one reads up to 1\)/)
    expect(faultOf('17.whatever')).toBe('newer')
  })

  test('not ours', () => {
    for (const text of [
      '',
      'hello',
      '0.1.1.1',
      'https://example.org',
      '1.A!.x',
      '1.é',
      '%',
      '-1.2.3',
      '1.zzzzzzzzz.1.',
    ]) {
      expect(`${text}: ${faultOf(text)}`).toBe(`${text}: not-ours`)
    }
  })

  test('too long', () => {
    const long = { kind: 'schedule' as const, timesS: Array.from({ length: 5000 }, (_, second) => second / 7) }
    const tooLong = writeLink(scenarioOf({ functions: [{}], sources: [{ arrivals: long }] }))
    expect(tooLong.length).toBeGreaterThan(LONGEST_LINK)
    expect(faultOf(tooLong)).toBe('too-long')
  })

  test('whatever is thrown at it, it answers', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^1\.[0-9a-z.]{0,20}[A-Za-z0-9._*-]{0,60}$/)), (text) => {
        const read = readLink(text)
        if (read.ok) expect(typeof readScenario(read.value).ok).toBe('boolean')
        else expect(read.error.says).toMatch(/\.$/)
      }),
      { numRuns: 500 },
    )
  })
})
