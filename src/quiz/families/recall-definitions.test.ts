// Recall of definitions: a term by its meaning, a meaning by its term, beside the other rows of its list.
import { describe, expect, test } from 'vitest'
import type { Fact } from '../../facts/fact.ts'
import { bankOf, rowsOf } from '../testing/corpus.ts'
import { distinct, wholeDrafts } from '../testing/items.ts'

const draftsAbout = (facts: readonly Fact[], factId: string): ReturnType<typeof wholeDrafts> =>
  wholeDrafts(bankOf(facts), 'recall', { factId })

describe('a definition', () => {
  const TERMS = rowsOf('definition', {
    Handler: 'the method that takes the event',
    Layer: 'a zip archive shared by functions',
    Runtime: 'what runs the language',
    Alias: 'a name that points at a version',
    Pointer: 'a name that points at a version.',
  })

  test('is asked for by its meaning or by its term', () => {
    const drafts = draftsAbout(TERMS, 'lambda.row-1')
    expect(new Set(drafts.map(({ key }) => key.text))).toEqual(new Set(['Handler', 'The method that takes the event']))
    for (const { stem, key } of drafts) {
      expect(stem).toContain(key.text === 'Handler' ? 'the method that takes the event' : '"Handler"')
      expect(stem).not.toMatch(/[{}]/)
    }
    expect(distinct(drafts.map(({ stem }) => stem)).length).toBeGreaterThan(3)
    expect(drafts.some(({ stem }) => stem.includes('AWS Lambda'))).toBe(false)
  })

  test('has the other rows of its list as wrong options, each with its own definition', () => {
    const [draft] = draftsAbout(TERMS, 'lambda.row-1')
    expect(draft?.candidates.map(({ reason }) => reason)).toContain('Layer: a zip archive shared by functions.')
  })

  test('does not offer a term that means the same', () => {
    for (const { candidates } of draftsAbout(TERMS, 'lambda.row-4')) {
      expect(candidates.map(({ factIds: [id] }) => id)).toEqual(['lambda.row-1', 'lambda.row-2', 'lambda.row-3'])
    }
  })

  test("is asked for its meaning in the author's words where there are some", () => {
    const asked = rowsOf('definition', { Handler: 'a method' }, { ask: 'What is a handler in Lambda?' })
    const stems = draftsAbout(asked, 'lambda.row-1').map(({ stem, key }) => (key.text === 'A method' ? stem : ''))
    expect(distinct(stems)).toContain('What is a handler in Lambda?')
  })
})
