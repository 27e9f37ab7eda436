// GIFT is read by a parser that is not ours, and comes back as it was written.
import fc from 'fast-check'
import { parse } from 'gift-pegjs'
import { describe, expect, test } from 'vitest'
import type { ExportedItem } from './exported.ts'
import { writeGift } from './gift.ts'
import { anyItems, itemsOfPages } from './testing/exported-items.ts'

interface Choice {
  readonly isCorrect: boolean
  readonly weight: number | null
  readonly text: { readonly text: string }
  readonly feedback: { readonly text: string } | null
}
interface Question {
  readonly type: string
  readonly id: string | null
  readonly tags: readonly string[] | null
  readonly title: string
  readonly stem: { readonly text: string; readonly format: string }
  readonly choices: readonly Choice[]
}

const read = (gift: string): Question[] =>
  (parse(gift) as unknown as Question[]).filter(({ type }) => type !== 'Category')

const asRead = ({ id, tags, title, stem, select, options }: ExportedItem): object => ({
  type: 'MC',
  id,
  tags,
  title,
  stem: { format: 'plain', text: stem },
  options: options.map(({ text, correct, reason }) => ({
    text,
    correct,
    reason,
    share: correct ? Math.round(1e7 / select) / 1e5 : select === 1 ? 0 : -100,
  })),
})

const shape = ({ choices, ...question }: Question): object => ({
  type: question.type,
  id: question.id,
  tags: question.tags,
  title: question.title,
  stem: { format: question.stem.format, text: question.stem.text },
  options: choices.map(({ isCorrect, weight, text, feedback }) => ({
    text: text.text,
    correct: weight === null ? isCorrect : weight > 0,
    reason: feedback?.text,
    share: weight ?? (isCorrect ? 100 : 0),
  })),
})

describe('items as GIFT', () => {
  test('any items are read back equal by gift-pegjs', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        expect(read(writeGift(items)).map(shape)).toEqual(items.map(asRead))
      }),
      { numRuns: 200 },
    )
  })

  test('200 items of the pages are read back equal', () => {
    const items = itemsOfPages(200)
    expect(read(writeGift(items)).map(shape)).toEqual(items.map(asRead))
  })

  test('the questions stand in a category of their own', () => {
    expect(parse(writeGift(itemsOfPages(1)))[0]).toMatchObject({ type: 'Category', title: '$course$/Trapline' })
  })
})
