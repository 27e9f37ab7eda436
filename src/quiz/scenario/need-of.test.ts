// Cells of a choice outside of scenarios: put as the need that they answer, or not at all.
import { describe, expect, test } from 'vitest'
import type { Choice, Value } from '../../facts/fact.ts'
import { randomFrom } from '../../std/random.ts'
import { discriminate } from '../families/discriminate.ts'
import { multiResponse } from '../families/multi-response.ts'
import { bankOf, columnOf, factOf, no, yes } from '../testing/corpus.ts'
import { distinct, wholeDrafts } from '../testing/items.ts'
import { demandFor, isAskable, needOf } from './need-of.ts'

describe('a cell of a choice', () => {
  const FLAGS = columnOf(
    'few-connections',
    { proxy: yes('a pool'), direct: no('one each'), replica: no(), memory: no() },
    { kind: 'capability', noun: 'arrangement' },
  )
  const choiceWith = (role: 'need' | 'gate' | 'case'): Choice => ({
    id: 'database',
    topic: 'lambda',
    title: 'Database',
    scenes: [],
    needs: [
      {
        role,
        property: 'few-connections',
        failing: 'impossible',
        except: {},
        clashes: [],
        amounts: [],
        sentences: [],
        demands: ['keep connections [few|few in number]'],
      },
    ],
    aims: [],
    solutions: ['proxy', 'direct', 'replica', 'memory'].map((id) => ({ id, name: id, actions: [], isLure: false })),
    tasks: [],
    page: 'lambda/limits',
    place: { file: '', line: 1, column: 1 },
  })

  test('is asked for as its need, and never as the heading of its column', () => {
    const bank = bankOf(FLAGS, { choices: [choiceWith('need')] })
    const drafts = wholeDrafts(bank, 'discriminate', { factId: 'proxy.few-connections' })
    expect(distinct(drafts.map(({ stem }) => stem)).sort()).toEqual([
      'A solution must keep connections few in number. Which arrangement does that?',
      'A solution must keep connections few. Which arrangement does that?',
    ])
    expect(drafts[0]?.key.reason).toBe('Proxy, few connections: yes, a pool.')
    expect(drafts[0]?.candidates[0]?.reason).toBe('Direct, few connections: no, one each.')
  })

  test.each(['gate', 'case'] as const)(
    'is not asked for where it is a %s: without the scene it says nothing',
    (role) => {
      expect(discriminate.targets(bankOf(FLAGS, { choices: [choiceWith(role)] }))).toEqual([])
      expect(multiResponse.targets(bankOf(FLAGS, { choices: [choiceWith(role)] }))).toEqual([])
    },
  )

  test('is not asked for where it is a rank, which says nothing outside of its table', () => {
    const rank = (text: string, place: number): Value => ({ type: 'rank', rank: place, note: '', text })
    const ranks = columnOf('effort', { proxy: rank('little', 1), direct: rank('much', 3) }, { kind: 'capability' })
    expect(discriminate.targets(bankOf(ranks))).toEqual([])
  })
})

test('a fact of another table answers to no need and is asked as it is', () => {
  const bank = bankOf([])
  expect(needOf(bank, factOf('a.b'))).toBeUndefined()
  expect(isAskable(bank, factOf('a.b'))).toBe(true)
  expect(demandFor(bank, factOf('a.b'), randomFrom('x'))).toBeUndefined()
})
