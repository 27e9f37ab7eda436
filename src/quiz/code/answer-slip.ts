// The answers of one phone to a class code as a few signs: short enough to be typed, with check signs that know the code.
import { err, ok, type Result } from '../../std/result.ts'
import { SIGNS } from '../seed-code.ts'
import { CHECKS, fits, sumsOf, withChecks } from './check-signs.ts'
import { bareCode } from './read-drill-code.ts'

/** How many options an item has, and how many are to be chosen. */
export interface SlipShape {
  readonly options: number
  readonly select: number
}

export interface Slip {
  /** Signs that tell this phone from others in the room: all of them in a QR code, the first few where somebody types. */
  readonly phone: string
  /** One an item: places of the options chosen, in order, from 0; none where it was not answered. */
  readonly answers: readonly (readonly number[])[]
}

export interface SlipFault {
  readonly because: 'empty' | 'strange' | 'length' | 'checks' | 'other-class' | 'other-facts' | 'no-slip'
  readonly says: string
}

export const PHONE_SIGNS = 6
/** One item then takes six signs in all: these, one for the answer, two checks. */
export const TYPED_PHONE_SIGNS = 3

const MARK = 'TLA1'
const BASE = BigInt(SIGNS.length)
const LONGEST = 2000
/** Half a character, which no address can say. */
const LONE = /[\uD800-\uDFFF]/gu

/** All ways to choose `select` of `options`, each in order; the first stands for no answer. */
export function responsesTo({ options, select }: SlipShape): readonly (readonly number[])[] {
  const found: (readonly number[])[] = [[]]
  const choose = (chosen: readonly number[], from: number): void => {
    if (chosen.length === select) found.push(chosen)
    else for (let at = from; at < options; at += 1) choose([...chosen, at], at + 1)
  }
  choose([], 0)
  return found
}

/** `ABCDEF` signs: the smallest number of them that tells all answers apart. */
function answerSigns(shapes: readonly SlipShape[]): number {
  const ways = shapes.reduce((product, shape) => product * BigInt(responsesTo(shape).length), 1n)
  let count = 1
  for (let room = BASE; room < ways; room *= BASE) count += 1
  return count
}

/** What is typed: `phone` cut to its first signs. An answer that no option can be is taken for none. */
export const writeSlip = (slip: Slip, shapes: readonly SlipShape[], code: string): string =>
  written(slip, shapes, code, TYPED_PHONE_SIGNS)

function written({ phone, answers }: Slip, shapes: readonly SlipShape[], code: string, signs: number): string {
  let number = 0n
  shapes.forEach((shape, at) => {
    const ways = responsesTo(shape)
    const chosen = [...(answers[at] ?? [])].sort((a, b) => a - b).join()
    const place = ways.findIndex((way) => way.join() === chosen)
    number = number * BigInt(ways.length) + BigInt(Math.max(0, place))
  })
  let tail = ''
  for (let at = answerSigns(shapes); at > 0; at -= 1, number /= BASE) tail = (SIGNS[Number(number % BASE)] ?? '') + tail
  return withChecks(phone.slice(0, signs) + tail, sumsOf(bareCode(code)))
}

/** What a QR code holds: which class it is for, all signs of the phone, and the name if there is one. */
export const writeSlipCode = (slip: Slip, shapes: readonly SlipShape[], code: string, name = ''): string =>
  [MARK, code, written(slip, shapes, code, PHONE_SIGNS), encodeURIComponent(name.replace(LONE, ''))].join(' ').trim()

/** Reads what somebody typed: lower case, spaces and dashes are taken. */
export function readSlip(typed: string, shapes: readonly SlipShape[], code: string): Result<Slip, SlipFault> {
  return readSigns(bareCode(typed), shapes, code, TYPED_PHONE_SIGNS)
}

function readSigns(text: string, shapes: readonly SlipShape[], code: string, phone: number): Result<Slip, SlipFault> {
  const signs = [...text]
  if (signs.length === 0) return fault('empty', 'There is nothing here. Type the signs under the code on the phone.')
  const strange = signs.findIndex((sign) => !SIGNS.includes(sign))
  if (strange !== -1) {
    return fault(
      'strange',
      `Sign ${strange + 1} is "${signs[strange] ?? ''}", which no answer has: they do without 0, 1, I, L, O, U and Z.`,
    )
  }
  const whole = phone + answerSigns(shapes) + CHECKS
  if (signs.length !== whole) {
    const how = signs.length < whole ? 'It was cut off, or is' : 'It is longer, or'
    return fault(
      'length',
      `This has ${signs.length} signs, and an answer to this code has ${whole}. ${how} for another code.`,
    )
  }
  if (!fits(text, sumsOf(bareCode(code)))) {
    return fault('checks', 'The signs do not fit together: one was mistyped, or they are for another class’s code.')
  }
  const answers = answersFrom(text.slice(phone, -CHECKS), shapes)
  return answers === undefined
    ? fault('checks', 'The signs name answers that this code does not have.')
    : ok({ phone: text.slice(0, phone), answers })
}

function answersFrom(signs: string, shapes: readonly SlipShape[]): readonly (readonly number[])[] | undefined {
  let number = [...signs].reduce((sum, sign) => sum * BASE + BigInt(SIGNS.indexOf(sign)), 0n)
  const answers: (readonly number[])[] = []
  for (const shape of [...shapes].reverse()) {
    const ways = responsesTo(shape)
    answers.unshift(ways[Number(number % BigInt(ways.length))] ?? [])
    number /= BigInt(ways.length)
  }
  return number === 0n ? answers : undefined
}

export interface ReadSlip extends Slip {
  readonly name: string
}

/** Reads what stood in a QR code. */
export function readSlipCode(text: string, shapes: readonly SlipShape[], code: string): Result<ReadSlip, SlipFault> {
  const [mark, theirs = '', signs = '', name = '', ...more] = text.slice(0, LONGEST).trim().split(' ')
  if (mark !== MARK || more.length > 0 || text.length > LONGEST) {
    return fault('no-slip', 'This QR code holds no answers of a class. Show the one under “Show my answers”.')
  }
  if (bareCode(theirs) !== bareCode(code)) {
    const sameForm = bareCode(theirs).slice(0, -4) === bareCode(code).slice(0, -4)
    return sameForm
      ? fault(
          'other-facts',
          `This phone has other facts than this screen: its code is ${shown(theirs)}. Update one of the two.`,
        )
      : fault('other-class', `These are answers to another code, ${shown(theirs)}. This class has ${code}.`)
  }
  const read = readSigns(signs, shapes, code, PHONE_SIGNS)
  return read.ok ? ok({ ...read.value, name: nameFrom(name) }) : read
}

/** Whatever a code says of itself is shown as text, and never at any length. */
const shown = (theirs: string): string =>
  theirs === '' ? 'without a name' : theirs.replace(/[^A-Z0-9-]/gi, '·').slice(0, 40)

function nameFrom(written: string): string {
  try {
    return decodeURIComponent(written)
  } catch {
    return ''
  }
}

const fault = (because: SlipFault['because'], says: string): Result<never, SlipFault> => err({ because, says })
