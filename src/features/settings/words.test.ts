// What is said about kept answers is true in each case.
import { expect, test } from 'vitest'
import { mergedSentence } from './merge-in.tsx'
import { newestCheck } from './newest-check.ts'
import { amountSentence, inMegabytes, keepingSentence } from './words.ts'

const room = { usedBytes: 2_400_000, quotaBytes: 1e9, persisted: true }

test('how much is kept', () => {
  expect(amountSentence(0, room)).toBe('You have not answered anything yet.')
  expect(amountSentence(1, undefined)).toContain('1 answer, in this browser')
  expect(amountSentence(1200, room)).toContain('1,200 answers')
  expect(amountSentence(1200, room)).toContain('2.4 MB')
})

test('how safely it is kept', () => {
  expect(keepingSentence('tab-only', room)).toContain('until it is closed')
  expect(keepingSentence('kept', room)).toContain('promised')
  expect(keepingSentence('kept', { ...room, persisted: false })).toContain('back-up')
})

test('a small store is never nothing', () => {
  expect(inMegabytes(12)).toBe('0.1 MB')
})

test('what a merge did, leaving out what it did not do', () => {
  expect(mergedSentence({ added: 1, known: 0, setAside: 0 })).toBe('1 answer added.')
  expect(mergedSentence({ added: 0, known: 7, setAside: 2 })).toMatch(/^0 answers added, 7 known already, 2 set aside/)
})

test('the newest check', () => {
  expect(newestCheck([{ checkedOn: '2026-11-01' }, { checkedOn: '2026-11-24' }, { checkedOn: '2025-12-31' }])).toBe(
    '2026-11-24',
  )
  expect(newestCheck([])).toBe('')
})
