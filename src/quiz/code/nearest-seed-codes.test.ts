// Codes of the older kind: what was probably meant, where one sign looks like another or two were swapped.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readCode, SEEDS, writeCode } from '../seed-code.ts'
import { nearestSeedCodes } from './nearest-seed-codes.ts'

const VERSION = '0badcafe'
const code = fc.nat({ max: SEEDS - 1 }).map((seed) => writeCode(seed, VERSION).replace('-', ''))

it('offers the original after two neighbours were swapped', () => {
  fc.assert(
    fc.property(code, fc.nat({ max: 5 }), (sound, at) => {
      const [one = '', two = ''] = [sound[at], sound[at + 1]]
      fc.pre(one !== two)
      const written = sound.slice(0, at) + two + one + sound.slice(at + 2)
      expect(nearestSeedCodes(written, VERSION)).toContain(`${sound.slice(0, 4)}-${sound.slice(4)}`)
    }),
  )
})

it.each([
  ['B', '8'],
  ['5', 'S'],
  ['2', 'Z'],
  ['7', 'I'],
])('offers the original after %s was read as %s', (sign, read) => {
  const seed = Array.from({ length: 9000 }, (_, at) => at).find((at) =>
    writeCode(at, VERSION).slice(0, 4).includes(sign),
  )
  const sound = writeCode(seed ?? 0, VERSION)
  const at = sound.indexOf(sign)
  expect(nearestSeedCodes(sound.slice(0, at) + read + sound.slice(at + 1), VERSION)).toContain(sound)
})

it('offers only what would be read, three at most, and nothing for something else', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), (written) => {
      const nearest = nearestSeedCodes(written, VERSION)
      expect(nearest.length).toBeLessThanOrEqual(3)
      for (const offered of nearest)
        expect(readCode(offered, VERSION)).toMatchObject({ ok: true, value: { sameContent: true } })
    }),
  )
  expect(nearestSeedCodes('', VERSION)).toEqual([])
  expect(nearestSeedCodes('7Q4K', VERSION)).toEqual([])
})
