// Items as a room holds them: letters for options, confusions by name, and nothing that tells seed, family or fact of what is asked.
import { expect, test } from 'vitest'
import { bankFrom } from '../quiz/bank.ts'
import { drawForm } from '../quiz/draw-form.ts'
import { realCorpus } from '../quiz/testing/real-corpus.ts'
import { publicView } from './public-view.ts'
import { roomItemFrom } from './room-item.ts'
import { after, ask, lessonRoom } from './testing/lesson.ts'

const bank = bankFrom(realCorpus())
const items = drawForm(bank, { exam: 'saa', topic: 'lambda' }, 'room', 20)

test('keep stem, options in order, key and reasons; options are lettered', () => {
  expect(items).toHaveLength(20)
  for (const item of items) {
    const made = roomItemFrom(bank, item)
    expect(made.options.map(({ id }) => id).join('')).toBe('abcdef'.slice(0, item.options.length))
    expect(made.options.map(({ text, correct, reason }) => [text, correct, reason])).toEqual(
      item.options.map(({ text, correct, reason }) => [text, correct, reason]),
    )
    expect([made.stem, made.select]).toEqual([item.stem, item.select])
  }
})

test('name the confusions that wrong options are instances of', () => {
  const named = items
    .flatMap((item) => roomItemFrom(bank, item).options)
    .filter(({ confusion }) => confusion !== undefined)
  expect(named.length).toBeGreaterThan(10)
  for (const { correct, confusion } of named) {
    expect(correct).toBe(false)
    expect(confusion?.name).not.toBe(confusion?.id)
  }
})

test('once asked, real items show no seed, no id, no reason and no fact', () => {
  const room = lessonRoom({ items: items.map((item) => roomItemFrom(bank, item)) })
  items.forEach((item, at) => {
    const text = JSON.stringify(publicView(after(room, ask(at + 1)), 'participant'))
    const { id, factIds, options } = item
    const hidden = [id, '"room', ...factIds.map((fact) => `"${fact}"`), ...options.map(({ id: own }) => `"${own}"`)]
    for (const secret of hidden) expect(text).not.toContain(secret)
    for (const { reason } of options) expect(text).not.toContain(JSON.stringify(reason).slice(1, -1))
  })
})
