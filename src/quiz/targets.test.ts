// Targets are what the writers say, worked out once for each bank, and a family at a time where somebody waits.
import { describe, expect, it } from 'vitest'
import { bankFrom } from './bank.ts'
import { WRITERS } from './generate-item.ts'
import { FAMILIES } from './item.ts'
import { readTargets, targetsOf } from './targets.ts'
import { bankOf, columnOf, factOf, trapOf, words } from './testing/corpus.ts'
import { realCorpus } from './testing/real-corpus.ts'

const corpus = realCorpus()
const column = columnOf('order', {
  sqs: words('kept'),
  sns: words('lost'),
  s3: words('none'),
  kinesis: words('by shard'),
})

describe('targetsOf', () => {
  it.each(FAMILIES)('is what the writer of %s says', (family) => {
    expect(targetsOf(bankFrom(corpus), family)).toEqual(WRITERS[family].targets(bankFrom(corpus)))
  })

  it('is worked out once a bank, and anew for another', () => {
    const bank = bankOf(column)
    expect(targetsOf(bank, 'discriminate')).toBe(targetsOf(bank, 'discriminate'))
    const other = bankOf([...column, factOf('a.b')], { traps: [trapOf('snare', ['a.b'])] })
    expect(targetsOf(bank, 'trap')).toEqual([])
    expect(targetsOf(other, 'trap')).toEqual([{ factId: 'a.b', trapId: 'snare' }])
  })
})

describe('readTargets', () => {
  it('takes a breath after the columns and each family, and leaves nothing to be worked out', () => {
    const bank = bankOf(column)
    expect([...readTargets(bank)]).toHaveLength(1 + FAMILIES.length)
    const before = FAMILIES.map((family) => targetsOf(bank, family))
    expect([...readTargets(bank)]).toHaveLength(1 + FAMILIES.length)
    FAMILIES.forEach((family, at) => expect(targetsOf(bank, family)).toBe(before[at]))
  })
})
