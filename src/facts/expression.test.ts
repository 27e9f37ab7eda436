// Sums as authors write them, against JavaScript's own arithmetic and by laws.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate, namesIn, readExpression, type Expression, type Scope } from './expression.ts'

const NAMES: Readonly<Record<string, number>> = { rps: 2000, ms: 300, size: 186, minutes: 100 }
const FACTS: Readonly<Record<string, number>> = { 'lambda.timeout': 900, 'sqs-mapping.poller-invokes': 10 }
const scope: Scope = { name: (name) => NAMES[name] ?? Number.NaN, fact: (id) => FACTS[id] ?? Number.NaN }

function readSound(text: string): Expression {
  const read = readExpression(text)
  if (!read.ok) throw new Error(`"${text}": ${read.error}`)
  return read.value
}
const valueOf = (text: string): number => evaluate(readSound(text), scope)

describe('a sum', () => {
  it.each([
    ['7', 7],
    ['0.25', 0.25],
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 4 - 3', 3],
    ['10 - (4 - 3)', 9],
    ['100 / 10 / 5', 2],
    ['100 / (10 / 5)', 50],
    ['2 + 3 - 4 * 5 / 10', 3],
    ['rps * ms / 1000', 600],
    ['rps*ms/1000', 600],
    ['  rps  *  ms  ', 600_000],
    ['rps × ms ÷ 1000 − 1', 599],
    ['[lambda.timeout] / 60', 15],
    ['ceil(minutes * 60 / [lambda.timeout])', 7],
    ['floor(minutes * 60 / [lambda.timeout])', 6],
    ['round(5 / 2)', 3],
    ['min(rps, ms, 100)', 100],
    ['max(rps, ms, 100)', 2000],
    ['max(7)', 7],
    ['ceil(min(rps, ms) / max(7, 8))', 38],
    ['[sqs-mapping.poller-invokes] * 2', 20],
    ['((((5))))', 5],
  ])('%s is %d', (text, value) => {
    expect(valueOf(text)).toBeCloseTo(value, 9)
  })

  it('rounds what is whole but for the machine', () => {
    expect(valueOf('ceil(0.1 * 3 * 10)')).toBe(3)
    expect(valueOf('floor((0.1 + 0.7) * 10)')).toBe(8)
    expect(valueOf('ceil(3.001)')).toBe(4)
    expect(valueOf('floor(2.999)')).toBe(2)
  })

  it('has no value where arithmetic has none', () => {
    expect(valueOf('1 / 0')).toBe(Infinity)
    expect(valueOf('0 / 0')).toBeNaN()
    expect(valueOf('unknown + 1')).toBeNaN()
    expect(valueOf('[not.there] + 1')).toBeNaN()
  })

  it("takes a function's name without brackets for a variable", () => {
    expect(readSound('min * 60')).toEqual({
      type: 'call',
      fn: '*',
      args: [
        { type: 'name', name: 'min' },
        { type: 'number', value: 60 },
      ],
    })
  })

  it('knows the names and facts that it needs, each as often as it stands there', () => {
    expect(namesIn(readSound('ceil(rps * ms / [lambda.timeout]) + rps + 7'))).toEqual({
      names: ['rps', 'ms', 'rps'],
      factIds: ['lambda.timeout'],
    })
    expect(namesIn(readSound('7'))).toEqual({ names: [], factIds: [] })
  })
})

describe('what is no sum', () => {
  it.each([
    ['', 'ends too early'],
    ['   ', 'ends too early'],
    ['1 +', 'ends too early'],
    ['rps *', 'ends too early'],
    ['(1 + 2', 'a ")" is missing'],
    ['min(1, 2', 'a ")" is missing'],
    ['1 + 2)', '")" is not expected here'],
    ['* 2', '"*" is not expected here'],
    ['1 + * 2', '"*" is not expected here'],
    ['-5', '"-" is not expected here'],
    ['2 * -(3)', '"-" is not expected here'],
    ['+(1, 2)', '"+" is not expected here'],
    ['()', '")" is not expected here'],
    ['min()', '")" is not expected here'],
    ['min(1,)', '")" is not expected here'],
    ['2 rps', '"rps" is not expected here'],
    ['rps ms', '"ms" is not expected here'],
    ['1,000 * 2', '"," is not expected here'],
    ['2 [lambda.timeout]', '"[lambda.timeout]" is not expected here'],
    ['s3', '"3" is not expected here'],
    ['1e3', '"e" is not expected here'],
    ['sqrt(4)', '"(" is not expected here'],
    ['constructor(4)', '"(" is not expected here'],
    ['ceil(1, 2)', 'ceil takes one number'],
    ['floor(1, 2)', 'floor takes one number'],
    ['round(1, 2)', 'round takes one number'],
    ['2 ^ 3', 'has a character that no sum has'],
    ['rps % 2', 'has a character that no sum has'],
    ['{rps} * 2', 'has a character that no sum has'],
    ['[lambda.timeout', 'has a character that no sum has'],
    ['[Lambda.Timeout]', 'has a character that no sum has'],
    ['.5', 'has a character that no sum has'],
    ['1.2.3', 'has a character that no sum has'],
    ['fan_out', 'has a character that no sum has'],
  ])('"%s" %s', (text, error) => {
    expect(readExpression(text)).toEqual({ ok: false, error })
  })

  it('is said of a sum nested too deep to be read, and nothing breaks', () => {
    const deep = '('.repeat(100_000)
    expect(readExpression(deep)).toEqual({ ok: false, error: 'is no sum' })
  })

  it('is always a value or an error, whatever the text', () => {
    const sign = fc.constantFrom(...'0123456789.+-*/(),[] abcnimx'.split(''))
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 30 }), (text) => {
        const read = readExpression(text)
        if (read.ok) expect(typeof evaluate(read.value, scope)).toBe('number')
        else expect(read.error).not.toBe('')
      }),
      { numRuns: 500 },
    )
  })
})

/** A random sum twice: as an author writes it, and as JavaScript does. */
interface Twice {
  readonly text: string
  readonly code: string
}

const { sum } = fc.letrec<{ sum: Twice; atom: Twice }>((tie) => ({
  atom: fc.oneof(
    fc.integer({ min: 0, max: 999 }).map((number): Twice => ({ text: String(number), code: String(number) })),
    fc.constantFrom(...Object.keys(NAMES)).map((name): Twice => ({ text: name, code: String(NAMES[name]) })),
    fc.constantFrom(...Object.keys(FACTS)).map((id): Twice => ({ text: `[${id}]`, code: String(FACTS[id]) })),
  ),
  sum: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('atom'),
    fc.tuple(tie('sum'), fc.constantFrom('+', '-', '*', '/'), tie('sum')).map(([left, mark, right]): Twice => ({
      text: `${left.text} ${mark} ${right.text}`,
      code: `${left.code} ${mark} ${right.code}`,
    })),
    tie('sum').map(({ text, code }): Twice => ({ text: `(${text})`, code: `(${code})` })),
    fc
      .tuple(fc.constantFrom('min', 'max'), fc.array(tie('sum'), { minLength: 1, maxLength: 3 }))
      .map(([fn, args]): Twice => ({
        text: `${fn}(${args.map(({ text }) => text).join(', ')})`,
        code: `Math.${fn}(${args.map(({ code }) => code).join(', ')})`,
      })),
  ),
}))

describe('sums made by chance', () => {
  const worked = ({ code }: Twice): number => Number(new Function(`return ${code}`)())

  it('come out as JavaScript reckons them', () => {
    fc.assert(
      fc.property(sum, (made) => {
        expect(valueOf(made.text)).toEqual(worked(made))
      }),
      { numRuns: 500 },
    )
  })

  it('round as JavaScript does, away from whole numbers', () => {
    fc.assert(
      fc.property(sum, fc.constantFrom('ceil', 'floor', 'round'), (made, fn) => {
        const value = worked(made)
        fc.pre(Number.isFinite(value) && Math.abs(value - Math.round(value)) > 1e-6 && Math.abs(value) < 1e6)
        const rounded = { ceil: Math.ceil, floor: Math.floor, round: Math.round }[fn]
        expect(valueOf(`${fn}(${made.text})`)).toBe(rounded(value))
      }),
    )
  })

  it('mean the same without spaces', () => {
    fc.assert(
      fc.property(sum, ({ text }) => {
        expect(readExpression(text.replaceAll(' ', ''))).toEqual(readExpression(text))
      }),
    )
  })
})
