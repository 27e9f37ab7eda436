// The item-writing rules, each broken on purpose once; a rule that never fires would be no rule.
import { describe, expect, test } from 'vitest'
import type { Item } from '../item.ts'
import { itemOf, right, wrong } from '../testing/items.ts'
import { auditForms, auditItems } from './audit-items.ts'
import { formFigures } from './form-rules.ts'
import { grammarFaults } from './grammar.ts'
import { varietyOf } from './variety.ts'

const brokenBy = (item: Item): string[] =>
  auditItems([item])
    .breaches.filter(({ count }) => count > 0)
    .map(({ rule }) => rule)
const SOUND = itemOf({
  stem: 'Messages have to stay in sequence. Which change does that?',
  options: [
    right('Create a FIFO queue'),
    wrong('Raise the batch size'),
    wrong('Add more memory'),
    wrong('Extend its timeout'),
  ],
})

test('a sound item breaks none', () => {
  expect(brokenBy(SOUND)).toEqual([])
})

describe('an item that', () => {
  const withOptions = (key: string, ...others: string[]): Item => ({
    ...SOUND,
    options: [right(key), ...others.map((text) => wrong(text))],
  })

  test.each([
    [
      'holds one option in another',
      withOptions('Create a queue', 'Create a queue with a policy', 'Add memory', 'Wait'),
      'no option holds another',
    ],
    [
      'offers all of the above',
      withOptions('One', 'Two things', 'Three', 'All of the above'),
      'no "all of the above" or "none"',
    ],
    ['asks for what is NOT so', { ...SOUND, stem: 'Which of these settings is NOT possible?' }, 'no negative stem'],
    [
      'repeats a word of the stem in the key alone',
      { ...SOUND, stem: 'A team wants a FIFO queue for a function. What does it do?' },
      'no words of the stem single out a key',
    ],
    [
      'mixes sizes of two systems',
      withOptions('10 MB', '10 MiB', '20 MB', '30 MB'),
      'one dimension and one system of units',
    ],
    ['mixes time and size', withOptions('10 s', '10 MB', '20 s', '30 s'), 'one dimension and one system of units'],
    [
      'has a wrong article',
      withOptions('Create an FIFO queue', 'Add memory', 'Wait', 'Retry'),
      'grammar of stem and options',
    ],
    [
      'asks for two and takes one',
      { ...SOUND, stem: 'Which two settings keep the sequence?' },
      'grammar of stem and options',
    ],
  ] as const)('%s', (_name, item, rule) => {
    expect(brokenBy(item)).toContain(rule)
  })

  test('asks how long and gets words is at fault', () => {
    const item = {
      ...SOUND,
      stem: 'How long does it wait?',
      options: [right('10 s'), wrong('20 s'), wrong('a while'), wrong('30 s')],
    }
    expect(grammarFaults(item)).toContain('some options answer with an amount, some do not')
  })
})

describe('a form that', () => {
  const other = (part: Partial<Item>): Item => ({
    ...SOUND,
    id: 'other',
    factIds: ['a.b'],
    stem: 'Another stem. Which one?',
    task: 'saa:3.1',
    ...part,
  })
  const brokenFormRules = (...items: Item[]): string[] =>
    auditForms([items])
      .breaches.filter(({ count }) => count > 0)
      .map(({ rule }) => rule)

  test('is sound breaks none', () => {
    expect(brokenFormRules(SOUND, other({}))).toEqual([])
  })

  test.each([
    ['repeats a stem', [SOUND, other({ stem: SOUND.stem })], 'no stem twice in a form'],
    ['asks a fact twice', [SOUND, other({ factIds: SOUND.factIds })], 'no fact twice in a form'],
    [
      'has three of one task in a row',
      [SOUND, other({ task: SOUND.task }), other({ task: SOUND.task, factIds: ['c.d'], stem: 'A third. Which?' })],
      'two items in a row from one task at most',
    ],
    [
      'sets the same two things against each other',
      [SOUND, other({ factIds: SOUND.factIds })],
      'no confusion twice in a form',
    ],
  ] as const)('%s', (_name, items, rule) => {
    expect(brokenFormRules(...items)).toContain(rule)
  })

  test('is measured: words, superlatives, keys, failings', () => {
    const scene = 'A company has a queue. It grows. Which solution does it with the LEAST effort?'
    const figures = formFigures([[{ ...SOUND, stem: scene }, other({ select: 2 })]])
    expect(figures).toMatchObject({
      forms: 1,
      items: 2,
      superlatives: 0.5,
      scenarioStems: 0.5,
      severalKeys: 0.5,
      threeKeys: 0,
    })
    expect(figures.failings.neighbour?.share).toBe(1)
  })
})

test('names and numbers make items different, and not different in kind', () => {
  const numbered = { ...SOUND, stem: 'A shop has 5 items in S3. Which limit of Amazon SQS is 5?' }
  const renumbered = { ...SOUND, stem: 'A bank has 7 items in S3. Which limit of Amazon SNS is 7?' }
  expect(varietyOf([numbered, renumbered, numbered])).toEqual({ distinct: 2, withoutNames: 1 })
})
