// A request becomes an item or a refusal; the seed, the family, the target and the exam each make another.
import { describe, expect, test } from 'vitest'
import { generateItem, WRITERS } from './generate-item.ts'
import { FAMILIES } from './item.ts'
import { bankOf, columnOf, trapOf, words } from './testing/corpus.ts'
import { distinct } from './testing/items.ts'
import type { Order } from './write-item.ts'

const names = ['a', 'b', 'c', 'd', 'e', 'f']
const column = columnOf('order', Object.fromEntries(names.map((name) => [name, words(`value ${name}`)])), {
  tasks: ['saa:2.2', 'sap:2.5'],
})
const bank = bankOf(column, { traps: [trapOf('snare', ['a.order'])] })
const ORDER: Order = { family: 'recall', target: { factId: 'a.order' }, seed: '1', exam: 'saa' }
const bytes = (part: Partial<Order> = {}): string => JSON.stringify(generateItem(bank, { ...ORDER, ...part }))

test('there is a writer for each family, and no other', () => {
  expect(Object.keys(WRITERS).sort()).toEqual([...FAMILIES].sort())
})

describe('the same request', () => {
  test('gives the same bytes, however often and in whichever bank', () => {
    expect(bytes()).toBe(bytes())
    expect(JSON.stringify(generateItem(bankOf(column, { traps: [...bank.traps] }), ORDER))).toBe(bytes())
  })
})

describe('another request', () => {
  test.each([
    ['seed', { seed: '2' }],
    ['family', { family: 'discriminate' }],
    ['fact', { target: { factId: 'b.order' } }],
    ['exam', { exam: 'sap' }],
  ] as const)('with another %s gives another item', (_what, part) => {
    expect(bytes(part)).not.toBe(bytes())
  })

  test('draws by chances of its own: near seeds are no near items', () => {
    const items = Array.from({ length: 30 }, (_, seed) => generateItem(bank, { ...ORDER, seed: `${seed}` }))
    const orders = items.map((item) => (item.ok ? item.value.options.map(({ text }) => text).join() : ''))
    expect(distinct(orders).length).toBeGreaterThan(24)
  })
})

describe('a refusal', () => {
  test('names the fact, the family and the reason of the writer', () => {
    expect(generateItem(bank, { ...ORDER, family: 'order' })).toEqual({
      ok: false,
      error: { factId: 'a.order', family: 'order', because: 'fewer than four steps' },
    })
  })

  test('comes from every family for a target that is not there', () => {
    for (const family of FAMILIES) {
      const item = generateItem(bank, { ...ORDER, family, target: { factId: 'no.body' } })
      expect(item.ok).toBe(false)
      if (!item.ok) expect(item.error).toMatchObject({ factId: 'no.body', family })
    }
  })

  test('is no exception for a trap on a page of its own', () => {
    const item = generateItem(bank, {
      ...ORDER,
      family: 'true-because',
      target: { factId: 'a.order', trapId: 'snare' },
    })
    expect(item).toMatchObject({ ok: false, error: { because: 'no second trap on its page' } })
  })
})
