// What goes to the worker as columns comes out as the marks that went in.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { columnsOf, marksFrom } from './columns.ts'
import { marksOf } from './mark.ts'
import { attemptOf, itemOf, someAttempts } from './testing/attempts.ts'

it('gives the marks of any history back', () => {
  fc.assert(
    fc.property(someAttempts, (attempts) => {
      expect([...marksFrom(columnsOf(attempts))]).toEqual(marksOf(attempts))
    }),
  )
})

it('survives the way to a worker, and holds each fact once', () => {
  const attempts = ['a.x', 'b.x', 'a.x'].map((id, at) =>
    attemptOf(`n${at}`, { item: itemOf([id], { family: 'scenario' }), sequence: at + 1, correct: at > 0 }),
  )
  const columns = columnsOf(attempts)
  const sent = [...marksFrom(columns)]
  const arrived = structuredClone(columns, {
    transfer: [columns.fact.buffer, columns.atMs.buffer, columns.outcome.buffer],
  })
  expect(arrived.factIds).toEqual(['a.x', 'b.x'])
  expect([...marksFrom(arrived)]).toEqual(sent)
  expect(sent.map(({ rung, outcome }) => [rung, outcome])).toEqual([
    ['scenario', 'again'],
    ['scenario', 'good'],
    ['scenario', 'good'],
  ])
  expect(columns.atMs).toHaveLength(0)
})

it('is empty for nothing', () => {
  expect([...marksFrom(columnsOf([]))]).toEqual([])
})
