// The solver on a choice of four rows: who meets what, and why some demands are refused.
import { beforeEach, expect, test } from 'vitest'
import { buildCorpus } from '../../facts/build-corpus.ts'
import { parsePage } from '../../content/parse-page.ts'
import { bankFrom, type Bank } from '../bank.ts'
import { page } from '../testing/choice-page.ts'
import { failingOf, judge, type Requirement } from './judge.ts'
import { planBook } from './plans.ts'

const REGISTERS = {
  sources: new Map([['S', { code: 'S', title: 'Source', verified: true }]]),
  tasks: new Set(['saa:2.1']),
}

function bankOf(source: string): Bank {
  const read = parsePage(source, 'content/vehicles/choices.mdx')
  if (!read.ok) throw new Error(read.error.map(({ what }) => what).join('; '))
  const built = buildCorpus([read.value], [], REGISTERS)
  expect(built.problems).toEqual([])
  return bankFrom(built.corpus)
}

let bank: Bank
beforeEach(() => {
  bank = bankOf(page())
})

function demand(names: readonly (string | readonly [string, number])[], aim?: 'effort') {
  const [choice] = bank.corpus.choices
  if (choice === undefined) throw new Error('no choice')
  const requirements = names.map((name): Requirement => {
    const [property, at] = typeof name === 'string' ? [name, undefined] : name
    const need = choice.needs.find((found) => found.property === property)
    if (need === undefined) throw new Error(property)
    const amount = at === undefined ? undefined : need.amounts[at]
    return amount === undefined ? { need } : { need, amount }
  })
  return judge(bank, choice, aim === undefined ? { requirements } : { requirements, aim })
}

test('one key, and each of the others by what it fails', () => {
  const solved = demand(['works', ['range', 1], 'quiet'])
  expect(solved.ok && solved.value.keys).toEqual(['electric'])
  const faults = solved.ok ? [...solved.value.faults].map(([id, fault]) => [id, failingOf(id, fault)]) : []
  expect(faults).toEqual([
    ['bike', 'misses-requirement'],
    ['car', 'costlier'],
    ['carpet', 'impossible'],
    ['helmet', 'beside-the-point'],
  ])
})

test('who fails twice is no distractor', () => {
  bank = bankOf(page('no: a loud one'))
  const solved = demand(['works', ['range', 0], 'quiet'])
  expect(solved.ok && solved.value.keys).toEqual(['bike'])
  const both = demand(['works', ['range', 2], 'quiet'])
  expect(both.ok).toBe(false)
})

test('the aim decides among those that meet all, strictly', () => {
  const solved = demand(['works', ['range', 0], 'quiet'], 'effort')
  expect(solved.ok && solved.value.keys).toEqual(['bike'])
  expect(solved.ok && solved.value.faults.get('electric')).toMatchObject({ aim: 'effort' })
})

test.each([
  ['a contradictory set', ['works', ['range', 2], 'quiet'], undefined, 'nothing meets all of: works, range, quiet'],
  ['a tie', ['works', ['range', 1]], 'effort', 'car and electric tie on effort'],
] as const)('%s is refused with its reason', (_name, names, aim, says) => {
  expect(demand(names, aim)).toEqual({ ok: false, error: says })
})

test('what has no verified fact is neither right nor wrong', () => {
  bank = bankOf(page('yes (unverified)'))
  const solved = demand(['works', ['range', 1], 'quiet'])
  expect(solved.ok).toBe(false)
  const [, ...others] = planBook(bank).plans.filter(({ keys }) => keys.includes('electric'))
  for (const { demand: asked } of others)
    expect(asked.requirements.map(({ need }) => need.property)).not.toContain('quiet')
})

test('a lure is never a key', () => {
  const lured = bankOf(page().replace('- Option: bike', '- Lure: bike'))
  expect(planBook(bank).plans.some(({ keys }) => keys.includes('bike'))).toBe(true)
  expect(planBook(lured).plans.some(({ keys }) => keys.includes('bike'))).toBe(false)
})

test('needs that clash stand in no plan together', () => {
  const plansWith = (source: string): number =>
    planBook(bankOf(source)).plans.filter(({ demand: { requirements } }) =>
      ['range', 'quiet'].every((name) => requirements.some(({ need }) => need.property === name)),
    ).length
  expect(plansWith(page())).toBeGreaterThan(0)
  expect(plansWith(page().replace('[costlier]: quiet', '[costlier; not with: range]: quiet'))).toBe(0)
})
