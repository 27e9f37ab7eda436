// Facts and traps in the order in which somebody meets them who reads from the first topic on.
import { expect, test } from 'vitest'
import { inBookOrder } from './book-order.ts'

const topics = ['lambda', 'api-gateway'].map((id) => ({ id, title: id, summary: '' }))
const claim = (id: string, topic: string): { id: string; topic: string } => ({ id, topic })

test('topics come as they are numbered, claims within one as they stand, unknown topics last', () => {
  const given = [
    claim('x', 'unknown'),
    claim('c', 'api-gateway'),
    claim('b', 'lambda'),
    claim('a', 'lambda'),
    claim('d', 'api-gateway'),
  ]
  expect(inBookOrder(topics, given).map(({ id }) => id)).toEqual(['b', 'a', 'c', 'd', 'x'])
  expect(given[0]?.id).toBe('x')
})

test('nothing stays nothing', () => {
  expect(inBookOrder(topics, [])).toEqual([])
})
