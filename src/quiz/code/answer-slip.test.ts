// Answers as signs: read back as they were, and whatever is wrong with them is said.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SIGNS } from '../seed-code.ts'
import {
  PHONE_SIGNS,
  readSlip,
  readSlipCode,
  responsesTo,
  TYPED_PHONE_SIGNS,
  writeSlip,
  writeSlipCode,
  type Slip,
  type SlipShape,
} from './answer-slip.ts'

const CODE = 'LAMBDA-7Q4K-M2XH'
const OTHER = 'LAMBDA-9Q4K-M2XH'
const ONE: SlipShape = { options: 4, select: 1 }
const TWO: SlipShape = { options: 5, select: 2 }
const FORM = [ONE, TWO, ONE]
const SLIP: Slip = { phone: 'K7QX2M', answers: [[2], [0, 4], []] }

const shapes = fc.array(fc.constantFrom<SlipShape>(ONE, TWO, { options: 6, select: 3 }), {
  minLength: 1,
  maxLength: 40,
})
const phone = fc.string({ unit: fc.constantFrom(...SIGNS), minLength: PHONE_SIGNS, maxLength: PHONE_SIGNS })
/** A form, and what a phone may have answered to it. */
const answered = shapes.chain((form) =>
  fc.record({
    form: fc.constant(form),
    slip: fc.record({
      phone,
      answers: fc.tuple(...form.map((shape) => fc.constantFrom(...responsesTo(shape)))),
    }),
  }),
)

const because = (read: ReturnType<typeof readSlip>): string => (read.ok ? 'taken' : read.error.because)

describe('responses', () => {
  it('are none, or as many options as are asked for', () => {
    expect(responsesTo(ONE)).toEqual([[], [0], [1], [2], [3]])
    expect(responsesTo(TWO)).toHaveLength(11)
    expect(responsesTo({ options: 6, select: 3 })).toHaveLength(21)
  })
})

describe('round trips', () => {
  it('what is typed comes back as it was, with the first signs of the phone', () => {
    fc.assert(
      fc.property(answered, ({ form, slip }) => {
        const read = readSlip(writeSlip(slip, form, CODE), form, CODE)
        expect(read).toEqual({ ok: true, value: { ...slip, phone: slip.phone.slice(0, TYPED_PHONE_SIGNS) } })
      }),
    )
  })

  it('what a QR code holds comes back as it was, with any name', () => {
    fc.assert(
      fc.property(answered, fc.string({ unit: 'grapheme', maxLength: 24 }), ({ form, slip }, name) => {
        const read = readSlipCode(writeSlipCode(slip, form, CODE, name), form, CODE)
        expect(read).toEqual({ ok: true, value: { ...slip, name } })
      }),
    )
  })

  it('lower case, spaces and dashes do not matter', () => {
    const typed = writeSlip(SLIP, FORM, CODE)
    const written = ` ${typed.slice(0, 4).toLowerCase()} - ${typed.slice(4)} `
    expect(readSlip(written, FORM, CODE)).toEqual(readSlip(typed, FORM, CODE))
  })
})

describe('length', () => {
  it('one question takes six signs', () => {
    expect(writeSlip({ phone: 'K7QX2M', answers: [[3]] }, [ONE], CODE)).toHaveLength(6)
    expect(writeSlip({ phone: 'K7QX2M', answers: [[1, 3]] }, [TWO], CODE)).toHaveLength(6)
  })

  it('ten questions take ten, and a QR code of forty stays small', () => {
    expect(writeSlip({ phone: 'K7QX2M', answers: [] }, Array(10).fill(ONE), CODE)).toHaveLength(10)
    const forty = writeSlipCode({ phone: 'K7QX2M', answers: [] }, Array(40).fill(TWO), CODE, 'Ada Lovelace')
    expect(forty.length).toBeLessThan(110)
  })
})

describe('what is wrong is told', () => {
  it('one wrong sign, wherever it is', () => {
    fc.assert(
      fc.property(answered, fc.nat(), fc.constantFrom(...SIGNS), ({ form, slip }, place, sign) => {
        const typed = writeSlip(slip, form, CODE)
        const at = place % typed.length
        fc.pre(typed[at] !== sign)
        expect(because(readSlip(typed.slice(0, at) + sign + typed.slice(at + 1), form, CODE))).toBe('checks')
      }),
    )
  })

  it('two neighbours swapped', () => {
    fc.assert(
      fc.property(answered, fc.nat(), ({ form, slip }, place) => {
        const typed = writeSlip(slip, form, CODE)
        const at = place % (typed.length - 1)
        fc.pre(typed[at] !== typed[at + 1])
        const swapped = typed.slice(0, at) + typed[at + 1] + typed[at] + typed.slice(at + 2)
        expect(because(readSlip(swapped, form, CODE))).toBe('checks')
      }),
    )
  })

  it('cut at every place', () => {
    const typed = writeSlip(SLIP, FORM, CODE)
    for (let length = 0; length < typed.length; length += 1) {
      expect(because(readSlip(typed.slice(0, length), FORM, CODE))).toBe(length === 0 ? 'empty' : 'length')
    }
    const coded = writeSlipCode(SLIP, FORM, CODE, 'Ada')
    for (let length = 0; length < coded.length - 4; length += 1) {
      expect(readSlipCode(coded.slice(0, length), FORM, CODE).ok).toBe(false)
    }
  })

  it('an answer to another class’s code: by name in a QR code, as not fitting where it was typed', () => {
    const coded = readSlipCode(writeSlipCode(SLIP, FORM, OTHER), FORM, CODE)
    expect(coded).toMatchObject({ ok: false, error: { because: 'other-class' } })
    expect(!coded.ok && coded.error.says).toContain(`another code, ${OTHER}. This class has ${CODE}`)
    expect(because(readSlip(writeSlip(SLIP, FORM, OTHER), FORM, CODE))).toBe('checks')
    expect(because(readSlip(writeSlip(SLIP, [...FORM, ...FORM], OTHER), FORM, CODE))).toBe('length')
  })

  it('the same form under other facts', () => {
    const read = readSlipCode(writeSlipCode(SLIP, FORM, 'LAMBDA-7Q4K-9999'), FORM, CODE)
    expect(read).toMatchObject({ ok: false, error: { because: 'other-facts' } })
  })

  it.each([
    ['look-alikes', 'K7QO2M4', /Sign 4 is "O"/],
    ['an emoji', 'K7😀2M4N8P', /Sign 3 is "😀"/],
    ['white space', '   ', /nothing here/],
  ])('%s', (_name, typed, says) => {
    const read = readSlip(typed, FORM, CODE)
    expect(!read.ok && read.error.says).toMatch(says)
  })

  it.each([
    ['an address', 'https://example.com/a b c'],
    ['nothing', ''],
    ['another app’s text', 'WIFI:S:home;;'],
    ['a part too many', `${writeSlipCode(SLIP, FORM, CODE, 'Ada')} more`],
    ['a long text', `TLA1 ${'A'.repeat(5000)}`],
  ])('a QR code that is no answer: %s', (_name, text) => {
    expect(readSlipCode(text, FORM, CODE)).toMatchObject({ ok: false, error: { because: 'no-slip' } })
  })

  it('whatever is scanned, it is read or refused, and what is refused is said in a sentence', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string().map((text) => `TLA1 ${CODE} ${text}`),
        ),
        (text) => {
          for (const read of [readSlipCode(text, FORM, CODE), readSlip(text, FORM, CODE)]) {
            if (!read.ok) expect(read.error.says).toMatch(/\.$|”\.$/)
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it('an answer that no option can be counts as none, never as another', () => {
    const odd: Slip = { phone: 'K7QX2M', answers: [[9], [1], [0, 1]] }
    const read = readSlip(writeSlip(odd, FORM, CODE), FORM, CODE)
    expect(read.ok && read.value.answers).toEqual([[], [], []])
  })

  it('a name that was not written by us is no name', () => {
    const coded = writeSlipCode(SLIP, FORM, CODE)
    expect(readSlipCode(`${coded} %E0%A4%A`, FORM, CODE)).toMatchObject({ ok: true, value: { name: '' } })
  })
})

it('half a character in a name is left out', () => {
  const coded = writeSlipCode(SLIP, FORM, CODE, 'A\uD83Dda')
  expect(readSlipCode(coded, FORM, CODE)).toMatchObject({ ok: true, value: { name: 'Ada' } })
})
