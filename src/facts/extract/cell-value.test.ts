// What one cell claims, and the marks it may carry.
import { describe, expect, it } from 'vitest'
import { bareText, isBlank, isUnverified, readCellValue, readFlag, readQuantityValue, readValue } from './cell-value.ts'

describe('a cell', () => {
  it.each([
    ['15 minutes', 'quantity'],
    ['at most 5 layers', 'quantity'],
    ['128–10,240 MB', 'quantity'],
    ['SQS standard · SNS standard', 'list'],
    ['by polling', 'text'],
    ['5-10 s', 'text'],
    ['one ·', 'text'],
    ['yes', 'text'],
  ])('"%s" is a %s', (text, type) => {
    expect(readCellValue(text)).toMatchObject({ value: { type, text }, standing: 'current' })
  })

  it('has the members of a list, trimmed', () => {
    expect(readValue('a·b ·  c d')).toEqual({ type: 'list', members: ['a', 'b', 'c d'], text: 'a·b ·  c d' })
  })

  it('keeps its quantity beside its words', () => {
    expect(readValue('at most 15 min')).toMatchObject({
      text: 'at most 15 min',
      quantity: { bound: 'at-most', high: { number: 15, unit: { many: 'minutes' } } },
    })
  })

  it.each(['', ' ', '–', '-'])('"%s" is blank, and no fact', (text) => {
    expect(isBlank(text)).toBe(true)
    expect(readCellValue(text)).toBeUndefined()
  })

  it.each(['0', 'none', '—', '– or 5'])('"%s" is not blank', (text) => {
    expect(isBlank(text)).toBe(false)
    expect(readCellValue(text)).toBeDefined()
  })
})

describe('(exam: …)', () => {
  it("keeps the older answer beside today's", () => {
    expect(readCellValue('at most 1 MB (exam: 256 KB)')).toMatchObject({
      value: { type: 'quantity', text: 'at most 1 MB' },
      examValue: { type: 'quantity', text: '256 KB' },
      standing: 'exam-differs',
    })
  })

  it.each(['a (exam: b)', 'a (exam:b)', 'a(exam:  b )', 'a (Exam: b)'])('may be written "%s"', (text) => {
    expect(readCellValue(text)).toMatchObject({ value: { text: 'a' }, examValue: { text: 'b' } })
  })

  it('may stand before words', () => {
    expect(bareText('two (exam: one) or more')).toBe('two or more')
  })

  it('is read as the cell is', () => {
    expect(readCellValue('no (exam: yes)', readFlag)).toMatchObject({
      value: { type: 'flag', holds: false },
      examValue: { type: 'flag', holds: true },
    })
  })

  it.each([
    ['says nothing', 'at most 1 MB (exam: )', readValue],
    ['is a dash', 'at most 1 MB (exam: –)', readValue],
    ['is no quantity where one is needed', 'at most 1 MB (exam: less)', readQuantityValue],
    ['is neither yes nor no', 'no (exam: maybe)', readFlag],
    ['stands alone', '(exam: 5 s)', readValue],
  ])('makes the cell unreadable when it %s', (_why, text, read) => {
    expect(readCellValue(text, read)).toBeUndefined()
  })
})

describe('(unverified)', () => {
  it('is how a fact stands, and no part of its value', () => {
    expect(readCellValue('5 s (unverified)')).toMatchObject({ value: { text: '5 s' }, standing: 'unverified' })
    expect(readCellValue('5 s (Unverified)')).toMatchObject({ value: { text: '5 s' }, standing: 'unverified' })
    expect(isUnverified('5 s (unverified)')).toBe(true)
    expect(isUnverified('unverified')).toBe(false)
  })

  it("weighs more than the exam's answer, which is kept", () => {
    expect(readCellValue('5 s (exam: 3 s) (unverified)')).toMatchObject({
      value: { text: '5 s' },
      examValue: { text: '3 s' },
      standing: 'unverified',
    })
  })

  it('alone is no value', () => {
    expect(readCellValue('(unverified)')).toBeUndefined()
  })
})

describe('readFlag', () => {
  it.each([
    ['yes', true, ''],
    ['No', false, ''],
    ['yes: at a price', true, 'at a price'],
    ['no: 15 minutes at most', false, '15 minutes at most'],
    ['no, never', false, 'never'],
    ['yes : with work', true, 'with work'],
  ])('"%s": %s, "%s"', (text, holds, note) => {
    expect(readFlag(text)).toEqual({ type: 'flag', holds, note, text })
  })

  it.each(['maybe', 'yes and no', 'yesterday', 'not', 'yes:', '', '✓'])('"%s" is neither', (text) => {
    expect(readFlag(text)).toBeUndefined()
  })
})
