// Compute: fresh numbers, a sum that can be checked by hand, and wrong numbers that somebody comes to.
import { describe, expect, test } from 'vitest'
import type { Fact, Formula } from '../../facts/fact.ts'
import { amount, bankOf, factOf } from '../testing/corpus.ts'
import { distinct, itemsOf, refusalsOf, wholeDrafts } from '../testing/items.ts'
import { compute } from './compute.ts'

const CONCURRENCY: Formula = {
  title: 'Concurrency that a load needs',
  expression: 'rps * ms / 1000',
  unit: 'concurrent executions',
  variables: [
    { name: 'rps', says: 'requests a second', from: 100, to: 2000, step: 100 },
    { name: 'ms', says: 'average duration in milliseconds', from: 200, to: 900, step: 100 },
  ],
  asks: ['{rps} requests a second run for {ms} ms each. How many at once?', 'At {ms} ms and {rps} a second: how many?'],
  mistakes: [
    { expression: 'rps', says: 'takes the rate for concurrency.' },
    { expression: 'rps * ms / 100', says: 'divides by a hundred' },
    { expression: 'rps * ms / 10000', says: 'divides by ten thousand' },
    { expression: 'rps + ms', says: 'adds the two' },
  ],
}

const formulaFact = (part: Partial<Formula> = {}): Fact => {
  const formula = { ...CONCURRENCY, ...part }
  return factOf('lambda.concurrency', {
    kind: 'formula',
    value: { type: 'formula', formula, text: formula.expression },
  })
}
const draftsOf = (part: Partial<Formula> = {}, facts: readonly Fact[] = []): ReturnType<typeof wholeDrafts> =>
  wholeDrafts(bankOf([formulaFact(part), ...facts]), 'compute', { factId: 'lambda.concurrency' })
const numberOf = (text: string): number => Number(text.replace(/[^\d.]/g, ''))

test('its targets are formulas alone', () => {
  expect(compute.targets(bankOf([formulaFact(), factOf('a.b')]))).toEqual([{ factId: 'lambda.concurrency' }])
})

describe('what a sum says', () => {
  test('money has two decimals or none', () => {
    const texts = draftsOf({ unit: 'USD', expression: 'rps * ms / 200000' }).flatMap(({ key, candidates }) =>
      [key, ...candidates].map(({ text }) => text),
    )
    expect(texts.some((text) => /\.\d0 USD$/.test(text))).toBe(true)
    expect(texts.filter((text) => /\.\d USD$/.test(text))).toEqual([])
  })

  test('the name of a fact with a comma in it stands in marks', () => {
    const size = factOf('lambda.zip', { attribute: { id: 'zip', name: 'Zip file, unzipped' }, value: amount('250 MB') })
    const [draft] = draftsOf({ expression: '[lambda.zip] + rps * ms' }, [size])
    expect(draft?.key.reason).toContain('"zip file, unzipped" + requests a second')
  })
})

describe('the numbers', () => {
  test('are drawn afresh, within the range and on the step of their variable', () => {
    const drafts = draftsOf()
    const drawn = drafts.map(({ stem }) => {
      const [first = 0, second = 0] = [...stem.matchAll(/[\d,]+/g)].map(([text]) => numberOf(text))
      return stem.startsWith('At') ? { ms: first, rps: second } : { rps: first, ms: second }
    })
    for (const { rps, ms } of drawn) {
      expect([rps % 100, ms % 100]).toEqual([0, 0])
      expect(rps >= 100 && rps <= 2000 && ms >= 200 && ms <= 900).toBe(true)
    }
    expect(distinct(drawn.map(({ rps, ms }) => `${rps} ${ms}`)).length).toBeGreaterThan(30)
    expect(distinct(drafts.map(({ stem }) => stem.startsWith('At')))).toHaveLength(2)
  })

  test('reach both ends of a range, also by steps that are no binary fractions', () => {
    const drafts = draftsOf({
      variables: [
        { name: 'rps', says: 'a rate', from: 0.1, to: 0.3, step: 0.1 },
        { name: 'ms', says: 'a time', from: 1000, to: 1000, step: 1 },
      ],
    })
    const seen = distinct(drafts.map(({ key }) => key.magnitude))
    expect([...seen].sort()).toEqual([0.1, 0.2, 0.3])
  })
})

describe('the sum', () => {
  test('gives the key, shown in words and in numbers', () => {
    for (const { stem, key } of draftsOf()) {
      const [first = 0, second = 0] = [...stem.matchAll(/[\d,]+/g)].map(([text]) => numberOf(text))
      expect(key.magnitude).toBe((first * second) / 1000)
      expect(numberOf(key.text)).toBe(key.magnitude)
      expect(key.reason).toMatch(
        /^Concurrency that a load needs: requests a second × average duration in milliseconds \/ 1,000 = [\d,]+ × [\d,]+ \/ 1,000 = [\d,]+\.$/,
      )
    }
  })

  test('has wrong numbers with the mistake behind each, worked out', () => {
    for (const { candidates, key } of draftsOf()) {
      expect(candidates.every(({ failing }) => failing === 'miscalculation')).toBe(true)
      expect(candidates.every(({ magnitude }) => magnitude !== key.magnitude)).toBe(true)
      expect(candidates[0]?.reason).toMatch(/^This answer takes the rate for concurrency: [\d,]+\.$/)
      expect(candidates[1]?.reason).toMatch(/^This answer divides by a hundred: [\d,]+ × [\d,]+ \/ 100 = [\d,]+\.$/)
    }
  })

  test.each([
    ['seconds', '45 seconds'],
    ['MB', '45 MB'],
    ['USD', '45 USD'],
    ['environments', '45'],
    ['%', '45%'],
  ])('in %s is written as %s', (unit, text) => {
    const [draft] = draftsOf({
      unit,
      expression: '45 + 0 * rps',
      mistakes: ['1', '2', '3'].map((expression) => ({ expression, says: 'guesses' })),
    })
    expect(draft?.key.text).toBe(text)
  })
})

describe('facts in a sum', () => {
  const FACTORS: Partial<Formula> = {
    expression: 'max(rps, [lambda.factor]) * [lambda.size]',
    mistakes: ['rps', 'rps * 2', 'rps * 3', 'rps * 5', 'rps * 7'].map((expression) => ({
      expression,
      says: 'guesses',
    })),
  }

  test('count in base units, by the upper end of a range, and are named in the reason', () => {
    const facts = [
      factOf('lambda.factor', { value: amount('at most 1 hour') }),
      factOf('lambda.size', { value: amount('1–7 layers') }),
    ]
    for (const draft of draftsOf(FACTORS, facts)) {
      expect(draft.key.magnitude).toBe(3600 * 7)
      expect(draft.factIds).toEqual(['lambda.concurrency', 'lambda.factor', 'lambda.size'])
      expect(draft.key.factIds).toEqual(draft.factIds)
      expect(draft.key.reason).toContain('(the larger of requests a second and factor) × size = (the larger of ')
      expect(draft.key.reason).toMatch(/and 3,600\) × 7 = 25,200\.$/)
    }
  })

  test("count as the exam has them, and today's result is no wrong option", () => {
    const facts = [
      factOf('lambda.factor', { value: amount('2'), examValue: amount('3') }),
      factOf('lambda.size', { value: amount('5') }),
    ]
    const part = { ...FACTORS, expression: 'rps * [lambda.factor]' }
    for (const { key, candidates, stem } of draftsOf(part, facts)) {
      const rps = numberOf(/([\d,]+) (requests )?a second/.exec(stem)?.[1] ?? '')
      expect(key.magnitude).toBe(rps * 3)
      expect(candidates.map(({ magnitude }) => magnitude)).toEqual([rps, rps * 5, rps * 7])
    }
  })

  test.each([
    ['is not verified', factOf('lambda.factor', { value: amount('3'), standing: 'unverified' })],
    ['is no quantity', factOf('lambda.factor')],
    ['is not there', factOf('lambda.other')],
  ])('are refused where one %s', (_how, fact) => {
    const bank = bankOf([formulaFact({ ...FACTORS, expression: 'rps * [lambda.factor]' }), fact])
    expect(refusalsOf(bank, 'compute', { factId: 'lambda.concurrency' })).toEqual([
      'its mistakes come to the same number as its result',
    ])
  })
})

describe('what no learner could check', () => {
  const sums = (expression: string): string[] =>
    refusalsOf(bankOf([formulaFact({ expression })]), 'compute', { factId: 'lambda.concurrency' })

  test.each(['rps - rps', 'rps - 5000', 'rps / 0', 'rps / 7000', 'rps * (', 'speed * 2'])('%s is refused', (sum) => {
    expect(sums(sum)).toEqual(['its mistakes come to the same number as its result'])
  })

  test('a mistake without a sensible number is left out', () => {
    const mistakes = [...CONCURRENCY.mistakes, { expression: 'rps / 7', says: 'has decimals without end' }]
    for (const { candidates } of draftsOf({ mistakes })) {
      for (const { text } of candidates) expect(text).not.toMatch(/\.\d{5}/)
    }
  })

  test('mistakes that come to one number are counted once, and fewer than three make no sum', () => {
    const mistakes = ['rps', 'rps * 1', 'rps + 0', 'ms'].map((expression) => ({ expression, says: 'guesses' }))
    const bank = bankOf([formulaFact({ mistakes })])
    expect(refusalsOf(bank, 'compute', { factId: 'lambda.concurrency' })).toEqual([
      'its mistakes come to the same number as its result',
    ])
    expect(itemsOf(bank, 'compute', { factId: 'lambda.concurrency' })).toEqual([])
  })

  test('numbers are drawn anew where a mistake meets the result by chance', () => {
    const mistakes = ['200', '300', '400', '500'].map((expression) => ({ expression, says: 'guesses' }))
    const drafts = draftsOf({ expression: 'ms', mistakes })
    expect(drafts).toHaveLength(40)
    for (const { key, candidates } of drafts) expect(candidates.map(({ text }) => text)).not.toContain(key.text)
  })
})

test('another kind of fact is refused', () => {
  expect(refusalsOf(bankOf([factOf('a.b')]), 'compute', { factId: 'a.b' })).toEqual(['no such formula'])
})
