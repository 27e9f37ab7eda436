// A drill's seed as a short code that survives being read aloud: no look-alikes, a check letter, the content's mark.
import { hashText } from '../std/random.ts'
import { err, ok, type Result } from '../std/result.ts'
import { GENERATOR_VERSION } from './item.ts'

/** 29 signs: a prime, so that the check letter catches every single wrong sign and every swap of two. */
export const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXY'
const SEED_LENGTH = 4
const MARK_LENGTH = 2
export const CODE_LENGTH = SEED_LENGTH + MARK_LENGTH + 1

/** How many different seeds there are. */
export const SEEDS = SIGNS.length ** SEED_LENGTH

export interface SeedCode {
  /** 0 to SEEDS - 1 */
  readonly seed: number
  /** False when the content or the generator has changed since: the items may differ. */
  readonly sameContent: boolean
}

export interface CodeFault {
  readonly says: string
}

/** `seed` is taken modulo `SEEDS`. The code reads like `7Q4K-M2X`. */
export function writeCode(seed: number, contentVersion: string): string {
  const body = signsOf(seed % SEEDS, SEED_LENGTH) + markOf(contentVersion)
  return `${body.slice(0, 4)}-${body.slice(4)}${checkOf(body)}`
}

/** Lower case, spaces and dashes of any length are taken; a wrong sign is named with its place. */
export function readCode(written: string, contentVersion: string): Result<SeedCode, CodeFault> {
  const code = written.toUpperCase().replace(/[\s\p{Dash}]/gu, '')
  const strange = [...code].findIndex((sign) => !SIGNS.includes(sign))
  if (strange !== -1) {
    const sign = [...code][strange] ?? ''
    return err({
      says: `Sign ${strange + 1} is "${sign.slice(0, 2)}", which no code has. Codes use ${SIGNS.slice(0, 8)} and letters without I, L, O, U and Z.`,
    })
  }
  if (code.length !== CODE_LENGTH) {
    return err({ says: `This code has ${code.length} signs; a drill's code has ${CODE_LENGTH}.` })
  }
  const body = code.slice(0, -1)
  if (checkOf(body) !== code.at(-1))
    return err({ says: 'One sign of this code was mistyped or two were swapped: its last sign does not fit.' })
  return ok({
    seed: numberOf(body.slice(0, SEED_LENGTH)),
    sameContent: body.slice(SEED_LENGTH) === markOf(contentVersion),
  })
}

function signsOf(number: number, length: number): string {
  let rest = number
  let signs = ''
  for (let at = 0; at < length; at += 1) {
    signs = (SIGNS[rest % SIGNS.length] ?? '') + signs
    rest = Math.floor(rest / SIGNS.length)
  }
  return signs
}

const numberOf = (signs: string): number =>
  [...signs].reduce((sum, sign) => sum * SIGNS.length + SIGNS.indexOf(sign), 0)

const markOf = (contentVersion: string): string =>
  signsOf(hashText(`${contentVersion}|${GENERATOR_VERSION}`) % SIGNS.length ** MARK_LENGTH, MARK_LENGTH)

const checkOf = (body: string): string =>
  SIGNS[[...body].reduce((sum, sign, at) => sum + (at + 2) * (SIGNS.indexOf(sign) + 1), 0) % SIGNS.length] ?? ''
