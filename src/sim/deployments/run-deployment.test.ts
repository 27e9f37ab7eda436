// Each policy step by step, worked out by hand, with and without a failure; and the laws that every deployment keeps.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deploymentAt } from './frame.ts'
import { outcomeOfDeployment } from './outcome.ts'
import type { DeploymentTrace } from './records.ts'
import { deploy, randomDeployment } from './testing/deploy.ts'
import { POLICIES, type DeploymentInput } from './scenario.ts'

/** Install 20 s, launch 300 s, health check 120 s; ten instances, five at a time. */
const MIN = 60
const tookS = (input: DeploymentInput): number => (outcomeOfDeployment(deploy(input)).tookUs ?? NaN) / 1e6
/** What stands `second` seconds after the deployment has begun. */
const at = (trace: DeploymentTrace, second: number) => deploymentAt(trace, (MIN + second) * 1e6)
const versions = (trace: DeploymentTrace, second: number): string =>
  at(trace, second)
    .instances.filter(({ state }) => state !== 'ended')
    .map(({ version, attached, state }) => {
      const letter = version === 'old' ? 'o' : 'n'
      return state === 'failing' ? '!' : attached ? letter : '-'
    })
    .join('')

describe('how long it takes', () => {
  test.each([
    ['all-at-once', 20 + 120],
    ['rolling', 2 * (20 + 120)],
    ['rolling-additional', 300 + 120 + 2 * (20 + 120)],
    ['immutable', 2 * (300 + 120)],
    ['traffic-splitting', 300 + 120 + 5 * 60],
    ['blue-green', 5 * 60 + 300 + 120 + 60],
  ] as const)('%s: %d s', (policy, seconds) => {
    expect(tookS({ policy })).toBe(seconds)
  })

  test('a rolling deployment takes as long as its batches, the last of which may be smaller', () => {
    expect(tookS({ policy: 'rolling', batch: 3 })).toBe(4 * 140)
    expect(tookS({ policy: 'rolling', batch: 1 })).toBe(10 * 140)
    expect(tookS({ policy: 'rolling', batch: 10 })).toBe(140)
  })
})

describe('who serves meanwhile', () => {
  test('all at once: nobody while the bundle is put on', () => {
    const trace = deploy({ policy: 'all-at-once' })
    expect([0, 19, 20, 140].map((second) => versions(trace, second))).toEqual([
      '----------',
      '----------',
      'nnnnnnnnnn',
      'nnnnnnnnnn',
    ])
    expect(at(trace, 10)).toMatchObject({ capacity: 0, lost: 1, extraMinutes: 0 })
  })

  test('rolling: all but a batch, and old beside new', () => {
    const trace = deploy({ policy: 'rolling', batch: 4 })
    expect([0, 139, 140, 280, 420].map((second) => versions(trace, second))).toEqual([
      '----oooooo',
      '----oooooo',
      'nnnn----oo',
      'nnnnnnnn--',
      'nnnnnnnnnn',
    ])
    expect(at(trace, 150)).toMatchObject({ capacity: 6, lost: 0 })
    expect(at(trace, 150).byNew).toBeCloseTo(4 / 6)
  })

  test('the additional batch stands in for the one that is away, and goes at the end', () => {
    const trace = deploy({ policy: 'rolling-additional' })
    expect([0, 420, 560, 700].map((second) => versions(trace, second))).toEqual([
      'oooooooooo-----',
      '-----ooooonnnnn',
      'nnnnn-----nnnnn',
      'nnnnnnnnnn',
    ])
    expect(outcomeOfDeployment(trace)).toMatchObject({ leastCapacity: 10, mostRunning: 15 })
    expect(at(trace, 700).extraMinutes).toBeCloseTo((5 * 700) / 60)
  })

  test('immutable: one first, then the rest, then the old ones go', () => {
    const trace = deploy({ policy: 'immutable' })
    expect([419, 420, 839, 840].map((second) => versions(trace, second))).toEqual([
      'oooooooooo-',
      'oooooooooon---------',
      'oooooooooon---------',
      'nnnnnnnnnn',
    ])
    expect(at(trace, 840).extraMinutes).toBeCloseTo((1 * 420 + 10 * 420) / 60)
  })

  test('traffic splitting: by weight, whatever the counts', () => {
    const trace = deploy({ policy: 'traffic-splitting', sharePercent: 20 })
    expect(at(trace, 419).byNew).toBe(0)
    expect(at(trace, 420).byNew).toBeCloseTo(0.2)
    expect(at(trace, 720)).toMatchObject({ byNew: 1, byOld: 0, running: 10 })
  })

  test('blue/green: users move as their DNS answers run out', () => {
    const trace = deploy({ policy: 'blue-green', dnsTtlS: 100, stubbornPercent: 10, keepMin: 10 })
    expect([719, 720, 770, 820, 1319].map((second) => at(trace, second).byNew)).toEqual([
      0,
      0,
      expect.closeTo(0.45),
      expect.closeTo(0.9),
      expect.closeTo(0.9),
    ])
    expect(at(trace, 1320)).toMatchObject({ running: 10, lost: expect.closeTo(0.1) as number })
  })

  test('what is more than the instances can serve is lost', () => {
    const trace = deploy({ policy: 'rolling', loadPercent: 80 })
    expect(at(trace, 60).lost).toBeCloseTo(1 - 5 / 8)
    expect(outcomeOfDeployment(trace).lostMinutes).toBeCloseTo((2 * 140 * (1 - 5 / 8)) / 60)
  })
})

describe('a version that fails', () => {
  test('all at once: an outage until a person has redeployed', () => {
    const trace = deploy({ policy: 'all-at-once', failsAtMin: 0, reactMin: 5, noticeS: 30 })
    expect(versions(trace, 20)).toBe('!!!!!!!!!!')
    expect(at(trace, 300).lost).toBe(1)
    expect(versions(trace, 20 + 30 + 300 + 20)).toBe('oooooooooo')
    expect(outcomeOfDeployment(trace)).toMatchObject({ rollback: 'redeploy', waitedForPerson: true, leftOnNew: 10 })
  })

  test('rolling: the failed batch stays out, finished ones keep the new version', () => {
    const trace = deploy({ policy: 'rolling', batch: 2, failsAtMin: 5 })
    expect(versions(trace, 310)).toBe('nnnn!!oooo')
    expect(at(trace, 400)).toMatchObject({ capacity: 8, lost: 0 })
    expect(outcomeOfDeployment(trace)).toMatchObject({ rollback: 'redeploy', leftOnNew: 6, tookUs: undefined })
    expect(versions(trace, 310 + 30 + 300 + 5 * 140 + 1)).toBe('oooooooooo')
  })

  test('the additional batch fails: nothing of the environment was touched', () => {
    const trace = deploy({ policy: 'rolling-additional', failsAtMin: 0 })
    expect(outcomeOfDeployment(trace)).toMatchObject({ leastCapacity: 10, mostLost: 0, rollback: 'redeploy' })
    expect(versions(trace, 1000)).toBe('oooooooooo')
  })

  test('immutable: the new ones are terminated at once, by Beanstalk', () => {
    const trace = deploy({ policy: 'immutable', failsAtMin: 13 })
    expect(versions(trace, 13 * 60)).toBe('oooooooooon!!!!!!!!!')
    expect(outcomeOfDeployment(trace)).toMatchObject({
      rollback: 'terminate',
      waitedForPerson: false,
      backAfterUs: 30e6,
      mostLost: 0,
    })
  })

  test('traffic splitting: the canary share meets it until it is noticed', () => {
    const trace = deploy({ policy: 'traffic-splitting', failsAtMin: 8 })
    expect(at(trace, 481).lost).toBeCloseTo(0.1)
    expect(outcomeOfDeployment(trace)).toMatchObject({ rollback: 'reroute', backAfterUs: 30e6 })
    expect(outcomeOfDeployment(trace).lostMinutes).toBeCloseTo(0.05)
  })

  test('blue/green: before the swap no user knows; after it a person swaps back', () => {
    const before = outcomeOfDeployment(deploy({ policy: 'blue-green', failsAtMin: 0 }))
    expect(before).toMatchObject({ mostLost: 0, dnsChanged: false, rollback: undefined })
    const later = outcomeOfDeployment(deploy({ policy: 'blue-green', failsAtMin: 15, stubbornPercent: 0 }))
    expect(later).toMatchObject({ mostLost: 1, dnsChanged: true, rollback: 'swap', waitedForPerson: true })
    expect(later.backAfterUs).toBe((30 + 300 + 60) * 1e6)
  })

  test('too late to be noticed: the deployment is over', () => {
    for (const policy of POLICIES)
      expect(outcomeOfDeployment(deploy({ policy, failsAtMin: 600 }))).toMatchObject({
        rollback: undefined,
        leftOnNew: 10,
      })
  })
})

describe('any deployment', () => {
  test('ends with one version on the usual number of instances, and loses no share of anybody', () => {
    fc.assert(
      fc.property(randomDeployment, (input) => {
        const trace = deploy(input)
        const end = deploymentAt(trace, trace.endUs)
        const left = end.instances.filter(({ state }) => state !== 'ended')
        const finished = trace.steps.some(({ what }) => what === 'finished')
        const restored = trace.steps.some(({ what }) => what === 'restored')
        expect(finished || restored).toBe(true)
        expect(left.map(({ version }) => version)).toEqual(left.map(() => (restored ? 'old' : 'new')))
        expect(left.length).toBe(input.instances)
        expect(left.every(({ state, attached }) => state === 'healthy' && attached)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('at any moment all users are served by old, by new, or lost; and what is new costs', () => {
    fc.assert(
      fc.property(randomDeployment, fc.double({ min: 0, max: 1, noNaN: true }), (input, share) => {
        const trace = deploy(input)
        const frame = deploymentAt(trace, share * trace.endUs)
        expect(frame.byOld + frame.byNew + frame.lost).toBeCloseTo(1)
        expect(Math.min(frame.byOld, frame.byNew, frame.lost)).toBeGreaterThanOrEqual(0)
        expect(frame.extraMinutes).toBeGreaterThanOrEqual(0)
        expect(frame.running).toBeGreaterThanOrEqual(input.instances ?? 10)
      }),
      { numRuns: 300 },
    )
  })

  test('only policies that bring new instances keep full capacity; only the swap touches DNS', () => {
    fc.assert(
      fc.property(randomDeployment, (input) => {
        const outcome = outcomeOfDeployment(deploy({ ...input, failsAtMin: null, keepMin: 20 }))
        const inPlace = input.policy === 'all-at-once' || input.policy === 'rolling'
        expect(outcome.leastCapacity >= (input.instances ?? 10)).toBe(!inPlace)
        expect(outcome.extraMinutes > 0).toBe(!inPlace)
        expect(outcome.dnsChanged).toBe(input.policy === 'blue-green')
      }),
      { numRuns: 200 },
    )
  })

  test('the same settings give the same steps', () => {
    fc.assert(
      fc.property(randomDeployment, (input) => {
        expect(deploy(input)).toEqual(deploy(input))
      }),
    )
  })
})
