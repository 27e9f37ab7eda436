// No two facts of one confusion in a row, nothing lost, and the order kept where it may be.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bankFrom } from '../quiz/bank.ts'
import { readProjectCorpus } from '../hosts/cli/content-files.ts'
import { interleaved, type Akin } from './interleave.ts'
import { kinshipIn } from './kinship.ts'

const list = (...ids: string[]): { factId: string }[] => ids.map((factId) => ({ factId }))
/** Akin by their first letter. */
const byLetter: Akin = (one, other) => one[0] === other[0]
const ids = (entries: readonly { readonly factId: string }[]): string => entries.map(({ factId }) => factId).join(' ')

describe('interleaved', () => {
  it('keeps the order where it may', () => {
    expect(ids(interleaved(list('a1', 'b1', 'a2', 'c1'), byLetter).queue)).toBe('a1 b1 a2 c1')
    expect(ids(interleaved(list('a1', 'a2', 'b1', 'c1'), byLetter).queue)).toBe('a1 b1 a2 c1')
  })

  it('finds room further up for what is left at the end', () => {
    expect(ids(interleaved(list('b1', 'c1', 'a1', 'a2'), byLetter).queue)).toBe('b1 a2 c1 a1')
  })

  it('holds back what has no room', () => {
    const { queue, heldBack } = interleaved(list('a1', 'a2', 'a3', 'b1'), byLetter)
    expect(ids(queue)).toBe('a1 b1 a2')
    expect(ids(heldBack)).toBe('a3')
  })

  it('never puts kin side by side, and loses and doubles nothing', () => {
    const some = fc.uniqueArray(
      fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(9)).map(([letter, number]) => `${letter}${number}`),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(some, (names) => {
        const { queue, heldBack } = interleaved(list(...names), byLetter)
        queue.forEach(({ factId }, at) => {
          if (at > 0) expect(byLetter(queue[at - 1]?.factId ?? '', factId)).toBe(false)
        })
        expect([...queue, ...heldBack].map(({ factId }) => factId).sort()).toEqual([...names].sort())
        if (queue.length === 0) expect(names).toEqual([])
      }),
    )
  })
})

describe('kinshipIn', () => {
  const bank = bankFrom(readProjectCorpus().corpus)
  const akin = kinshipIn(bank)

  it('holds for the facts of every trap, both ways', () => {
    expect(bank.traps.length).toBeGreaterThan(10)
    for (const { factIds, siblingIds } of bank.traps) {
      const [one = '', other = one] = [...factIds, ...siblingIds]
      expect(akin(one, other)).toBe(true)
      expect(akin(other, one)).toBe(true)
    }
  })

  it('holds within a column, where one value excludes the others', () => {
    const column = [...bank.columns.values()].find((facts) => facts.length > 2) ?? []
    expect(akin(column[0]?.id ?? '', column[1]?.id ?? '')).toBe(true)
  })

  it('holds for what this learner mixed up, and not for two that have nothing to do with each other', () => {
    expect(akin('lambda.timeout', 'gone.x')).toBe(false)
    expect(kinshipIn(bank, [{ asked: 'gone.x', taken: 'lambda.timeout' }])('lambda.timeout', 'gone.x')).toBe(true)
  })

  it('orders the whole corpus without kin side by side', () => {
    const { queue, heldBack } = interleaved(
      bank.facts.slice(0, 300).map(({ id }) => ({ factId: id })),
      akin,
    )
    queue.forEach(({ factId }, at) => at > 0 && expect(akin(queue[at - 1]?.factId ?? '', factId)).toBe(false))
    expect(queue.length + heldBack.length).toBe(300)
    expect(heldBack.length).toBeLessThan(30)
  })
})
