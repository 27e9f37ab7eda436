// Exported items for tests: from the pages as they are, and at random with every sign that a format could trip over.
import fc from 'fast-check'
import { bankFrom } from '../../quiz/bank.ts'
import { drawStream } from '../../quiz/draw-form.ts'
import { realCorpus } from '../../quiz/testing/real-corpus.ts'
import { exportedFrom, type ExportedItem } from '../exported.ts'

const drawn: ExportedItem[] = []

/** The same items each time; drawn anew only when more are wanted. */
export function itemsOfPages(count: number): ExportedItem[] {
  if (drawn.length < count) drawn.splice(0, drawn.length, ...draw(count))
  return drawn.slice(0, count)
}

function draw(count: number): ExportedItem[] {
  const items: ExportedItem[] = []
  for (const item of drawStream(bankFrom(realCorpus()), { exam: 'saa' }, 'export')) {
    if (items.push(exportedFrom(item)) >= count) break
  }
  return items
}

const SIGNS = [
  '=',
  '~',
  '#',
  '{',
  '}',
  ':',
  '\\',
  '"',
  "'",
  '<',
  '>',
  '&',
  ',',
  ';',
  '%',
  '→',
  '+',
  '@',
  ' ',
  'ß',
  '漢',
  '🎯',
  ']]>',
  '//',
  '$',
]
/** Text as a question may have it: no space at either end, no two in a row. */
const text = fc
  .array(fc.oneof(fc.constantFrom(...SIGNS), fc.stringMatching(/^[a-zA-Z0-9.]{1,6}$/)), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join('').replace(/ +/g, ' ').trim())
  .filter((joined) => joined !== '')

export const anyItem: fc.Arbitrary<ExportedItem> = fc
  .record({
    number: fc.nat(1e9),
    stem: text,
    right: fc.uniqueArray(text, { minLength: 1, maxLength: 3 }),
    wrong: fc.uniqueArray(text, { minLength: 3, maxLength: 3 }),
    reason: text,
  })
  .map(({ number, stem, right, wrong, reason }) => ({
    id: `tl${String(number).padStart(16, '0')}`,
    title: `lambda recall ${number}`,
    stem,
    select: right.length,
    options: [
      ...right.map((line) => ({ line, correct: true })),
      ...wrong.map((line) => ({ line, correct: false })),
    ].map(({ line, correct }, at) => ({
      letter: 'ABCDEFGH'[at] ?? '?',
      text: line,
      correct,
      reason: `${reason} ${at}`,
    })),
    topic: 'lambda',
    family: 'recall',
    task: 'saa:2.2',
    tags: ['trapline', 'lambda', 'recall', 'saa-2.2'],
  }))

/** Items with different ids. */
export const anyItems = fc.uniqueArray(anyItem, { minLength: 1, maxLength: 5, selector: ({ id }) => id })
