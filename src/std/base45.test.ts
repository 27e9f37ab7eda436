// Base 45 by the examples of RFC 9285, there and back for any bytes, and refused where it is none.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase45, toBase45 } from './base45.ts'

const bytesOf = (text: string): Uint8Array => Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)))

describe('base 45', () => {
  it.each([
    ['AB', 'BB8'],
    ['Hello!!', '%69 VD92EX0'],
    ['base-45', 'UJCLQE7W581'],
    ['ietf!', 'QED8WEX0'],
    ['', ''],
  ])('writes and reads %s as the RFC does', (text, signs) => {
    expect(toBase45(bytesOf(text))).toBe(signs)
    expect(fromBase45(signs)).toEqual(bytesOf(text))
  })

  it('gives back any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = toBase45(bytes)
        expect(text).toMatch(/^[0-9A-Z $%*+\-./:]*$/)
        expect(text).toHaveLength(Math.ceil(bytes.length * 1.5))
        expect(fromBase45(text)).toEqual(bytes)
      }),
    )
  })

  it.each([
    ['half a group', 'BB8B'],
    ['a foreign sign', 'BBa'],
    ['a sign beyond it', 'ÄÖ'],
    ['a group beyond two bytes', ':::'],
    ['a group beyond one byte', '::'],
    ['GGW, the first beyond', 'GGX'],
  ])('refuses %s', (_, text) => {
    expect(fromBase45(text)).toBeUndefined()
  })
})
