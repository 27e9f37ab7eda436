// The next trap: never asked first, then the one last answered wrong, then none.
import { expect, test } from 'vitest'
import type { Trap } from '../../facts/fact.ts'
import { attemptOf, itemOf } from '../../review/testing/attempts.ts'
import { nextTrap } from './next-trap.tsx'

const trap = (id: string): Trap => ({
  id,
  topic: 'lambda',
  title: id,
  scene: '',
  right: '',
  rights: [],
  beliefs: [],
  factIds: [],
  siblingIds: [],
  tasks: [],
  page: 'lambda/limits',
  anchor: `trap-${id}`,
  place: { file: '', line: 1, column: 1 },
})
const traps = [trap('first'), trap('second')]
const asked = (trapId: string, correct: boolean): ReturnType<typeof attemptOf> =>
  attemptOf(trapId, { item: itemOf([], { trapId }), correct })

test('the first in the book that was never asked', () => {
  expect(nextTrap(traps, [])?.id).toBe('first')
  expect(nextTrap(traps, [asked('first', false)])?.id).toBe('second')
})

test('when all were asked, one whose last answer was wrong', () => {
  expect(nextTrap(traps, [asked('first', true), asked('second', true), asked('second', false)])?.id).toBe('second')
})

test('none when all are known, and none without traps', () => {
  expect(nextTrap(traps, [asked('first', true), asked('second', false), asked('second', true)])).toBeUndefined()
  expect(nextTrap([], [])).toBeUndefined()
})
