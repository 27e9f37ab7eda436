// Neighbours: comparable, of another size, nearest first, and never the fact itself.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Trap } from './fact.ts'
import { neighboursOf, type Neighbour } from './neighbours.ts'
import { magnitude, sameAmount } from './quantity.ts'
import { factOf, quantityOf } from './testing/corpus.ts'

const FAR = { page: 'lambda/other', table: 'lambda/other:10' }
const amountOf = (id: string, text: string, part: Parameters<typeof factOf>[2] = FAR): Neighbour => ({
  fact: factOf(id, text, part),
  amount: quantityOf(text).high,
})
const asked = factOf('lambda.timeout', 'at most 15 minutes')
const amount = quantityOf('15 minutes').high

const namesOf = (neighbours: readonly Neighbour[]): string[] => neighbours.map(({ fact }) => fact.id)
const near = (...others: readonly Neighbour[]): string[] => namesOf(neighboursOf(asked, amount, others, []))

describe('who is comparable', () => {
  it.each([
    ['another time', '29 s', true],
    ['the same size in another unit', '900 s', false],
    ['a size in memory', '15 MB', false],
    ['a plain count', '15', false],
    ['nothing', '0 s', false],
    ['less than nothing', '-5 s', false],
    ['four thousand times as much', '1,000 hours', true],
    ['more than that', '1,001 hours', false],
    ['a four-thousandth', '225 ms', true],
    ['less than that', '224 ms', false],
  ])('%s: %s', (_name, text, comparable) => {
    expect(near(amountOf('other.limit', text))).toEqual(comparable ? ['other.limit'] : [])
  })

  const between = (own: string, other: string): number =>
    neighboursOf(factOf('a.b', own), quantityOf(own).high, [amountOf('c.d', other)], []).length

  it.each([
    ['512 MB', '1,024 MB', 1],
    ['512 MB', '1 GiB', 0],
    ['1 MiB', '256 KiB', 1],
    ['1 USD per hour', '2 USD per hour', 1],
    ['1 USD per hour', '2 USD per GB', 0],
    ['5 layers', '10 functions', 1],
    ['20%', '34%', 1],
    ['0 s', '5 s', 0],
  ])('%s and %s: %i', (own, other, count) => {
    expect(between(own, other)).toBe(count)
  })

  it('is never the fact itself, not even by the other end of its range', () => {
    const range = factOf('lambda.memory', '128–10,240 MB')
    const ends = [quantityOf('128 MB').low, quantityOf('10,240 MB').low].map((end) => ({ fact: range, amount: end }))
    expect(neighboursOf(range, quantityOf('128 MB').low, ends, [])).toEqual([])
  })
})

describe('who comes first', () => {
  it('the nearer size', () => {
    expect(
      near(amountOf('a.far', '5 days'), amountOf('b.near', '10 minutes'), amountOf('c.middle', '3 hours')),
    ).toEqual(['b.near', 'c.middle', 'a.far'])
  })

  it('what a trap mixes it up with', () => {
    const trap = { factIds: ['lambda.timeout'], siblingIds: ['z.sibling'] } as unknown as Trap
    const others = [amountOf('a.near', '10 minutes'), amountOf('z.sibling', '4 days')]
    expect(namesOf(neighboursOf(asked, amount, others, [trap]))).toEqual(['z.sibling', 'a.near'])
    const another = { ...trap, factIds: ['other.fact'] } as Trap
    expect(namesOf(neighboursOf(asked, amount, others, [another]))).toEqual(['a.near', 'z.sibling'])
  })

  it.each([
    ['the same attribute of another subject', amountOf('sqs.timeout', '10 minutes'), FAR],
    ['the same subject', amountOf('lambda.window', '10 minutes'), FAR],
    ['the same page', amountOf('x.y', '10 minutes', {}), FAR],
    ['the same topic', amountOf('x.y', '10 minutes'), { ...FAR, topic: 'sqs' }],
  ])('%s, before one of the same size from afar', (_name, close, afar) => {
    expect(near(amountOf('a.a', '10 minutes', afar), close)).toEqual([close.fact.id, 'a.a'])
  })

  it('the same unit, before the same size in another', () => {
    expect(near(amountOf('a.a', '600 s'), amountOf('b.b', '10 minutes'))).toEqual(['b.b', 'a.a'])
  })

  it('of equals the first by name, and of a range the smaller end', () => {
    expect(near(amountOf('b.b', '10 minutes'), amountOf('a.a', '10 minutes'))).toEqual(['a.a', 'b.b'])
    const fact = factOf('lambda.range', '1–100 layers')
    const [low, high] = [quantityOf('1 layers').low, quantityOf('100 layers').low]
    const order = neighboursOf(
      factOf('x.y', '10 layers'),
      quantityOf('10 layers').low,
      [
        { fact, amount: high },
        { fact, amount: low },
      ],
      [],
    )
    expect(order.map((found) => found.amount.number)).toEqual([1, 100])
  })
})

const UNITS = ['s', 'minutes', 'hours', 'MB', 'KiB', 'layers', '%', 'USD per hour', 'USD per GB']
const someAmount = fc
  .tuple(fc.stringMatching(/^[a-e]\.[a-e]$/), fc.integer({ min: 0, max: 5000 }), fc.constantFrom(...UNITS))
  .map(([id, number, unit]) => amountOf(id, `${number} ${unit}`))

describe('neighbours made by chance', () => {
  it('are of the same dimension and another size, and none is the fact itself', () => {
    fc.assert(
      fc.property(someAmount, fc.array(someAmount, { maxLength: 30 }), (own, others) => {
        for (const { fact, amount: size } of neighboursOf(own.fact, own.amount, others, [])) {
          expect(fact.id).not.toBe(own.fact.id)
          expect(size.unit.dimension).toBe(own.amount.unit.dimension)
          expect(size.unit.system).toBe(own.amount.unit.system)
          expect(sameAmount(size, own.amount)).toBe(false)
          expect(magnitude(size)).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('come in the same order, whatever order they were found in', () => {
    const distinct = fc.uniqueArray(someAmount, { maxLength: 15, selector: ({ fact }) => fact.id })
    const both = distinct.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(someAmount, both, (own, [list, mixed]) => {
        const order = (others: readonly Neighbour[]): string[] =>
          namesOf(neighboursOf(own.fact, own.amount, others, []))
        expect(order(mixed)).toEqual(order(list))
      }),
    )
  })

  it('lie further and further away, where all else is equal', () => {
    const sizes = fc.uniqueArray(fc.integer({ min: 1, max: 5000 }), { minLength: 2, maxLength: 20 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), sizes, (own, others) => {
        const list = others.map((size, index) => amountOf(`x${index}.y${index}`, `${size} layers`))
        const found = neighboursOf(factOf('a.b', `${own} layers`), quantityOf(`${own} layers`).low, list, [])
        const distances = found.map(({ amount: size }) => Math.abs(Math.log(magnitude(size) / own)))
        for (const [index, distance] of distances.entries()) {
          expect(distance).toBeGreaterThanOrEqual((distances[index - 1] ?? 0) - 1e-9)
        }
        expect(found).toHaveLength(
          others.filter((size) => size !== own && Math.max(size / own, own / size) <= 4000).length,
        )
      }),
    )
  })
})
