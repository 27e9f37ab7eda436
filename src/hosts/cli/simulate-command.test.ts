// The command line's run: the issue's own shapes in and out, and a sentence for each thing that is refused.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { runInput } from '../../sim/presets/preset.ts'
import { summaryOf, type Summary } from '../../sim/summary.ts'
import { UsageError } from './command.ts'
import { simulateCommand } from './simulate-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'simulate-'))
afterAll(() => rmSync(folder, { recursive: true }))

const ASKED = {
  accountLimit: 1000,
  durationS: 20,
  seed: 41,
  rulesAsOf: 'now' as const,
  scalingRate: false,
  rateQuota: 'window' as const,
  functions: [
    { name: 'a', reserved: 900, provisioned: 10, durationMs: 1000, initMs: 200, memoryMb: 512 },
    { name: 'b', durationMs: 1000, durationDistribution: 'exponential' as const, errorShare: 0.1 },
  ],
  sources: [
    { name: 'x', target: 'b', kind: 'sync' as const, arrivals: { kind: 'even' as const, ratePerS: 130, offsetUs: 3 } },
    { name: 'y', target: 'a', kind: 'async' as const, arrivals: { kind: 'step' as const, ratePerS: 5, startS: 2 } },
  ],
}

const given = (text: string): ((args?: readonly string[]) => string) => {
  const file = join(folder, `${text.length}.json`)
  writeFileSync(file, text)
  return (args = ['--format', 'json']) => simulateCommand([file, ...args]).text
}
const refusedFor = (text: string): string[] => {
  try {
    given(text)()
  } catch (fault) {
    if (fault instanceof UsageError) return fault.message.split('\ntrapline: ')
    throw fault
  }
  throw new Error('was not refused')
}

describe('a run', () => {
  test('as JSON: the shape that was asked for, and the numbers of the core', () => {
    const summary = JSON.parse(given(JSON.stringify(ASKED))()) as Summary
    expect(summary).toEqual(summaryOf(runInput({ ...ASKED, seed: '41' })))
    const [, b] = summary.functions
    expect(Object.keys(b ?? {})).toEqual(
      expect.arrayContaining([
        ...['name', 'arrivals', 'invocations', 'onDemand', 'provisioned', 'spilled', 'throttled'],
        ...['coldStarts', 'peakConcurrency', 'meanConcurrency'],
      ]),
    )
    expect(summary.account).toEqual({ peakConcurrency: expect.any(Number), peakClaimed: expect.any(Number) })
    expect(summary.sources[0]).toMatchObject({ name: 'x', retried: 0, deadLettered: 0, dropped: expect.any(Number) })
    expect(summary.traceHash).toMatch(/^[0-9a-f]{16}$/)
    expect(b?.throttled['ConcurrentInvocationLimitExceeded']).toBeGreaterThan(0)
  })

  test('as a table: numbers under one another, the account, the cost, the hash', () => {
    const lines = given(JSON.stringify(ASKED))([]).split('\n')
    expect(lines[0]).toMatch(/^function +arrivals +invocations/)
    expect(lines[2]).toMatch(/^b +2,600 .* ConcurrentInvocationLimitExceeded$/)
    expect(lines[0]?.indexOf('arrivals')).toBe((lines[2]?.indexOf('2,600') ?? 0) + '2,600'.length - 'arrivals'.length)
    expect(lines.join('\n')).toMatch(/account: peak concurrency \d+, peak claimed [\d,]+\n\ncost: \$0\.\d{6}\n/)
    expect(lines.at(-1)).toMatch(/events in 20 s, trace [0-9a-f]{16}$/)
  })

  test('from standard input', () => {
    const asked: string[] = []
    const { text } = simulateCommand(['-', '--format', 'json'], (name) => {
      asked.push(name)
      return JSON.stringify(ASKED)
    })
    expect(asked).toEqual(['-'])
    expect(text).toBe(given(JSON.stringify(ASKED))())
  })
})

describe('a line for each thing that is refused', () => {
  const asked = (functions: object[], more: object = {}): string => JSON.stringify({ ...ASKED, functions, ...more })

  test('reserved sums above limit − 100', () => {
    expect(
      refusedFor(
        asked([
          { name: 'a', reserved: 600 },
          { name: 'b', reserved: 400 },
        ]),
      ),
    ).toEqual([
      "functions[1].reserved: 400 reserved for b decreases the account's unreserved concurrency below its minimum value of [100]. Of 1,000, 100 stay unreserved: choose at most 300.",
    ])
  })

  test('provisioned above reserved', () => {
    expect(refusedFor(asked([{ name: 'a', reserved: 5, provisioned: 6 }, { name: 'b' }]))).toEqual([
      'functions[0].provisioned: a asks for 6 provisioned, but only 5 are reserved for it. Provision at most 5, or reserve more.',
    ])
  })

  test('negative, huge, NaN: all of them at once', () => {
    const text = asked([
      { name: 'a', reserved: -1, durationMs: 7 },
      { name: 'b', timeoutS: 1e9, memoryMb: null },
    ])
    expect(refusedFor(text.replace('"durationMs":7', '"durationMs":1e999'))).toEqual([
      expect.stringMatching(/^functions\[0\]\.durationMs: Infinity is not a number\./),
      expect.stringMatching(/^functions\[0\]\.reserved: -1 is too small\./),
      expect.stringMatching(/^functions\[1\]\.timeoutS: 1,000,000,000 is too large\./),
      expect.stringMatching(/^functions\[1\]\.memoryMb: This is not a number\./),
    ])
    expect(refusedFor('{"functions":[{"reserved":NaN}]}')).toEqual([expect.stringMatching(/is not JSON: .*N/)])
  })

  test('more than 20 million events, beforehand and with a shorter run that is accepted', () => {
    const [line = ''] = refusedFor(asked(ASKED.functions, { durationS: 604_800 }))
    const shorter = /about \d+ million events; 20 million is the most\..* Run ([\d,]+) s of it/.exec(line)?.[1]
    expect(Number(shorter?.replaceAll(',', ''))).toBeGreaterThan(60_000)
  })

  test('what is no scenario at all', () => {
    expect(refusedFor('[]')).toHaveLength(2)
    expect(refusedFor('')).toEqual([expect.stringMatching(/is not JSON/)])
    expect(refusedFor(asked(ASKED.functions, { reserve: 1 }))).toEqual([expect.stringMatching(/no setting called/)])
  })

  test('no file, two files, a missing one, an unknown flag', () => {
    expect(() => simulateCommand([])).toThrow(/takes one file/)
    expect(() => simulateCommand(['a', 'b'])).toThrow(/takes one file/)
    expect(() => simulateCommand([join(folder, 'none.json')])).toThrow(/cannot be read \(ENOENT\)/)
    expect(() => simulateCommand(['-', '--form', 'x'])).toThrow(/allowed here: --format/)
    expect(() => simulateCommand(['-', '--format', 'xml'], () => '{}')).toThrow(/use one of: json, table/)
  })
})
