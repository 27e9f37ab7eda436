// `reads="changes"`: what was, what is, since when.
import { describe, expect, it } from 'vitest'
import { factIn, tableOf } from '../testing/corpus.ts'

const READS = 'reads="changes"'
const HEADER = '| Since | Was | Is | Id |'

describe('a change', () => {
  it('has its three parts, under an id of its own', () => {
    expect(factIn(READS, HEADER, '| 2024-11-18 | Java | Java, Python and .NET | snapstart-languages |')).toMatchObject({
      id: 'lambda.change-snapstart-languages',
      kind: 'change',
      attribute: { name: 'snapstart languages' },
      value: {
        type: 'change',
        since: '2024-11-18',
        was: 'Java',
        is: 'Java, Python and .NET',
        text: 'Java → Java, Python and .NET',
      },
      standing: 'current',
      volatility: 'wording',
      place: { line: 14, column: 23 },
    })
  })

  it('may have a name in words', () => {
    const fact = factIn(READS, '| Since | What | Was | Is | Id |', '| 2020 | Billing | 100 ms | 1 ms | billing |')
    expect(fact.attribute).toEqual({ id: 'change-billing', name: 'Billing' })
  })

  it.each(['2024', '2024-11', '2024-11-18'])('may be dated %s', (since) => {
    expect(factIn(READS, HEADER, `| ${since} | a | b | x |`).value).toMatchObject({ since })
  })

  it.each([
    ['| 2019 (unverified) | a | b | x |'],
    ['| 2019 | a (unverified) | b | x |'],
    ['| 2019 | a | b (Unverified) | x |'],
  ])('is unverified when any part is: %s', (row) => {
    const fact = factIn(READS, HEADER, row)
    expect(fact.standing).toBe('unverified')
    expect(fact.value).toEqual({ type: 'change', since: '2019', was: 'a', is: 'b', text: 'a → b' })
  })
})

describe('a mistake in changes', () => {
  it.each([
    ['no id', '| 2024 | a | b | |', '14:3 this change has no id'],
    ['an id with spaces', '| 2024 | a | b | two words |', '14:18 "change-two words" is no id'],
    ['nothing before', '| 2024 | | b | x |', '14:8 this change is not whole'],
    ['nothing now', '| 2024 | a | – | x |', '14:14 this change is not whole'],
    ['a mark alone', '| 2024 | (unverified) | b | x |', '14:10 this change is not whole'],
    ['no time', '| | a | b | x |', '14:1 this change is not whole'],
    ['a time in words', '| last year | a | b | x |', '14:3 "last year" is no time of a change'],
    ['a month of thirteen', '| 2024-13 | a | b | x |', '14:3 "2024-13" is no time of a change'],
    ['a year of two digits', '| 24 | a | b | x |', '14:3 "24" is no time of a change'],
  ])('%s', (_name, row, fault) => {
    const { facts, faults } = tableOf(READS, HEADER, row)
    expect(faults).toEqual([fault])
    expect(facts).toEqual([])
  })

  it('a missing column', () => {
    expect(tableOf(READS, '| Since | Was | Id |', '| 2024 | a | x |').faults).toEqual([
      '10:1 this table lacks the column "Is"',
    ])
  })
})
