// Moodle XML is read back as it was written, and gives points as Moodle counts them.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ExportedItem } from './exported.ts'
import { writeMoodleXml } from './moodle-xml.ts'
import { anyItems, itemsOfPages } from './testing/exported-items.ts'
import { all, readXml, textOf } from './testing/read-xml.ts'

/** The fractions that Moodle offers for multiple choice, as far as 1, 2 and 3 keys need them. */
const FRACTIONS = ['100', '50', '33.33333', '0', '-100']

const readBack = (xml: string): object[] =>
  all(readXml(xml), 'question')
    .filter((question) => question.getAttribute('type') === 'multichoice')
    .map((question) => ({
      id: textOf(question, 'idnumber'),
      title: textOf(question, 'name text'),
      stem: textOf(question, 'questiontext text'),
      single: textOf(question, 'single'),
      tags: all(question, 'tags tag text').map((tag) => tag.textContent),
      options: all(question, 'answer').map((answer) => ({
        text: textOf(answer, 'text'),
        correct: Number(answer.getAttribute('fraction')) > 0,
        reason: textOf(answer, 'feedback text'),
      })),
    }))

const asRead = ({ id, title, stem, select, tags, options }: ExportedItem): object => ({
  id,
  title,
  stem,
  single: String(select === 1),
  tags,
  options: options.map(({ text, correct, reason }) => ({ text, correct, reason })),
})

describe('items as Moodle XML', () => {
  test('any items are read back equal', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        expect(readBack(writeMoodleXml(items))).toEqual(items.map(asRead))
      }),
      { numRuns: 100 },
    )
  })

  test('100 items of the pages are read back equal', () => {
    const items = itemsOfPages(100)
    expect(readBack(writeMoodleXml(items))).toEqual(items.map(asRead))
  })

  test('only fractions that Moodle knows', () => {
    const written = writeMoodleXml(itemsOfPages(100))
    const fractions = new Set([...written.matchAll(/fraction="([^"]*)"/g)].map(([, fraction]) => fraction))
    expect([...fractions].filter((fraction) => !FRACTIONS.includes(fraction ?? ''))).toEqual([])
    expect(fractions.size).toBeGreaterThan(2)
  })

  test('signs that XML cannot hold are left out, markup stays text', () => {
    const [item] = itemsOfPages(1)
    if (item === undefined) throw new Error('no item')
    const [read] = readBack(writeMoodleXml([{ ...item, stem: 'a\u0000b\uD800c<script>&amp;</script>]]>' }]))
    expect(read).toMatchObject({ stem: 'abc<script>&amp;</script>]]>' })
  })
})
