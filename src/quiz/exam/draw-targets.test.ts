// Tests of the draw of targets: each design as often as any other, nothing twice, never more than asked for.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomFrom } from '../../std/random.ts'
import { bankFrom } from '../bank.ts'
import { planBook } from '../scenario/plans.ts'
import { realCorpus } from '../testing/real-corpus.ts'
import { designOf, drawTargets } from './draw-targets.ts'
import type { Eligible } from './eligible.ts'

const plans = planBook(bankFrom(realCorpus())).plans.slice(0, 1)
const scenarios = (design: string, facts: number): Eligible[] =>
  Array.from({ length: facts }, (_, at) => ({ target: { factId: `${design}.p${at}` }, topic: 'lambda', plans }))
const trap = (id: string): Eligible => ({
  target: { factId: 'lambda.timeout', trapId: id },
  topic: 'lambda',
  plans: [],
})

describe('drawTargets', () => {
  const eligible = [...scenarios('proxy', 9), ...scenarios('cache', 1), ...scenarios('table', 2)]

  it('draws a design with nine facts no more often than one with a single fact', () => {
    const first = Array.from(
      { length: 600 },
      (_, seed) => drawTargets(randomFrom(`${seed}`), eligible, 1)[0]?.target.factId ?? '',
    )
    for (const design of ['proxy', 'cache', 'table'])
      expect(first.filter((id) => designOf(id) === design).length, design).toBeGreaterThan(150)
  })

  it('takes a design again only when each of the others has been drawn', () => {
    const drawn = drawTargets(randomFrom('a'), eligible, 5).map(({ target }) => designOf(target.factId))
    expect(new Set(drawn.slice(0, 3))).toEqual(new Set(['proxy', 'cache', 'table']))
    expect(new Set(drawn.slice(3))).toEqual(new Set(['proxy', 'table']))
  })

  it('keeps traps on one fact apart from one another', () => {
    const drawn = drawTargets(randomFrom('b'), [trap('one'), trap('two'), trap('three')], 3)
    expect(new Set(drawn.map(({ target }) => target.trapId)).size).toBe(3)
  })

  it('draws nothing twice and never more than there is', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.nat(20),
        fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 6 }),
        (seed, count, sizes) => {
          const all = sizes.flatMap((size, at) => scenarios(`design${at}`, size))
          const drawn = drawTargets(randomFrom(seed), all, count)
          expect(new Set(drawn).size).toBe(Math.min(count, all.length))
        },
      ),
    )
  })
})
