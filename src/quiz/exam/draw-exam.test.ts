// Whole forms of both exams: what the blueprint and the exams' own figures ask for, and a proof for every scenario.
import { describe, expect, test } from 'vitest'
import { auditForms, TOLERANCE } from '../audit/audit-items.ts'
import { bankFrom } from '../bank.ts'
import { faultsOf } from '../testing/prove.ts'
import { evidenceFrom } from '../testing/prove-values.ts'
import { realCorpus } from '../testing/real-corpus.ts'
import { drawExamForm } from './draw-exam.ts'
import { designOf } from './draw-targets.ts'

const FORMS = 24
const corpus = realCorpus()
const bank = bankFrom(corpus)

const RANGES: Readonly<
  Record<string, { words: [number, number]; several: [number, number]; three: [number, number] }>
> = {
  saa: { words: [55, 75], several: [0.09, 0.13], three: [0, 0] },
  sap: { words: [80, 105], several: [0.17, 0.23], three: [0.08, 0.13] },
}

const within = (value: number, [from, to]: readonly [number, number]): boolean => value >= from && value <= to

describe.each(corpus.blueprints)('forms of $exam', (blueprint) => {
  const forms = Array.from({ length: FORMS }, (_, seed) => drawExamForm(bank, blueprint, `form ${seed}`))
  const audit = auditForms(forms.map(({ items }) => items))
  const { words, several, three } = RANGES[blueprint.exam] ?? { words: [0, 0], several: [0, 0], three: [0, 0] }

  test('are whole, and say what each domain got', () => {
    for (const { items, domains } of forms) {
      expect(items).toHaveLength(blueprint.questions)
      expect(domains.reduce((sum, { wanted }) => sum + wanted, 0)).toBe(blueprint.questions)
      expect(domains.reduce((sum, { got }) => sum + got, 0)).toBe(blueprint.questions)
    }
  })

  test('break no rule of items or of forms', () => {
    expect(audit.breaches.filter(({ count }) => count > 0)).toEqual([])
  })

  test('have the lengths, superlatives and numbers of keys of the exam', () => {
    const { form } = audit
    expect([form.medianStemWords, within(form.medianStemWords, words)]).toEqual([form.medianStemWords, true])
    expect(form.scenarioStems).toBeGreaterThanOrEqual(0.9)
    expect([form.superlatives, within(form.superlatives, [0.35, 0.45])]).toEqual([form.superlatives, true])
    expect([form.severalKeys, within(form.severalKeys, several)]).toEqual([form.severalKeys, true])
    expect([form.threeKeys, within(form.threeKeys, three)]).toEqual([form.threeKeys, true])
  })

  test('fail in the shares of the exam, each within six points', () => {
    const off = Object.entries(audit.form.failings).filter(([, { share, wanted }]) => Math.abs(share - wanted) > 0.06)
    expect(off).toEqual([])
  })

  test.each(audit.guessers)('leave the guesser by $name at chance', ({ score, chance }) => {
    // A sample of forms is smaller than the audit's: two points more for its noise.
    expect(score).toBeLessThanOrEqual(chance + TOLERANCE * 2)
  })

  test('let no design be the key in more than two thirds of what is asked of its choice', () => {
    const keyed = new Map<string, number>()
    const asked = new Map<string, number>()
    for (const item of forms.flatMap(({ items }) => items)) {
      if (item.family !== 'scenario' || item.select > 1) continue
      const key = designOf(item.options.find(({ correct }) => correct)?.factIds[0] ?? '')
      const choice = corpus.choices.find(({ solutions }) => solutions.some(({ id }) => id === key))?.id ?? ''
      keyed.set(key, (keyed.get(key) ?? 0) + 1)
      for (const { id } of corpus.choices.find((found) => found.id === choice)?.solutions ?? [])
        asked.set(id, (asked.get(id) ?? 0) + 1)
    }
    // A share of few says little: it has to be two standard errors above two thirds.
    const most = (count: number): number => 2 / 3 + 2 * Math.sqrt(2 / 9 / count)
    const leaning = [...keyed].map(([id, count]) => ({
      id,
      share: count / (asked.get(id) ?? 1),
      of: asked.get(id) ?? 1,
    }))
    expect(leaning.length).toBeGreaterThan(40)
    expect(leaning.filter(({ share, of }) => share > most(of))).toEqual([])
  })

  test('are proved', () => {
    const evidence = evidenceFrom(corpus)
    const scenarios = forms.flatMap(({ items }) => items.filter(({ family }) => family === 'scenario'))
    expect(scenarios.length).toBeGreaterThan((FORMS * blueprint.questions) / 2)
    expect(scenarios.flatMap((item) => faultsOf(item, evidence)).slice(0, 5)).toEqual([])
  })

  test('are the same for the same seed, and others for another', () => {
    const again = drawExamForm(bankFrom(corpus), blueprint, 'form 0')
    expect(JSON.stringify(again)).toBe(JSON.stringify(forms[0]))
    expect(JSON.stringify(forms[1]?.items)).not.toBe(JSON.stringify(forms[0]?.items))
  })
})
