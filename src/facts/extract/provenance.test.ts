// Where a claim comes from and how it ages: the row, else the table, else the page; and faults where they are written.
import { describe, expect, it } from 'vitest'
import { HEAD, factsText } from '../../content/testing/pages.ts'
import { KINDS, VOLATILITIES, type Fact } from '../fact.ts'
import { SHELF_LIFE_DAYS } from '../shelf-life.ts'
import { extractionOf, factIn, tableOf } from '../testing/corpus.ts'

const READS = 'reads="limits"'
const HEADER = '| Limit | Value | Source | Checked | Tasks | Volatility |'
const claim = ({ sources, checkedOn, tasks, volatility }: Fact): unknown[] => [
  sources.map(({ code }) => code).join(' '),
  checkedOn,
  tasks.join(' '),
  volatility,
]

describe('what a row says about itself', () => {
  it('weighs more than its table, which weighs more than its page', () => {
    const attributes = `${READS} sources="L2" checked="2026-10-01" tasks="saa:3.2" volatility="price"`
    const { facts, faults } = tableOf(
      attributes,
      HEADER,
      '| A | 1 s | L1 L2 | 2026-09-01 | saa:2.2 sap:2.5 | wording |',
      '| B | 2 s | | | | |',
    )
    expect(faults).toEqual([])
    expect(facts.map(claim)).toEqual([
      ['L1 L2', '2026-09-01', 'saa:2.2 sap:2.5', 'wording'],
      ['L2', '2026-10-01', 'saa:3.2', 'price'],
    ])
  })

  it('is what the page says where nobody says more', () => {
    expect(claim(factIn(READS, '| Limit | Value |', '| A | 1 s |'))).toEqual([
      'L1',
      '2026-11-01',
      'saa:2.2',
      'soft-quota',
    ])
  })

  it('may be separated by commas, and named in any case', () => {
    const fact = factIn(READS, '| Limit | Value | SOURCE | tasks |', '| A | 1 s | L1, L2 | saa:2.2, sap:2.5 |')
    expect(claim(fact).slice(0, 3)).toEqual(['L1 L2', '2026-11-01', 'saa:2.2 sap:2.5'])
  })

  it('cites its sources with title and address, and never how they were checked', () => {
    const fact = factIn(READS, '| Limit | Value | Source |', '| A | 1 s | L1 GK |')
    expect(fact.sources).toEqual([
      { code: 'L1', title: 'Quotas', url: 'https://docs.aws.amazon.com/l1' },
      { code: 'GK', title: 'General knowledge' },
    ])
  })
})

describe('standing', () => {
  it.each([
    ['5 s', 'L1', 'current'],
    ['5 s', 'GK', 'unverified'],
    ['5 s', 'GK L1', 'current'],
    ['5 s (unverified)', 'L1', 'unverified'],
    ['5 s (exam: 3 s)', 'L1', 'exam-differs'],
    ['5 s (exam: 3 s)', 'GK', 'unverified'],
  ])('of "%s" after %s is %s', (cell, source, standing) => {
    expect(factIn(READS, '| Limit | Value | Source |', `| A | ${cell} | ${source} |`).standing).toBe(standing)
  })
})

describe('volatility', () => {
  it.each([
    ['definitions', ['| Term | Meaning |', '| A | b |'], 'wording'],
    ['limits', ['| Limit | Value |', '| A | 1 s |'], 'soft-quota'],
    ['catalogue', ['| A | B |', '| a | b |'], 'feature'],
    ['comparison', ['| A | B |', '| a | b |'], 'feature'],
    ['equivalents', ['| Provider | B |', '| a | b |'], 'feature'],
    ['capabilities', ['| A | B |', '| a | yes |'], 'feature'],
    ['prices', ['| A | B |', '| a | 1 USD |'], 'price'],
    ['changes', ['| Since | Was | Is | Id |', '| 2024 | a | b | c |'], 'wording'],
  ])('of %s is by their kind', (reads, rows, volatility) => {
    expect(factIn(`reads="${reads}"`, ...rows).volatility).toBe(volatility)
  })

  it('has a shelf life for each, and kinds of facts have no other', () => {
    expect(Object.keys(SHELF_LIFE_DAYS).sort()).toEqual([...VOLATILITIES].sort())
    expect(KINDS).toHaveLength(10)
  })
})

describe('a fault in a row', () => {
  const fault = (row: string): readonly string[] => tableOf(READS, HEADER, row).faults

  it.each([
    ['an unknown source', '| A | 1 s | L9 | | | |', '14:13 there is no source "L9"'],
    ['one unknown of two', '| A | 1 s | L1 L9 | | | |', '14:13 there is no source "L9"'],
    ['a name that objects know', '| A | 1 s | constructor | | | |', '14:13 there is no source "constructor"'],
    ['a day that is none', '| A | 1 s | | 2026-02-30 | | |', '14:15 "2026-02-30" is no day'],
    ['a day in words', '| A | 1 s | | today | | |', '14:15 "today" is no day'],
    ['an unknown task', '| A | 1 s | | | saa:9.9 | |', '14:17 there is no exam task "saa:9.9"'],
    ['a task without its exam', '| A | 1 s | | | 2.2 | |', '14:17 there is no exam task "2.2"'],
    ['an unknown volatility', '| A | 1 s | | | | slow |', '14:19 there is no volatility "slow"'],
  ])('%s', (_name, row, expected) => {
    expect(fault(row)).toEqual([expected])
  })
})

const ROWS = ['| Limit | Value |', '| A | 1 s |', '| B | 2 s |']

describe('a fault that many rows share', () => {
  const distinct = (faults: readonly string[]): string[] => [...new Set(faults)]

  it.each([
    ['sources="L9"', 'there is no source "L9"'],
    ['checked="yesterday"', '"yesterday" is no day'],
    ['tasks="saa:9.9"', 'there is no exam task "saa:9.9"'],
    ['volatility="slow"', 'there is no volatility "slow"'],
  ])('%s stands at the table', (attribute, what) => {
    expect(distinct(tableOf(`${READS} ${attribute}`, ...ROWS).faults)).toEqual([`10:1 ${what}`])
  })

  it.each([
    ['[L1]', '[L9]', '6:1 there is no source "L9"'],
    ['[saa:2.2]', '[saa:9.9]', '8:1 there is no exam task "saa:9.9"'],
  ])('%s → %s stands at the head of the page', (was, is, fault) => {
    expect(distinct(extractionOf(factsText(READS, ...ROWS), HEAD.replace(was, is)).faults)).toEqual([fault])
  })

  it.each([
    ['sources: [L1]\n', 'this fact has no source'],
    ['checked: 2026-11-01\n', 'this fact has no checked date'],
    ['tasks: [saa:2.2]\n', 'no exam task is served by this'],
  ])('without "%s" every row that lacks it is named', (line, what) => {
    const { faults } = extractionOf(factsText(READS, ...ROWS), HEAD.replace(line, ''))
    expect(faults).toEqual([`13:3 ${what}`, `14:3 ${what}`])
  })

  it('an empty list on the table is none', () => {
    expect(distinct(tableOf(`${READS} sources=""`, ...ROWS).faults)).toEqual(['10:1 this fact has no source'])
  })
})
