// Failures that are expected are values; our own bugs are thrown, under a name that tells them apart.
import { describe, expect, expectTypeOf, it } from 'vitest'
import { invariant, InvariantError } from './invariant.ts'
import { err, ok, type Result } from './result.ts'

const half = (number: number): Result<number, string> => (number % 2 === 0 ? ok(number / 2) : err(`${number} is odd`))

describe('a result', () => {
  it('holds a value or an error, never both', () => {
    expect(half(8)).toEqual({ ok: true, value: 4 })
    expect(half(7)).toEqual({ ok: false, error: '7 is odd' })
    expect(half(8)).not.toHaveProperty('error')
    expect(half(7)).not.toHaveProperty('value')
  })

  it('may hold undefined, and an empty error', () => {
    expect(ok(undefined)).toEqual({ ok: true, value: undefined })
    expect(err([])).toEqual({ ok: false, error: [] })
  })

  it('gives its value only to those who ask whether there is one', () => {
    const result = half(8)
    expectTypeOf(result).not.toHaveProperty('value')
    if (result.ok) expectTypeOf(result.value).toEqualTypeOf<number>()
    else expectTypeOf(result.error).toEqualTypeOf<string>()
  })
})

describe('invariant', () => {
  it('lets pass what holds', () => {
    for (const held of [true, 1, 'text', {}, []]) expect(() => invariant(held, 'holds')).not.toThrow()
  })

  it('throws its own kind of error with the message', () => {
    for (const broken of [false, 0, '', null, undefined, NaN]) {
      expect(() => invariant(broken, 'a parsed table is even')).toThrow(InvariantError)
      expect(() => invariant(broken, 'a parsed table is even')).toThrow('a parsed table is even')
    }
    expect(new InvariantError('x').name).toBe('InvariantError')
  })
})
