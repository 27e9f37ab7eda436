// Confusions: every wrong option of the real corpus is an instance of a record that has a name, or of a failing alone.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readProjectCorpus } from '../hosts/cli/content-files.ts'
import { bankFrom } from './bank.ts'
import { beliefId, confusionFor, mistakeId, namedConfusions, pairId, pairOf, trapId } from './confusions.ts'
import { drawStream } from './draw-form.ts'
import type { Family, Item, Option } from './item.ts'

const { corpus } = readProjectCorpus()
const bank = bankFrom(corpus)

function some(families: readonly Family[], count: number): Item[] {
  const items: Item[] = []
  for (const item of drawStream(bank, { exam: 'saa', families }, 'confusions')) if (items.push(item) >= count) break
  return items
}

const wrong = (items: readonly Item[]): Option[] =>
  items.flatMap(({ options }) => options.filter(({ correct }) => !correct))

describe('pairOf', () => {
  const id = fc.constantFrom('a.x', 'b.x', 'c.y', 'd.z')

  it('is the same in both directions', () => {
    fc.assert(
      fc.property(id, id, (one, other) => {
        expect(pairId(one, other)).toBe(pairId(other, one))
        expect(pairOf(one, [other])).toBe(pairOf(other, [one]))
      }),
    )
  })

  it('pairs what is asked about with what the option speaks of', () => {
    expect(pairOf('lambda.timeout', ['sqs.delay'])).toBe('pair/lambda.timeout~sqs.delay')
    expect(pairOf('lambda.timeout', ['lambda.timeout', 'sqs.delay'])).toBe('pair/lambda.timeout~sqs.delay')
  })

  it('pairs the two that the option itself mixes up', () => {
    expect(pairOf('lambda.timeout', ['b.x', 'a.x'])).toBe('pair/a.x~b.x')
  })

  it('names none where the option speaks of the same fact alone, of nothing, or of many', () => {
    expect(pairOf('lambda.timeout', ['lambda.timeout'])).toBeUndefined()
    expect(pairOf('lambda.timeout', [])).toBeUndefined()
    expect(pairOf(undefined, ['a.x'])).toBeUndefined()
    expect(pairOf('lambda.timeout', ['a.x', 'b.x', 'c.x'])).toBeUndefined()
  })
})

describe('ids', () => {
  it('survive other beliefs, and their order', () => {
    const [trap] = corpus.traps
    const belief = trap?.beliefs[1]
    if (trap === undefined || belief === undefined) throw new Error('no trap to test with')
    const before = beliefId(trap, belief)
    const turned = { ...trap, beliefs: [...trap.beliefs].reverse() }
    expect(confusionFor({ ...corpus, traps: [turned] }, before)?.name).toBe(belief.text.replace(/\.$/, ''))
  })

  it('are each the id of one confusion', () => {
    const ids = namedConfusions(corpus).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThan(150)
  })

  it('fit into a name that a kept attempt may have', () => {
    for (const { id } of namedConfusions(corpus)) expect(id).toMatch(/^[\x21-\x7e]{5,300}$/)
  })
})

describe('confusionFor', () => {
  it('has a record with a name and facts for every belief, trap and mistake', () => {
    const facts = new Set(corpus.facts.map(({ id }) => id))
    for (const { name, factIds } of namedConfusions(corpus)) {
      expect(name.length).toBeGreaterThan(5)
      expect(factIds.length).toBeGreaterThan(0)
      expect(factIds.every((id) => facts.has(id))).toBe(true)
    }
  })

  it('says of a pair what tells the two apart', () => {
    const name = (one: string, other: string): string | undefined => confusionFor(corpus, pairId(one, other))?.name
    expect(name('reserved-concurrency.purpose', 'provisioned-concurrency.purpose')).toBe(
      'Provisioned concurrency × Reserved concurrency: purpose',
    )
    expect(name('lambda.timeout', 'api-gateway.payload')).toBe('Amazon API Gateway, payload × AWS Lambda, timeout')
    expect(name('lambda.async-retries', 'lambda.async-event-age')).toMatch(/^.+ × .+ \(AWS Lambda\)$/)
  })

  it('names a mistake by its sum', () => {
    const fact = corpus.facts.find(({ value }) => value.type === 'formula')
    if (fact?.value.type !== 'formula') throw new Error('no formula to test with')
    const { title, mistakes } = fact.value.formula
    const says = mistakes[0]?.says ?? ''
    expect(confusionFor(corpus, mistakeId(fact.id, says))).toMatchObject({
      name: expect.stringContaining(`${title}: `) as string,
      factIds: [fact.id],
    })
  })

  it('has nothing for what the corpus no longer has, nor for what is no id', () => {
    for (const id of [
      'pair/gone.x~lambda.timeout',
      'belief/gone/abcde',
      'trap/gone',
      'mistake/lambda.timeout/abcde',
      '',
      'x',
      'pair/',
      'belief/async-retries/00000',
      '__proto__',
    ])
      expect(confusionFor(corpus, id)).toBeUndefined()
  })
})

describe('wrong options', () => {
  it('of traps state a belief, and carry its id', () => {
    for (const option of wrong(some(['trap', 'multi-response'], 400))) {
      const found = confusionFor(corpus, option.confusionId ?? '')
      if (found?.trapId === undefined) expect(option.confusionId).toMatch(/^pair\//)
      else expect(found.name.toLowerCase()).toBe(option.text.toLowerCase())
    }
  })

  it('of sums are a mistake of that sum', () => {
    for (const item of some(['compute'], 200))
      for (const option of wrong([item]))
        expect(confusionFor(corpus, option.confusionId ?? '')).toMatchObject({ factIds: [item.factIds[0]] })
  })

  it('of judgements carry the belief that was taken for right, or the trap whose right sentence was not', () => {
    const kinds = wrong(some(['true-because'], 200)).map(({ confusionId = '' }) => {
      expect(confusionFor(corpus, confusionId)?.trapId).toBeDefined()
      return confusionId.split('/')[0]
    })
    expect(new Set(kinds)).toEqual(new Set(['belief', 'trap']))
  })

  it('of everything else name the pair that they mix up, and never a key', () => {
    const items = some(['recall', 'discriminate', 'consequence', 'match', 'what-changed'], 1500)
    for (const option of wrong(items)) {
      const found = confusionFor(corpus, option.confusionId ?? '')
      expect(found?.factIds).toHaveLength(2)
      expect(found?.factIds.every((id) => bank.byId.has(id))).toBe(true)
    }
    expect(
      items.flatMap(({ options }) => options.filter(({ correct }) => correct && 'confusionId' in options)),
    ).toEqual([])
  })

  it('of an order are a failing alone', () => {
    expect(wrong(some(['order'], 40)).every((option) => !('confusionId' in option))).toBe(true)
  })

  it('have the same confusion however often the item is made', () => {
    const ids = (): (string | undefined)[] => wrong(some(['recall', 'trap'], 100)).map(({ confusionId }) => confusionId)
    expect(ids()).toEqual(ids())
  })
})

describe('trapId', () => {
  it('leads to the title of the trap', () => {
    for (const trap of corpus.traps)
      expect(confusionFor(corpus, trapId(trap))).toMatchObject({ name: trap.title, trapId: trap.id })
  })
})
