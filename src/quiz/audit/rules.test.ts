// Each rule is broken by an item made by hand: a rule that nothing can break is no rule.
import { describe, expect, test } from 'vitest'
import type { Item } from '../item.ts'
import { itemOf, right, wrong } from '../testing/items.ts'
import { RULES } from './rules.ts'

const [KEY, ...OTHERS] = itemOf().options
if (KEY === undefined) throw new Error('an item has a key')

const brokenBy = (part: Partial<Item>): string[] =>
  RULES.filter((rule) => rule.broken(itemOf(part))).map((rule) => rule.name)

const withKey = (text: string): Partial<Item> => ({ options: [right(text), ...OTHERS] })
const withWrong = (option: Item['options'][number]): Partial<Item> => ({ options: [KEY, ...OTHERS.slice(1), option] })

/** Asks for nothing that an option could fail to answer. */
const NEUTRAL = 'Which one of these is right?'

/** By rule: items that break it. */
const BREAKERS: Readonly<Record<string, readonly Partial<Item>[]>> = {
  'as many keys as the item says': [
    { select: 2, stem: 'Which two of these are right?' },
    { select: 0 },
    { options: [KEY, ...OTHERS, right('20 minutes')] },
  ],
  'four options or more': [{ options: [KEY, ...OTHERS.slice(1)] }],
  'no two options equal or equivalent': [
    withWrong(wrong('900 seconds')),
    { stem: NEUTRAL, ...withWrong(wrong('15 Minutes')) },
    withWrong(wrong('0.25 hours')),
    { options: [KEY, wrong('29 seconds'), wrong('29 s', { id: 'x' }), wrong('4 days')] },
  ],
  'option ids differ': [withWrong(wrong('20 minutes', { id: KEY.id }))],
  'every option has a reason and facts': [
    withWrong(wrong('20 minutes', { reason: 'No.' })),
    withWrong(wrong('20 minutes', { factIds: [] })),
    { options: [{ ...KEY, reason: '' }, ...OTHERS] },
  ],
  'every wrong option names its failing, the key none': [
    withWrong({ ...right('20 minutes'), correct: false }),
    { options: [{ ...KEY, failing: 'neighbour' }, ...OTHERS] },
  ],
  'no "all of the above" or "none"': [
    { stem: NEUTRAL, ...withWrong(wrong('All of the above')) },
    { stem: NEUTRAL, ...withWrong(wrong('None of the others')) },
  ],
  'no negative stem': [
    { stem: 'Which of these may NOT run for 15 seconds?' },
    { stem: 'All of these run for hours EXCEPT which?' },
    { stem: 'Which of these is LEAST likely to run for hours?' },
  ],
  'stem and options have words': [
    { stem: 'How long, exactly?' },
    { stem: NEUTRAL, ...withWrong(wrong(' ', { reason: 'An empty one.' })) },
  ],
  'no unfilled placeholder': [
    { stem: 'How long may {subject} run at most?' },
    { stem: NEUTRAL, ...withWrong(wrong('undefined minutes')) },
    { stem: NEUTRAL, ...withKey('NaN minutes') },
  ],
  'stem ends like a question': [
    { stem: 'How long may one invocation run at most' },
    { stem: 'How long may one invocation run? (Choose four.)' },
    { stem: 'How long may one invocation run:' },
  ],
  'grammar of stem and options': [
    { stem: 'How long may a invocation of a function run at most?' },
    {
      select: 2,
      options: [right('15 minutes'), right('14 minutes'), ...OTHERS],
      stem: 'Which of these lasts for longest? (Choose two.)',
    },
  ],
  'no option holds another': [{ stem: NEUTRAL, ...withWrong(wrong('6 hours in all')) }],
  'no words of the stem single out a key': [{ ...withKey('the pool of the account'), stem: 'What is a pool made of?' }],
  'one dimension and one system of units': [withWrong(wrong('20 MB'))],
  'the stem does not hold the key': [
    { ...withKey('within a message group'), stem: 'Which order is kept, if it is kept Within a message group?' },
  ],
}

/** Two faults that cannot be had one without the other; every other item breaks its own rule alone. */
const ALSO: Readonly<Record<string, string>> = {
  'no two options equal or equivalent': 'no option holds another',
  'the stem does not hold the key': 'no words of the stem single out a key',
}

test('the item that the others are made from keeps every rule', () => {
  expect(brokenBy({})).toEqual([])
})

test('every rule has an item that breaks it', () => {
  expect(RULES.map(({ name }) => name).sort()).toEqual(Object.keys(BREAKERS).sort())
})

describe.each(Object.entries(BREAKERS))('%s', (name, breakers) => {
  test.each(breakers.map((part) => [JSON.stringify(part), part] as const))('is broken by %s', (_json, part) => {
    expect(brokenBy(part).filter((other) => ALSO[name] !== other)).toEqual([name])
  })
})

describe('no rule is broken', () => {
  test.each([
    [
      'by several keys that are announced',
      {
        select: 2,
        options: [right('15 minutes'), right('14 minutes'), ...OTHERS],
        stem: 'How long may these two run? (Choose two.)',
      },
    ],
    ['by six options', { options: [KEY, ...OTHERS, wrong('1 minute'), wrong('2 minutes')] }],
    ['by a stem that is an order', { stem: 'Put these in order: one, two, three.' }],
    ['by "all" and "none" inside a sentence', withWrong(wrong('It serves all of its callers'))],
    ['by "not" in a sentence', { stem: 'A function does not start. How long does it wait?' }],
    [
      'by a short key that the stem happens to hold',
      {
        options: [right('a queue'), wrong('a topic before it'), ...OTHERS.slice(1)],
        stem: 'What lies before a queue, and what before a topic?',
      },
    ],
    [
      'by counts of different things',
      { options: [right('15 layers'), ...['15 versions', '3 layers', '4 layers'].map((text) => wrong(text))] },
    ],
  ] as const)('%s', (_what, part) => {
    expect(brokenBy({ stem: NEUTRAL, ...(part as Partial<Item>) })).toEqual([])
  })
})
