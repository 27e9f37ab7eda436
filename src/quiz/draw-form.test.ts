// A sitting: everything a selection holds, nothing twice, and the same for the same seed.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bankFrom, type Bank } from './bank.ts'
import { drawForm, drawItems, drawStream, poolsFor, type Selection } from './draw-form.ts'
import { FAMILIES, type Item } from './item.ts'
import { amount, bankOf, columnOf, factOf, trapOf, words } from './testing/corpus.ts'
import { distinct } from './testing/items.ts'
import { realCorpus } from './testing/real-corpus.ts'

const real = bankFrom(realCorpus())
const drawn = (bank: Bank, part: Partial<Selection>, seed = '1'): Item[] => [
  ...drawItems(bank, { exam: 'saa', ...part }, seed),
]
const idOf = ({ family, factIds, trapId }: Item): string => `${family} ${trapId ?? factIds[0] ?? ''}`
const firstOf = <T>(stream: Iterable<T>, count: number): T[] => {
  const list: T[] = []
  for (const one of stream) if (list.push(one) >= count) break
  return list
}

/** A page of limits that can all be asked for, and one of traps. */
const limits = ['1 s', '2 s', '3 s', '5 s', '8 s', '13 s'].map((text, index) =>
  factOf(`limit-${index}.timeout`, { kind: 'limit', value: amount(text), table: `lambda/limits:${index}` }),
)
const grounds = ['one', 'two', 'three', 'four'].map((name) =>
  factOf(`ground-${name}.is`, { kind: 'capability', page: 'lambda/traps', topic: 'edge', table: `traps:${name}` }),
)
const traps = ['one', 'two', 'three', 'four'].map((name) =>
  trapOf(name, [`ground-${name}.is`], { page: 'lambda/traps', topic: 'edge' }),
)
const small = bankOf([...limits, ...grounds], { traps })

describe('a sitting of the real pages', () => {
  const sittings = ['1', '2', '3'].map((seed) => drawn(real, {}, seed))

  test('asks about no fact, trap or stem twice', () => {
    for (const items of sittings) {
      const asked = items.map(({ factIds: [fact] }) => fact)
      const trapped = items.flatMap(({ trapId }) => trapId ?? [])
      expect(new Set(asked).size).toBe(items.length)
      expect(new Set(trapped).size).toBe(trapped.length)
      expect(new Set(items.map(({ stem }) => stem)).size).toBe(items.length)
    }
  })

  test('matches no fact that was asked, and asks none that was matched', () => {
    for (const items of sittings) {
      const asked = items.flatMap(({ family, factIds }) => (family === 'match' ? factIds : factIds.slice(0, 1)))
      expect(new Set(asked).size).toBe(asked.length)
    }
  })

  test('shows no sentence of a trap in two items', () => {
    for (const items of sittings) {
      const judged = items.filter(({ family }) => family === 'true-because')
      expect(judged.length).toBeGreaterThan(0)
      for (const { stem } of judged) {
        const second = /Statement 2: (.+)\.$/.exec(stem)?.[1]
        const owner = real.traps.find(({ rights, beliefs }) =>
          [...rights, ...beliefs.map(({ text }) => text)].some((text) => text.replace(/\.$/, '') === second),
        )
        expect(owner).toBeDefined()
        expect(items.filter(({ trapId }) => trapId === owner?.id)).toEqual([])
      }
    }
  })

  test('ends when everything is used up, with several hundred items of each seed', () => {
    for (const items of sittings) expect(items.length).toBeGreaterThan(500)
    expect(distinct(sittings[0]?.map(({ family }) => family) ?? []).length).toBe(FAMILIES.length)
  })

  test('mixes the families from the beginning', () => {
    const early = (sittings[0] ?? []).slice(0, 65).map(({ family }) => family)
    expect(distinct(early).length).toBeGreaterThanOrEqual(7)
    expect(early.filter((family) => family === 'recall').length).toBeLessThan(33)
  })

  test('is the same for the same seed, and another for another', () => {
    expect(drawn(bankFrom(real.corpus), {}, '2')).toEqual(sittings[1])
    expect(sittings[0]?.slice(0, 10).map(idOf)).not.toEqual(sittings[1]?.slice(0, 10).map(idOf))
  })

  test('begins alike however long it is', () => {
    const selection = { exam: 'saa' }
    const lengths = fc.integer({ min: 1, max: 40 })
    fc.assert(
      fc.property(lengths, lengths, (one, two) => {
        const [short, long] = [Math.min(one, two), Math.max(one, two)]
        expect(drawForm(real, selection, '2', long).slice(0, short)).toEqual(drawForm(real, selection, '2', short))
      }),
      { numRuns: 10 },
    )
    expect(drawForm(real, selection, '2', 12)).toEqual(sittings[1]?.slice(0, 12))
  })

  test('leaves no trap out for want of words', () => {
    const asked = drawn(real, { families: ['trap'] })
    expect(asked).toHaveLength(new Set(real.traps.map(({ factIds: [first] }) => first)).size)
  })
})

describe('a selection', () => {
  const some = real.corpus.pages.slice(0, 4).map(({ topic, slug }) => `${topic}/${slug}`)

  test.each(some)('by the page %s asks about facts and traps of that page alone', (page) => {
    const items = drawn(real, { page })
    expect(items.length).toBeGreaterThan(10)
    for (const { factIds, trapId } of items) {
      const owner = trapId === undefined ? real.byId.get(factIds[0] ?? '') : real.traps.find(({ id }) => id === trapId)
      expect(owner?.page).toBe(page)
    }
  })

  test('by topic, trap, family and facts asks about these alone', () => {
    expect(distinct(drawn(small, { topic: 'edge' }).map(({ topic }) => topic))).toEqual(['edge'])
    expect(drawn(small, { topic: 'nowhere' })).toEqual([])
    expect(drawn(small, { trapId: 'two' }).map(({ trapId }) => trapId)).toEqual(['two'])
    expect(distinct(drawn(small, { families: ['true-because'] }).map(({ family }) => family))).toEqual(['true-because'])
    expect(
      drawn(small, { factIds: ['limit-3.timeout', 'limit-1.timeout'] })
        .map(idOf)
        .sort(),
    ).toEqual(['recall limit-1.timeout', 'recall limit-3.timeout'])
  })

  test('by several of them asks about what fits all', () => {
    expect(drawn(small, { page: 'lambda/limits', factIds: ['limit-3.timeout', 'ground-one.is'] }).map(idOf)).toEqual([
      'recall limit-3.timeout',
    ])
    expect(drawn(small, { page: 'lambda/limits', families: ['trap'] })).toEqual([])
  })

  test('holds for a trap where the trap stands, and not where its facts do', () => {
    const elsewhere = bankOf([...limits, ...grounds], { traps: traps.map((trap) => ({ ...trap, page: 'edge/traps' })) })
    expect(drawn(elsewhere, { page: 'lambda/traps', families: ['trap'] })).toEqual([])
    expect(drawn(elsewhere, { page: 'edge/traps', families: ['trap'] })).toHaveLength(4)
  })

  test('knows its targets by family, and leaves out families with nothing to ask', () => {
    const { families, targets } = poolsFor(small, { exam: 'saa' })
    expect(families).toEqual(['recall', 'trap', 'true-because', 'multi-response'])
    expect(targets.get('recall')).toHaveLength(6)
    expect(targets.get('trap')?.map(({ trapId }) => trapId)).toEqual(['one', 'two', 'three', 'four'])
    expect(poolsFor(small, { exam: 'saa', families: ['order'] }).families).toEqual([])
  })
})

describe('a sitting of a few facts', () => {
  test('asks each of them once, in an order that the seed sets', () => {
    const orders = ['1', '2', '3', '4'].map((seed) => drawn(small, { families: ['recall'] }, seed).map(idOf))
    for (const order of orders) expect([...order].sort()).toEqual(limits.map(({ id }) => `recall ${id}`))
    expect(distinct(orders.map((order) => order.join())).length).toBeGreaterThan(1)
  })

  test('asks a trap in one family only, whichever comes first', () => {
    for (const seed of ['1', '2', '3', '4', '5']) {
      const items = drawn(small, { topic: 'edge' }, seed)
      const judged = items.flatMap(({ family, trapId, factIds }) =>
        family === 'trap' ? [trapId] : factIds.map((id) => id.replace('ground-', '').replace('.is', '')),
      )
      expect(new Set(judged).size).toBe(judged.length)
      expect(items.length).toBeGreaterThanOrEqual(2)
    }
  })

  test('asks in other words what it would have to ask in the same', () => {
    const items = drawn(small, { families: ['trap'] })
    expect(items).toHaveLength(4)
    expect(new Set(items.map(({ stem }) => stem)).size).toBe(4)
  })

  test('passes over what cannot be written, and gives fewer than asked for', () => {
    const bank = bankOf([...columnOf('order', { a: words('x'), b: words('y') }), ...limits])
    expect(drawForm(bank, { exam: 'saa' }, '1', 100).map(({ family }) => family)).toEqual(Array(6).fill('recall'))
    expect(drawForm(bank, { exam: 'saa' }, '1', 3)).toHaveLength(3)
    expect(drawForm(bankOf([]), { exam: 'saa' }, '1', 3)).toEqual([])
  })
})

describe('the stream', () => {
  test('goes on beyond its targets, each time with other words or options', () => {
    const items = firstOf(drawStream(small, { exam: 'saa', families: ['recall'] }, '1'), 60)
    expect(new Set(items.map(({ id }) => id)).size).toBe(60)
    expect(new Set(items.map(({ factIds: [id] }) => id)).size).toBe(6)
  })

  test('is the same for the same seed, and another for another', () => {
    const take = (seed: string): string =>
      JSON.stringify(firstOf(drawStream(bankFrom(real.corpus), { exam: 'sap' }, seed), 80))
    expect(take('7')).toBe(take('7'))
    expect(take('7')).not.toBe(take('8'))
  })

  test('gives families about as often as their shares say', () => {
    const items = firstOf(drawStream(small, { exam: 'saa', families: ['recall', 'trap'] }, '1'), 2000)
    const share = items.filter(({ family }) => family === 'recall').length / items.length
    expect(Math.abs(share - 22 / 38)).toBeLessThan(0.04)
  })

  test('ends where nothing can be asked', () => {
    expect(firstOf(drawStream(bankOf([]), { exam: 'saa' }, '1'), 5)).toEqual([])
    const hopeless = bankOf(columnOf('order', { a: words('x'), b: words('y') }))
    expect(firstOf(drawStream(hopeless, { exam: 'saa' }, '1'), 5)).toEqual([])
  })
})
