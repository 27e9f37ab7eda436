// Codes as people write them: every usual way is taken, every slip is named, and what was meant is offered.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SIGNS } from '../seed-code.ts'
import { sumsOf, withChecks } from './check-signs.ts'
import { shown, signsFor, writeDrillCode } from './drill-code.ts'
import { bareCode, beginsWithWord, readDrillCode, type DrillCodeFault } from './read-drill-code.ts'
import { NAMES, namesOf, PAGES } from './testing/small-corpus.ts'
import { someDrill } from './testing/some-drill.ts'

const CODE = writeDrillCode({ selection: { exam: 'saa', topic: 'lambda' }, length: 10, seed: 90210 }, NAMES) ?? ''

function faultOf(written: string): DrillCodeFault {
  const read = readDrillCode(written, NAMES)
  if (read.ok) throw new Error(`${written} was read as ${read.value.code}`)
  return read.error
}

const codeOf = someDrill.map((drill) => bareCode(writeDrillCode(drill, NAMES) ?? ''))
const shownAs = (bare: string): string => {
  const read = readDrillCode(bare, NAMES)
  return read.ok ? read.value.code : ''
}
const replaced = (text: string, at: number, by: string): string => text.slice(0, at) + by + text.slice(at + 1)

describe('ways to write a code', () => {
  it.each([
    ['lower case', CODE.toLowerCase()],
    ['no dashes', CODE.replaceAll('-', '')],
    ['spaces', CODE.replaceAll('-', '  ')],
    ['typographic dashes', CODE.replaceAll('-', '–')],
    ['dots and underscores', CODE.replaceAll('-', '._')],
    ['around it', `\t ${CODE}\n`],
    [
      'full width',
      [...CODE].map((sign) => (sign === '-' ? '－' : String.fromCharCode(sign.charCodeAt(0) + 0xfee0))).join(''),
    ],
    ['with marks that a chat adds', `\uFEFF${CODE.slice(0, 5)}\u200B${CODE.slice(5)}`],
    ['with non-breaking spaces', CODE.replaceAll('-', '\u00A0')],
  ])('%s', (_how, written) => {
    expect(readDrillCode(written, NAMES)).toMatchObject({ ok: true, value: { code: CODE } })
  })

  it('reads a code in whatever case and spacing', () => {
    fc.assert(
      fc.property(codeOf, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (code, marks) => {
        const written = [...code].map((sign, at) => (marks[at] ? `${sign.toLowerCase()} ` : sign)).join('')
        expect(shownAs(written)).toBe(shownAs(code))
        expect(shownAs(code)).not.toBe('')
      }),
    )
  })
})

describe('older content', () => {
  it('is said, with the same selection and seed under today’s facts', () => {
    const read = readDrillCode(CODE, namesOf(PAGES, 'feedface'))
    expect(read).toMatchObject({ ok: true, value: { sameContent: false, code: CODE, seed: 90210 } })
    if (!read.ok) return
    expect(readDrillCode(read.value.today, namesOf(PAGES, 'feedface'))).toMatchObject({
      ok: true,
      value: { sameContent: true, seed: 90210, length: 10, selection: { exam: 'saa', topic: 'lambda' } },
    })
  })

  it('that had a topic this copy has not is told from a mistyped word', () => {
    const other = namesOf(['cobol/tapes'])
    const code = writeDrillCode({ selection: { exam: 'saa', topic: 'cobol' }, length: 10, seed: 7 }, other) ?? ''
    expect(faultOf(code).says).toMatch(/"COBOL" of this code is not in this copy .* sound/)
    expect(faultOf(code.replace('COBOL', 'COBAL')).says).toMatch(/^No topic or page here is called/)
  })

  it('of a newer version with kinds that are not here is sound, and says so', () => {
    const tail = withChecks(`2222${signsFor((7 * 21 + 3) * 4096, 4)}22`, sumsOf('ALL'))
    expect(faultOf(shown({ shown: 'ALL' }, tail))).toEqual({
      says: expect.stringMatching(/sound.*newer version/) as string,
      nearest: [],
    })
  })
})

describe('every slip is caught, and what was meant is offered', () => {
  it('one sign mistyped, anywhere after the word', () => {
    fc.assert(
      fc.property(codeOf, fc.nat({ max: 7 }), fc.constantFrom(...SIGNS), (code, back, other) => {
        const at = code.length - 1 - back
        fc.pre(code[at] !== other)
        expect(faultOf(replaced(code, at, other)).nearest).toContain(shownAs(code))
      }),
      { numRuns: 400 },
    )
  })

  it('one sign that no code has', () => {
    fc.assert(
      fc.property(
        codeOf,
        fc.nat({ max: 7 }),
        fc.constantFrom(...'01ILOUZ', '?', 'é', '😀', '字'),
        (code, back, other) => {
          const at = code.length - 1 - back
          const { says, nearest } = faultOf(replaced(code, at, other))
          expect(nearest).toContain(shownAs(code))
          expect(says).toContain(`"${other.toUpperCase()}"`)
        },
      ),
    )
  })

  it('one letter of the word mistyped', () => {
    fc.assert(
      fc.property(codeOf, fc.nat({ max: 20 }), fc.stringMatching(/^[A-Z0-9]$/), (code, place, other) => {
        const word = shownAs(code).split('-').slice(0, -2)
        const at = place % Math.max(1, word.join('').length - (shownAs(code).split('-').length > 3 ? 4 : 0))
        fc.pre(code[at] !== other && at < 2)
        expect(faultOf(replaced(code, at, other)).nearest).toContain(shownAs(code))
      }),
    )
  })

  it('two neighbours swapped, also across the end of the word', () => {
    fc.assert(
      fc.property(codeOf, fc.nat({ max: 30 }), (code, place) => {
        const at = place % (code.length - 1)
        const [one = '', two = ''] = [code[at], code[at + 1]]
        fc.pre(one !== two)
        expect(faultOf(replaced(replaced(code, at, two), at + 1, one)).nearest).toContain(shownAs(code))
      }),
      // Five places of this one fit when its last two signs are swapped.
      { numRuns: 400, examples: [['ALLSTVD7DEF68TS', 27]] },
    )
  })

  it('one sign left out, or typed twice', () => {
    fc.assert(
      fc.property(codeOf, fc.nat({ max: 7 }), fc.boolean(), (code, back, twice) => {
        const at = code.length - 1 - back
        const written = twice
          ? code.slice(0, at) + (code[at] ?? '') + code.slice(at)
          : code.slice(0, at) + code.slice(at + 1)
        expect(faultOf(written).nearest).toContain(shownAs(code))
      }),
      { numRuns: 300 },
    )
  })

  it('offers only codes that are sound', () => {
    fc.assert(
      fc.property(codeOf, fc.nat({ max: 7 }), fc.constantFrom(...SIGNS), (code, back, other) => {
        const at = code.length - 1 - back
        fc.pre(code[at] !== other)
        for (const offered of faultOf(replaced(code, at, other)).nearest) expect(shownAs(offered)).toBe(offered)
      }),
    )
  })
})

describe('what is wrong is said', () => {
  const tail = CODE.slice('LAMBDA-'.length).replaceAll('-', '')

  it.each([
    ['nothing', '  ', /nothing here/],
    [
      'an unknown topic',
      `COBOL-${tail}`,
      /No topic or page here is called like the beginning of "COBOL.*Topics here: LAMBDA, EC2, .*or ALL/,
    ],
    ['a word alone', 'LAMBDA', /No sign comes after LAMBDA: a code has 8 there, or 12/],
    ['one sign', 'LAMBDA-7', /1 sign comes after LAMBDA/],
    ['too few signs', `LAMBDA-${tail.slice(0, 5)}`, /5 signs come after LAMBDA/],
    ['too many signs', `LAMBDA-${tail}${tail}`, /16 signs come after LAMBDA/],
    [
      'a look-alike',
      `LAMBDA-O${tail.slice(1)}`,
      /Sign 1 after LAMBDA is "O", which no code has: codes do without 0, 1, I, L, O, U and Z/,
    ],
    ['an emoji', `LAMBDA-${tail.slice(0, 2)}😀${tail.slice(3)}`, /Sign 3 after LAMBDA is "😀"/],
    ['an emoji in the word', `LAM😀BDA-${tail}`, /Sign 4 is "😀"/],
    ['a wrong sign', `LAMBDA-${replaced(tail, 2, tail[2] === 'X' ? 'Y' : 'X')}`, /probably sign 3, "[XY]"/],
    ['a page of another topic', `LAMBDA-QUEUES-${tail}`, /after LAMBDA/],
  ])('%s', (_what, written, says) => {
    expect(faultOf(written).says).toMatch(says)
  })

  it('a hundred thousand signs, at once', () => {
    const from = performance.now()
    expect(faultOf('Q'.repeat(100_000))).toEqual({
      says: expect.stringMatching(/^This has 100,000 signs/) as string,
      nearest: [],
    })
    expect(faultOf('-'.repeat(100_000)).says).toMatch(/nothing here/)
    expect(performance.now() - from).toBeLessThan(200)
  })

  it('never breaks, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (written) => {
        const read = readDrillCode(written, NAMES)
        if (!read.ok) expect(read.error.says.length).toBeGreaterThan(20)
      }),
    )
  })
})

describe('beginsWithWord', () => {
  it('tells these codes from the seven signs of before', () => {
    expect(beginsWithWord('lambda 7q', NAMES)).toBe(true)
    expect(beginsWithWord('ALL', NAMES)).toBe(true)
    expect(beginsWithWord('7Q4K-22X', NAMES)).toBe(false)
    expect(beginsWithWord('😀', NAMES)).toBe(false)
  })
})
