// Recipes: a question that can be written again comes out as it was, any other one travels whole.
import { describe, expect, it } from 'vitest'
import { bankFrom } from '../quiz/bank.ts'
import { drawForm } from '../quiz/draw-form.ts'
import { drawExamForm } from '../quiz/exam/draw-exam.ts'
import { realCorpus } from '../quiz/testing/real-corpus.ts'
import { isRecipe, itemFrom, recipeFor } from './transfer-items.ts'

const corpus = realCorpus()
const bank = bankFrom(corpus)
const items = drawForm(bank, { exam: 'saa' }, 'carry', 200)

describe('recipeFor', () => {
  it('has one for nearly every question of a drill, and each gives the question back', () => {
    const recipes = items.flatMap((item) => {
      const recipe = recipeFor(bank, item)
      return recipe === undefined ? [] : [{ item, recipe }]
    })
    expect(recipes.length).toBeGreaterThan(items.length * 0.9)
    for (const { item, recipe } of recipes) {
      expect(isRecipe(JSON.parse(JSON.stringify(recipe)))).toBe(true)
      expect(itemFrom(bank, recipe)).toEqual(item)
    }
  })

  it('never stands for another question: whole where the form had its say in it', () => {
    const [exam] = corpus.blueprints
    const form = exam === undefined ? [] : drawExamForm(bank, exam, 'carry').items
    for (const item of form) {
      const recipe = recipeFor(bank, item)
      if (recipe !== undefined) expect(itemFrom(bank, recipe)).toEqual(item)
    }
    expect(form).toHaveLength(65)
  })

  it.each([
    ['other facts', { contentVersion: 'feedface' }],
    ['another generator', { generatorVersion: 1 }],
    ['other words', { stem: 'Something else?' }],
    ['a family that cannot ask this', { family: 'match' as const }],
  ])('has none for a question from %s', (_, part) => {
    const [item] = items
    expect(item && recipeFor(bank, { ...item, ...part })).toBeUndefined()
  })
})

describe('itemFrom', () => {
  it('gives nothing rather than another question', () => {
    const known = recipeFor(bank, items[0]!)
    if (known === undefined) throw new Error('no recipe')
    const [family, factId, trapId, seed, exam, check] = known
    expect(itemFrom(bank, [family, factId, trapId, `${seed}x`, exam, check])).toBeUndefined()
    expect(itemFrom(bank, [family, 'no.such-fact', trapId, seed, exam, check])).toBeUndefined()
    expect(itemFrom(bank, ['riddle', factId, trapId, seed, exam, check])).toBeUndefined()
    expect(itemFrom(bankFrom({ ...corpus, version: 'feedface' }), known)).toBeUndefined()
    expect(itemFrom(bank, ['__proto__', factId, trapId, seed, exam, check])).toBeUndefined()
  })

  it.each([
    [undefined],
    [null],
    [{}],
    [[]],
    [['a', 'b', 'c', 'd', 'e', 6]],
    [['a', 'b', 'c', 'd', 'e', 'x'.repeat(301)]],
  ])('takes %j for no recipe', (value) => {
    expect(isRecipe(value)).toBe(false)
  })
})
