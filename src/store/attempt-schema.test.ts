// What is believed to be an attempt: everything we write, and nothing that could hurt.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bankFrom } from '../quiz/bank.ts'
import { drawForm } from '../quiz/draw-form.ts'
import { realCorpus } from '../quiz/testing/real-corpus.ts'
import { attemptOf, itemOf, someAttempts } from '../review/testing/attempts.ts'
import { readAttempt } from './attempt-schema.ts'

const changed = (part: Record<string, unknown>): unknown => ({ ...attemptOf('x'), ...part })
const changedItem = (part: Record<string, unknown>): unknown => changed({ item: { ...itemOf(), ...part } })

describe('readAttempt', () => {
  it('reads whatever is recorded, through JSON, without a change', () => {
    fc.assert(
      fc.property(someAttempts, (attempts) => {
        for (const attempt of attempts) expect(readAttempt(JSON.parse(JSON.stringify(attempt)))).toEqual(attempt)
      }),
    )
  })

  it('believes an answer to any question that the content makes', () => {
    const bank = bankFrom(realCorpus())
    const items = ['saa', 'sap'].flatMap((exam) => drawForm(bank, { exam }, 'believed', 60))
    expect(items.length).toBeGreaterThan(100)
    expect(items.filter((item) => readAttempt(attemptOf('real-item', { item })) === undefined)).toEqual([])
  })

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(readAttempt(value)).toBeUndefined()
      }),
    )
  })

  it.each(['id', 'format', 'answeredAt', 'sequence', 'item', 'chosen', 'correct', 'durationMs'])('needs %s', (key) => {
    expect(readAttempt(changed({ [key]: undefined }))).toBeUndefined()
    expect(readAttempt(changed({ [key]: {} }))).toBeUndefined()
  })

  it.each(Object.keys(itemOf()))('needs item.%s', (key) => {
    expect(readAttempt(changedItem({ [key]: undefined }))).toBeUndefined()
    expect(readAttempt(changedItem({ [key]: [{}] }))).toBeUndefined()
  })

  it.each([
    ['a negative time', { answeredAt: -1 }],
    ['no number', { answeredAt: Number.NaN }],
    ['1e309', { answeredAt: 1e309 }],
    ['the year 9999', { answeredAt: 253_370_764_800_000 }],
    ['a negative duration', { durationMs: -1 }],
    ['an endless duration', { durationMs: 1e309 }],
    ['half a sequence', { sequence: 1.5 }],
    ['a sequence beyond what counts exactly', { sequence: 2 ** 60 }],
    ['an unknown confidence', { confidence: 'certain' }],
    ['a newer format', { format: 2 }],
    ['a short id', { id: 'x' }],
    ['an id with markup', { id: '<img src=x onerror=alert(1)>' }],
    ['__proto__ as its id', { id: '__proto__' }],
    ['a megabyte of drill', { drill: 'x'.repeat(1e6) }],
    ['too many choices', { chosen: Array.from({ length: 1000 }, () => 'a') }],
  ])('refuses %s', (_, part) => {
    expect(readAttempt(changed(part))).toBeUndefined()
  })

  it.each([
    ['no options', { options: [] }],
    ['a thousand options', { options: Array.from({ length: 1000 }, () => itemOf().options[0]) }],
    ['a megabyte of stem', { stem: 'x'.repeat(1e6) }],
    ['an unknown family', { family: 'riddle' }],
    ['control characters in a name', { topic: 'lam\u0000bda' }],
    ['half a character in a name', { seed: '\uD800' }],
  ])('refuses an item with %s', (_, part) => {
    expect(readAttempt(changedItem(part))).toBeUndefined()
  })

  it('leaves markup as the text it is', () => {
    const stem = '<img src=x onerror=alert(1)> & <script>'
    expect(readAttempt(changedItem({ stem }))?.item.stem).toBe(stem)
  })

  it('mends half characters in texts, so that they can be written anywhere', () => {
    const stem = readAttempt(changedItem({ stem: 'a\uD800b\uDC00c 😀' }))?.item.stem
    expect(stem).toBe('a\uFFFDb\uFFFDc 😀')
    expect(() => encodeURIComponent(stem ?? '')).not.toThrow()
  })

  it('drops keys it does not know, and those that reach into prototypes', () => {
    const text = JSON.stringify(attemptOf('x')).replace(
      '{',
      '{"__proto__":{"correct":false,"polluted":1},"constructor":{"prototype":{"polluted":1}},"more":1,',
    )
    const attempt = readAttempt(JSON.parse(text))
    expect(attempt).toEqual(attemptOf('x'))
    expect(Object.getPrototypeOf(attempt)).toBe(Object.prototype)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  it('does not take from a prototype what the record itself lacks', () => {
    const { correct: _, ...lacking } = attemptOf('x')
    const text = JSON.stringify(lacking).replace('{', '{"__proto__":{"correct":true},')
    expect(readAttempt(JSON.parse(text))).toBeUndefined()
  })

  const proof = {
    requirements: [{ id: 'longest-run', text: 'Longest run: 40 minutes' }],
    objective: { id: 'effort', text: 'Least effort' },
    rows: [
      {
        optionId: 'a',
        cells: [{ met: true, because: 'no limit', factIds: ['run-batch.longest-run'] }],
        objective: { met: null, because: '', factIds: [] },
      },
    ],
  }

  it('keeps the proof of a scenario, and does without where there is none', () => {
    const read = readAttempt(changedItem({ proof }))
    expect(read?.item.proof).toEqual(proof)
    expect(readAttempt(attemptOf('x'))?.item.proof).toBeUndefined()
  })

  it.each([
    [
      'a mark that is no verdict',
      { ...proof, rows: [{ optionId: 'a', cells: [{ met: 'yes', because: '', factIds: [] }] }] },
    ],
    ['a thousand rows', { ...proof, rows: Array.from({ length: 1000 }, () => proof.rows[0]) }],
    ['a thousand requirements', { ...proof, requirements: Array.from({ length: 1000 }, () => proof.requirements[0]) }],
    ['no rows', { requirements: [] }],
  ])('refuses a proof with %s', (_, damaged) => {
    expect(readAttempt(changedItem({ proof: damaged }))).toBeUndefined()
  })
})
