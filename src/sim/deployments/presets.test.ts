// Every preset of deployments keeps its word, and every sentence that is told says something.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { labOutcome } from '../lab/prediction.ts'
import { DEPLOYMENT_PRESETS } from './presets.ts'
import { narrateDeployment, stepSentence } from './sentences.ts'
import { deploy, randomDeployment } from './testing/deploy.ts'

const KEYS: Readonly<Record<string, string>> = {
  'ten-serving': 'Rolling with additional batch',
  'failed-batch': '6: four serve it, two failed on it',
  'canary-share': '10%',
  'double-for-a-while': '20',
  'dns-remembers': 'Everybody at first, until their copy of the answer runs out',
  'one-by-one': 'Rolling one by one',
}

test('there are six, each once', () => {
  expect(DEPLOYMENT_PRESETS.map(({ id }) => id)).toEqual(Object.keys(KEYS))
})

describe.each(DEPLOYMENT_PRESETS.map((preset) => [preset.id, preset] as const))('%s', (id, preset) => {
  const { figure, sum, key } = labOutcome(preset, deploy(preset.scenario))

  test('comes out as it is written', () => {
    expect(Math.abs(figure - preset.expected.figure)).toBeLessThanOrEqual(preset.expected.within)
    expect(preset.options[key]?.text).toBe(KEYS[id])
    expect(sum).toMatch(/\d/)
  })

  test('has one option for any figure at most, and a variant that differs', () => {
    const sorted = preset.options.toSorted((a, b) => a.from - b.from)
    sorted.slice(1).forEach((option, at) => expect(option.from).toBeGreaterThanOrEqual(sorted[at]?.to ?? Infinity))
    const exact = sorted.filter(({ from, to }) => figure >= from && figure <= to)
    expect(exact).toHaveLength(1)
    expect(preset.variant?.scenario).not.toEqual(preset.scenario)
    expect(deploy(preset.variant?.scenario ?? {}).steps.length).toBeGreaterThan(0)
  })
})

test('the sentences of a canary, in full', () => {
  const texts = narrateDeployment(deploy({ policy: 'traffic-splitting', failsAtMin: 9 })).map(({ text }) => text)
  expect(texts).toEqual([
    'The deployment begins: a full new set comes up, and gets a share of the users for a while.',
    '10 instances launched beside the others: 20 are paid for now, 10 more than usual.',
    '10 instances run the new version. The health check watches for 120 s.',
    '10 instances passed the health check.',
    'The load balancer sends requests to them: 20 serve.',
    'The load balancer now sends 10% of requests to the new target group.',
    '10 instances fail the health check. 10% of requests are lost; 10 instances still serve.',
    'The failure is noticed, and the deployment stops.',
    'Rollback: all requests go to the old instances again, by Beanstalk itself, and the new ones are terminated.',
    'The load balancer now sends 0% of requests to the new target group.',
    '10 instances terminated: 10 are paid for now.',
    'All is as it was before: 10 instances serve the old version.',
  ])
})

test('any step of any deployment is a sentence, and the first of each kind is told', () => {
  fc.assert(
    fc.property(randomDeployment, (input) => {
      const trace = deploy(input)
      trace.steps.forEach((_, index) => expect(stepSentence(trace, index)).toMatch(/^[A-Z\d].*\.$/))
      const told = new Set(narrateDeployment(trace).map(({ index }) => trace.steps[index]?.what))
      expect(told).toEqual(new Set(trace.steps.map(({ what }) => what)))
    }),
  )
})
