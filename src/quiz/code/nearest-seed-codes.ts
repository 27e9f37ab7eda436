// The seven-sign codes of old addresses: which ones may have been meant by one that does not fit.
import { readCode, SIGNS } from '../seed-code.ts'
import { bareCode } from './read-drill-code.ts'

/** Signs that are taken for one another when they are read off a screen or a board. */
const ALIKE: readonly string[] = ['B8', 'S5', '2Z', 'DO0Q', 'GC6', 'VUY', '1IL7T', 'MN', 'EF', 'K X', 'PR', 'WV']
const MOST = 3

/** One look-alike or one swap away, and of today's content: the check sign alone would let a dozen through. */
export function nearestSeedCodes(written: string, contentVersion: string): readonly string[] {
  const code = bareCode(written)
  const sound = new Set<string>()
  for (const other of slips(code)) {
    const read = readCode(other, contentVersion)
    if (read.ok && read.value.sameContent) sound.add(`${other.slice(0, 4)}-${other.slice(4)}`)
  }
  return [...sound].slice(0, MOST)
}

function* slips(code: string): Generator<string> {
  for (let at = 0; at < code.length; at += 1) {
    const sign = code[at] ?? ''
    if (at > 0) yield code.slice(0, at - 1) + sign + (code[at - 1] ?? '') + code.slice(at + 1)
    for (const other of ALIKE.filter((group) => group.includes(sign)).join('')) {
      if (SIGNS.includes(other)) yield code.slice(0, at) + other + code.slice(at + 1)
    }
  }
}
