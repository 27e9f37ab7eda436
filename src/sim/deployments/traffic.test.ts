// Who answers whom: even spreading, weights, DNS; overload and failing instances, in numbers worked out by hand.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Instance, InstanceState } from './instance.ts'
import type { Policy } from './scenario.ts'
import { deploymentOf } from './testing/deploy.ts'
import { servedBy } from './traffic.ts'

/** `o` old, `n` new, `f` a new one that fails, `-` not attached; after the bar those that were launched. */
function instancesOf(text: string): Instance[] {
  const [first = '', second = ''] = text.split('|')
  return [...first, ...second].map((letter, id) => ({
    id,
    added: id >= first.length,
    version: letter === 'o' ? 'old' : 'new',
    state: (letter === 'f' ? 'failing' : 'healthy') as InstanceState,
    attached: letter !== '-',
    sinceUs: 0,
  }))
}

function served(policy: Policy, text: string, more: { load?: number; weight?: number; dns?: number } = {}): number[] {
  const scenario = deploymentOf({ policy, instances: 4, batch: 1, loadPercent: more.load ?? 50 })
  const { byOld, byNew, lost } = servedBy(scenario, instancesOf(text), more.weight ?? 0, more.dns ?? 0)
  return [byOld, byNew, lost].map((share) => Number(share.toFixed(6)))
}

describe('one load balancer', () => {
  test.each([
    ['oooo', 50, [1, 0, 0]],
    ['oo--', 50, [1, 0, 0]],
    ['oo--', 100, [0.5, 0, 0.5]],
    ['on--', 80, [0.3125, 0.3125, 0.375]],
    ['----', 50, [0, 0, 1]],
    ['ooof', 50, [0.75, 0, 0.25]],
    ['oooo|n', 100, [0.8, 0.2, 0]],
  ] as const)('%s at %d%%', (text, load, expected) => {
    expect(served('rolling', text, { load })).toEqual(expected)
  })
})

describe('two groups', () => {
  test.each([
    ['oooo|nnnn', 0.1, [0.9, 0.1, 0]],
    ['oooo|ffff', 0.1, [0.9, 0, 0.1]],
    ['oooo|----', 0, [1, 0, 0]],
    ['oooo|n---', 1, [0, 0.5, 0.5]],
  ] as const)('%s by weight %d', (text, weight, expected) => {
    expect(served('traffic-splitting', text, { weight })).toEqual(expected)
  })

  test('by DNS: who still has the old answer finds nobody when the old environment is gone', () => {
    expect(served('blue-green', 'oooo|nnnn', { dns: 0.4 })).toEqual([0.6, 0.4, 0])
    expect(served('blue-green', '----|nnnn', { dns: 0.4 })).toEqual([0, 0.4, 0.6])
  })
})

test('any instances: shares are shares, and one more healthy instance never loses anybody', () => {
  const any = fc.array(fc.constantFrom('o', 'n', 'f', '-'), { minLength: 1, maxLength: 12 }).map((all) => all.join(''))
  fc.assert(
    fc.property(any, fc.integer({ min: 0, max: 100 }), (text, load) => {
      const [byOld = 0, byNew = 0, lost = 0] = served('rolling', text, { load })
      expect(byOld + byNew + lost).toBeCloseTo(1, 4)
      expect(served('rolling', `${text}o`, { load })[2]).toBeLessThanOrEqual(lost + 1e-6)
    }),
  )
})
