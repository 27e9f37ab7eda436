// What is kept of a drill: its questions as they were shown, each once.
import { expect, it } from 'vitest'
import { attemptOf, itemOf } from '../../review/testing/attempts.ts'
import { keptItems } from './kept-items.ts'

const asked = (id: string, drill: string, seed = '7-1'): ReturnType<typeof attemptOf> =>
  attemptOf(id, { drill, item: itemOf(['a.b'], { id: `recall/a.b/${id}`, seed }) })

it('takes the questions of that drill alone, in the order they were answered', () => {
  const attempts = [asked('one', 'ALL-1'), asked('two', 'ALL-2'), asked('three', 'ALL-1'), attemptOf('four')]
  expect(keptItems(attempts, 'ALL-1').map(({ id }) => id)).toEqual(['recall/a.b/one', 'recall/a.b/three'])
  expect(keptItems(attempts, 'ALL-3')).toEqual([])
})

it('takes a question once that was answered twice, and none that was asked anew on the way', () => {
  const attempts = [asked('one', 'ALL-1'), asked('one', 'ALL-1'), asked('extra', 'ALL-1', '7-1+1.0')]
  expect(keptItems(attempts, 'ALL-1')).toHaveLength(1)
})
