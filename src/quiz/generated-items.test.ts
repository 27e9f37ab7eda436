// Tens of thousands of items of the pages as they are: what has to hold of each, whichever fact and seed it came from.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditItems, isFair, TOLERANCE } from './audit/audit-items.ts'
import { bankFrom } from './bank.ts'
import { drawStream } from './draw-form.ts'
import { generateItem } from './generate-item.ts'
import { FAMILIES, type Item } from './item.ts'
import { scoreResponse } from './score-response.ts'
import { equivalent, sizesIn } from './testing/equivalence.ts'
import { keysOf } from './testing/items.ts'
import { faultsOf } from './testing/prove.ts'
import { evidenceFrom } from './testing/prove-values.ts'
import { realCorpus } from './testing/real-corpus.ts'

const SINGLE_ANSWER = 20_000
const SEED = 'all families'

/** A fresh bank each time: what one bank remembers must not show in the items. */
function* streamOf(seed: string): Generator<Item, void> {
  yield* drawStream(bankFrom(corpus), { exam: 'saa' }, seed)
}

function take(seed: string, count: number): Item[] {
  const items: Item[] = []
  for (const item of streamOf(seed)) if (items.push(item) >= count) break
  return items
}

const corpus = realCorpus()
const items: Item[] = []
let singles = 0
for (const item of streamOf(SEED)) {
  items.push(item)
  if (item.select === 1) singles += 1
  if (singles >= SINGLE_ANSWER) break
}

/** The first few items of which something does not hold, so that a failure can be read. */
const those = (broken: (item: Item) => boolean): string[] =>
  items
    .filter(broken)
    .slice(0, 5)
    .map(({ id, stem, options }) => `${id}: ${stem} ${options.map(({ text }) => text).join(' | ')}`)

const facts = new Map(corpus.facts.map((fact) => [fact.id, fact]))
const differing = corpus.facts.filter(({ examValue }) => examValue !== undefined)

describe('an item', () => {
  test('comes from each family, about as often as its share says', () => {
    const counts = FAMILIES.map((family) => items.filter((item) => item.family === family).length / items.length)
    expect(Math.min(...counts)).toBeGreaterThan(0.005)
    expect(Math.max(...counts)).toBeLessThan(0.4)
    expect(new Set(items.map(({ factIds: [asked] }) => asked)).size).toBeGreaterThan(500)
  })

  test('has exactly as many keys as it says, and three or more wrong options', () => {
    expect(those((item) => keysOf(item).length !== item.select)).toEqual([])
    expect(those(({ options, select }) => options.length - select < 3)).toEqual([])
    expect(those(({ select }) => ![1, 2, 3].includes(select))).toEqual([])
  })

  test('has no two options that say the same', () => {
    const twins = ({ options }: Item): boolean =>
      options.some((one, at) => options.slice(at + 1).some((two) => equivalent(one.text, two.text)))
    expect(those(twins)).toEqual([])
  })

  test('names options by ids of their own, and itself by one that no other item has', () => {
    expect(those(({ options }) => new Set(options.map(({ id }) => id)).size !== options.length)).toEqual([])
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
  })

  test('gives every option a reason of several words, and facts that exist', () => {
    expect(those(({ options }) => options.some(({ reason }) => !/\S\s+\S+\s+\S/.test(reason)))).toEqual([])
    expect(those(({ options }) => options.some(({ factIds }) => factIds.length === 0))).toEqual([])
    const unknown = ({ factIds, options }: Item): boolean =>
      [...factIds, ...options.flatMap((option) => option.factIds)].some((id) => !facts.has(id))
    expect(those(unknown)).toEqual([])
  })

  test('says of every wrong option how it fails, and of no key', () => {
    const muddled = ({ options }: Item): boolean =>
      options.some(({ correct, failing }) => correct === (failing !== undefined))
    expect(those(muddled)).toEqual([])
  })

  test('rests on no fact without a source', () => {
    const unverified = ({ factIds, options }: Item): boolean =>
      [...factIds, ...options.flatMap((option) => option.factIds)].some(
        (id) => facts.get(id)?.standing === 'unverified',
      )
    expect(corpus.facts.some(({ standing }) => standing === 'unverified')).toBe(true)
    expect(those(unverified)).toEqual([])
  })

  test('serves a task of the exam that its fact serves', () => {
    const astray = ({ factIds: [asked = ''], trapId, exam, task }: Item): boolean => {
      const owner = trapId === undefined ? facts.get(asked) : corpus.traps.find(({ id }) => id === trapId)
      return !task.startsWith(`${exam}:`) || owner?.tasks.includes(task) !== true
    }
    expect(those(astray)).toEqual([])
  })

  test('is proved by the facts: its keys true, each distractor false', () => {
    const evidence = evidenceFrom(corpus)
    const faults = items.flatMap((item) => faultsOf(item, evidence))
    expect(faults.slice(0, 5)).toEqual([])
  })
})

describe('where the exam lags behind', () => {
  const lagging = items.filter(({ factIds: [asked], family }) =>
    family === 'recall' ? differing.some(({ id }) => id === asked) : false,
  )

  test('the exam answer is the key', () => {
    expect(lagging.length).toBeGreaterThan(20)
    for (const item of lagging) {
      const { examValue } = facts.get(item.factIds[0] ?? '') ?? {}
      const [key = ''] = keysOf(item)
      const [size] = sizesIn(examValue?.text ?? '')
      expect(size === undefined ? key.toLowerCase() : sizesIn(key)[0]?.size).toBe(size?.size ?? examValue?.text)
    }
  })

  test("today's answer is never offered as a wrong one", () => {
    const asked = items.filter((item) => item.factIds.some((id) => differing.some((fact) => fact.id === id)))
    expect(asked.length).toBeGreaterThan(lagging.length)
    for (const { factIds, family, options } of asked.filter(({ trapId }) => trapId === undefined)) {
      for (const id of factIds) {
        const { value, subject } = facts.get(id) ?? {}
        const today = family === 'recall' ? (value?.text ?? '') : `${subject?.name ?? ''}: ${value?.text ?? ''}`
        const offered = options.filter(
          ({ text, correct }) => !correct && equivalent(text, today.replace(/^at most /, '')),
        )
        expect(offered).toEqual([])
      }
    }
  })
})

describe('a seed', () => {
  test('gives the same bytes in a fresh bank', () => {
    expect(JSON.stringify(take(SEED, 2000))).toBe(JSON.stringify(items.slice(0, 2000)))
  })

  test('gives one item the same bytes, whatever was written before it', () => {
    const bank = bankFrom(corpus)
    for (const item of items.filter((_, index) => index % 97 === 0).reverse()) {
      const target = { factId: item.factIds[0] ?? '', ...(item.trapId === undefined ? {} : { trapId: item.trapId }) }
      const again = generateItem(bank, { family: item.family, target, seed: item.seed, exam: 'saa' })
      expect(JSON.stringify(again.ok ? again.value : again.error)).toBe(JSON.stringify(item))
    }
  })

  test('differs from another seed in nearly all that it gives', () => {
    const other = take('another seed', 2000)
    const same = other.filter((item, index) => item.stem === items[index]?.stem)
    expect(same.length).toBeLessThan(40)
    expect(JSON.stringify(other)).not.toBe(JSON.stringify(items.slice(0, 2000)))
  })
})

test('shuffling the options never changes a verdict', () => {
  const anItem = fc.nat({ max: items.length - 1 }).map((index) => items[index] as Item)
  const shuffledItem = anItem.chain((item) =>
    fc.record({
      item: fc.constant(item),
      options: fc.shuffledSubarray([...item.options], { minLength: item.options.length }),
      chosen: fc.shuffledSubarray(item.options.map(({ id }) => id)),
    }),
  )
  fc.assert(
    fc.property(shuffledItem, ({ item, options, chosen }) => {
      const [before, after] = [scoreResponse(item, chosen), scoreResponse({ ...item, options }, chosen)]
      expect(after.correct).toBe(before.correct)
      expect(new Set(after.missed)).toEqual(new Set(before.missed))
      expect(new Set(after.wrong)).toEqual(new Set(before.wrong))
    }),
    { numRuns: 500 },
  )
})

describe('the cue audit of these items', () => {
  const audit = auditItems(items)

  test(`covers ${SINGLE_ANSWER} items with one key, and no rule is broken`, () => {
    expect(audit.singleAnswer).toBe(SINGLE_ANSWER)
    expect(audit.breaches.filter(({ count }) => count > 0)).toEqual([])
  })

  test.each(audit.guessers)('$name earns no more than chance and two points', ({ score, chance }) => {
    expect(chance).toBeCloseTo(0.25, 2)
    expect(score).toBeLessThanOrEqual(chance + TOLERANCE)
  })

  test('is fair', () => {
    expect(audit.guessers).toHaveLength(7)
    expect(isFair(audit)).toBe(true)
  })
})
