// Browsing: every item has a position, every position its item, and a link leads to the same one again.
import { describe, expect, it } from 'vitest'
import { FAILINGS } from '../facts/fact.ts'
import { readProjectCorpus } from '../hosts/cli/content-files.ts'
import { bankFrom } from './bank.ts'
import { hasFailing, itemAt, itemById, nextPosition, waysToAsk } from './browse-items.ts'
import { FAMILIES } from './item.ts'

const bank = bankFrom(readProjectCorpus().corpus)
const BROWSING = { exam: 'saa', seed: '1' }

describe('waysToAsk', () => {
  it('holds each family in turn, and all of them without a filter', () => {
    const ways = waysToAsk(bank, {})
    expect([...new Set(ways.map(({ family }) => family))]).toEqual(FAMILIES)
    expect(waysToAsk(bank, { family: 'trap' })).toHaveLength(bank.traps.length)
    expect(waysToAsk(bank, { topic: 'lambda' }).length).toBeLessThanOrEqual(ways.length)
    expect(waysToAsk(bank, { topic: 'cobol' })).toEqual([])
  })

  it('of a fact holds the traps that rest on it as well', () => {
    const ways = waysToAsk(bank, { factId: 'lambda.async-second-wait' })
    expect(ways.some(({ target }) => target.trapId === 'async-retries')).toBe(true)
    expect(
      ways.every(({ target }) => target.trapId !== undefined || target.factId === 'lambda.async-second-wait'),
    ).toBe(true)
    expect(waysToAsk(bank, { factId: 'no.such' })).toEqual([])
  })
})

describe('itemAt', () => {
  const ways = waysToAsk(bank, { family: 'trap' })

  it('gives the same item for the same position, and each way again in other words', () => {
    expect(itemAt(bank, ways, BROWSING, 3)).toEqual(itemAt(bank, ways, BROWSING, 3))
    const [here, later] = [itemAt(bank, ways, BROWSING, 3), itemAt(bank, ways, BROWSING, 3 + ways.length)]
    if (here?.ok !== true || later?.ok !== true) throw new Error('a trap was refused')
    expect(later.value.trapId).toBe(here.value.trapId)
    expect(later.value.seed).not.toBe(here.value.seed)
  })

  it('has other items under another seed', () => {
    const under = (seed: string): unknown => itemAt(bank, ways, { exam: 'saa', seed }, 0)
    expect(under('2')).not.toEqual(under('1'))
  })

  it('has nothing where nothing can be asked', () => {
    expect(itemAt(bank, [], BROWSING, 0)).toBeUndefined()
  })

  it('shows a refusal with its reason', () => {
    const made = waysToAsk(bank, {}).map((_, at) =>
      itemAt(bank, waysToAsk(bank, { family: 'match' }), BROWSING, at % 40),
    )
    const refused = made.find((one) => one?.ok === false)
    expect(refused?.ok === false && refused.error.because.length > 8).toBe(true)
  })
})

describe('nextPosition', () => {
  const ways = waysToAsk(bank, { topic: 'lambda', family: 'trap' })

  it('goes one on, one back, and not below the first', () => {
    expect(nextPosition(bank, ways, BROWSING, 4, 1)).toBe(5)
    expect(nextPosition(bank, ways, BROWSING, 4, -1)).toBe(3)
    expect(nextPosition(bank, ways, BROWSING, 0, -1)).toBeUndefined()
    expect(nextPosition(bank, [], BROWSING, 0, 1)).toBeUndefined()
  })

  it('looks for a failing, and skips nothing that has it', () => {
    const failing = 'impossible'
    const next = nextPosition(bank, ways, { ...BROWSING, failing }, 0, 1)
    if (next === undefined) throw new Error('no impossible option in any trap')
    expect(hasFailing(itemAt(bank, ways, BROWSING, next), failing)).toBe(true)
    for (let at = 1; at < next; at += 1) expect(hasFailing(itemAt(bank, ways, BROWSING, at), failing)).toBe(false)
    expect(nextPosition(bank, ways, { ...BROWSING, failing }, next + 1, -1)).toBe(next)
  })

  it('gives up after one round where no item fails so', () => {
    const recall = waysToAsk(bank, { family: 'order' })
    const others = FAILINGS.filter((failing) => failing !== 'wrong-setting')
    for (const failing of others.slice(0, 3))
      expect(nextPosition(bank, recall, { ...BROWSING, failing }, 0, 1)).toBeUndefined()
  })
})

describe('itemById', () => {
  it('makes the very item again, of every family', () => {
    for (const family of FAMILIES) {
      const ways = waysToAsk(bank, { family })
      for (const at of ways.keys()) {
        const made = itemAt(bank, ways, BROWSING, at)
        if (made?.ok !== true) continue
        expect(itemById(bank, made.value.id, 'saa')).toEqual(made)
        break
      }
    }
  })

  it.each([
    ['', /is not the id of an item/],
    ['recall/lambda.timeout', /is not the id of an item/],
    ['cobol/lambda.timeout/1', /is not the id of an item/],
    ['recall/no.such/1', /No question of this kind is made from "no.such" any more/],
    [`recall/${'x'.repeat(5000)}/1`, /^No question of this kind is made from "x{60}"/],
  ])('says what is wrong with %s', (id, says) => {
    const made = itemById(bank, id, 'saa')
    expect(made.ok ? '' : made.error).toMatch(says)
  })
})
