// A lab's link opens the run it was made from, says what is wrong with it, and is not taken for another lab's; old ones stay readable.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CACHING_LINK } from '../caching/caching-link.ts'
import { CACHING_PRESETS } from '../caching/presets.ts'
import { cachingOf, randomCaching } from '../caching/testing/cache.ts'
import { CACHING_FIELDS, readCaching } from '../caching/read-caching.ts'
import { DEPLOYMENT_LINK } from '../deployments/deployment-link.ts'
import { DEPLOYMENT_PRESETS } from '../deployments/presets.ts'
import { deploymentOf, randomDeployment } from '../deployments/testing/deploy.ts'
import { DEPLOYMENT_FIELDS, readDeployment } from '../deployments/read-deployment.ts'

const faultOf = (read: { ok: true } | { ok: false; error: { kind: string } }): string =>
  read.ok ? 'none' : read.error.kind

describe('there and back', () => {
  test('any deployment', () => {
    fc.assert(
      fc.property(randomDeployment, (input) => {
        const read = DEPLOYMENT_LINK.read(DEPLOYMENT_LINK.write(deploymentOf(input)))
        expect(read.ok && deploymentOf(read.value)).toEqual(deploymentOf(input))
      }),
    )
  })

  test('any cache', () => {
    fc.assert(
      fc.property(randomCaching, (input) => {
        const link = CACHING_LINK.write(cachingOf(input))
        const read = CACHING_LINK.read(`${link}.`)
        expect(link).toMatch(/^[\w.*-]+$/)
        expect(read.ok && cachingOf(read.value)).toEqual(cachingOf(input))
      }),
    )
  })

  test('presets are short', () => {
    const links = [
      ...DEPLOYMENT_PRESETS.map(({ scenario }) => DEPLOYMENT_LINK.write(deploymentOf(scenario))),
      ...CACHING_PRESETS.map(({ scenario }) => CACHING_LINK.write(cachingOf(scenario))),
    ]
    expect(Math.max(...links.map(({ length }) => length))).toBeLessThan(100)
  })
})

const GIVEN_DEPLOYMENT = '1.9.Dp4s25f8_.1q9oe8d'
const GIVEN_CACHE = '1.b.Cg2t30n3R0_.1wx0wm5'

test('links that were given out open as on their first day', () => {
  expect(DEPLOYMENT_LINK.write(deploymentOf({ policy: 'traffic-splitting', sharePercent: 25, failsAtMin: 8 }))).toBe(
    GIVEN_DEPLOYMENT,
  )
  expect(CACHING_LINK.write(cachingOf({ strategy: 'both', ttlS: 30, shards: 3, readReplicas: false }))).toBe(
    GIVEN_CACHE,
  )
  expect(DEPLOYMENT_LINK.read(GIVEN_DEPLOYMENT)).toMatchObject({ ok: true, value: { sharePercent: 25, failsAtMin: 8 } })
  expect(CACHING_LINK.read(GIVEN_CACHE)).toMatchObject({ ok: true, value: { strategy: 'both', shards: 3 } })
})

test('what is wrong with a link', () => {
  const link = DEPLOYMENT_LINK.write(deploymentOf({ instances: 4 }))
  expect(faultOf(CACHING_LINK.read(link))).toBe('not-ours')
  expect(faultOf(DEPLOYMENT_LINK.read(link.slice(0, -3)))).toBe('cut-short')
  expect(faultOf(DEPLOYMENT_LINK.read(link.replace('n4', 'n5')))).toBe('changed')
  expect(faultOf(DEPLOYMENT_LINK.read('hello'))).toBe('not-ours')
})

describe('what is refused', () => {
  const says = (read: { ok: true } | { ok: false; error: readonly { path: string; what: string; mend: string }[] }) =>
    read.ok ? [] : read.error.map(({ path, what, mend }) => `${path}: ${what} ${mend}`)

  test('a deployment', () => {
    expect(says(readDeployment({ instances: 4, batch: 6 }))).toEqual([
      'batch: A batch of 6 is more than there are instances. Choose at most 4.',
    ])
    expect(says(readDeployment({ policy: 'canary', evaluationMin: 2, colour: 'blue' }))).toHaveLength(3)
    expect(readDeployment({ instances: 3 })).toMatchObject({ ok: true, value: { batch: 3 } })
    expect(readDeployment('no')).toMatchObject({ ok: false })
    expect(Object.keys(deploymentOf({})).toSorted()).toEqual([...DEPLOYMENT_FIELDS].toSorted())
  })

  test('a cache', () => {
    expect(says(readCaching({ durationS: 600, ratePerS: 1000 }))).toEqual([
      'durationS: 600,000 requests; 150,000 are the most. Choose at most 150 s.',
    ])
    expect(says(readCaching({ replicas: 6, shards: 1.5, eviction: 'lru' }))).toHaveLength(3)
    expect(Object.keys(cachingOf({})).toSorted()).toEqual([...CACHING_FIELDS].toSorted())
  })
})
