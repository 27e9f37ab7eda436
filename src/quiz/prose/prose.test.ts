// The realiser and the grammar: choices, gaps, articles, capitals; and one requirement set in a hundred wordings.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomFrom } from '../../std/random.ts'
import { grammarFaults } from '../audit/grammar.ts'
import { bankFrom } from '../bank.ts'
import { planBook } from '../scenario/plans.ts'
import { realCorpus } from '../testing/real-corpus.ts'
import { drawBackground } from './background.ts'
import { drawActors } from './industries.ts'
import { drawQuestion, hasSuperlative } from './questions.ts'
import { chooseWords, fillGaps, realise, tidy } from './realise.ts'
import { writeStem } from './stem.ts'

describe('realise', () => {
  test.each([
    ['{company} sends {things}.', 'An insurer sends claims.'],
    ['it waits. {company} waits too.', 'It waits. An insurer waits too.'],
    ['a  hour ,and  a SQS queue', 'An hour,and an SQS queue'],
    ['the {unknown} gap stays', 'The {unknown} gap stays'],
    ['a file in .ebextensions , for .NET .', 'A file in .ebextensions, for .NET.'],
  ])('%s → %s', (written, said) => {
    expect(realise(written, randomFrom('1'), { company: 'a insurer', things: 'claims' })).toBe(said)
  })

  test('each alternative is drawn, and nothing else is touched', () => {
    const drawn = new Set(
      Array.from({ length: 60 }, (_, seed) => chooseWords('[a|b] or [c|d|e] [x]', randomFrom(`${seed}`))),
    )
    expect([...drawn].sort()).toEqual([
      'a or c [x]',
      'a or d [x]',
      'a or e [x]',
      'b or c [x]',
      'b or d [x]',
      'b or e [x]',
    ])
  })

  test('tidying twice is tidying once', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(tidy(tidy(text))).toBe(tidy(text))
      }),
    )
  })

  test('a gap is filled as it is, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(fillGaps('<{gap}>', { gap: value })).toBe(`<${value}>`)
      }),
    )
  })
})

test('there are fifteen trades or more, each with all that a scene may name', () => {
  const seen = Array.from({ length: 2000 }, (_, seed) => drawActors(randomFrom(`${seed}`)))
  expect(new Set(seen.map(({ company }) => company)).size).toBeGreaterThanOrEqual(30)
  for (const actors of seen) {
    expect(Object.keys(actors).sort()).toEqual(['app', 'company', 'thing', 'things', 'users'])
    expect(actors.company).toMatch(/^an? /)
    expect(actors.things).not.toBe(actors.thing)
  }
})

test('background sentences differ within a stem, and none names a service that could be an answer', () => {
  for (let seed = 0; seed < 200; seed += 1) {
    const drawn = drawBackground(randomFrom(`${seed}`), 4)
    expect(new Set(drawn).size).toBe(4)
    expect(drawn.join(' ')).not.toMatch(
      /Lambda|SQS|SNS|Kinesis|Fargate|Batch|VPC|RDS|DynamoDB|API Gateway|Step Functions/,
    )
  }
})

test('an aim asks by a superlative, and several keys say their number', () => {
  for (let seed = 0; seed < 50; seed += 1) {
    const random = randomFrom(`${seed}`)
    for (const aim of ['effort', 'cost', 'delay', 'rework'] as const)
      expect(hasSuperlative(drawQuestion(random, 1, aim))).toBe(true)
    expect(hasSuperlative(drawQuestion(random, 1))).toBe(false)
    expect(drawQuestion(random, 2)).toMatch(/^Which two /)
    expect(drawQuestion(random, 3)).toMatch(/^Which three /)
  }
})

describe('stems of the choices', () => {
  const corpus = realCorpus()
  const { plans } = planBook(bankFrom(corpus))
  const stemOf = (at: number, seed: string, exam = 'saa'): string => {
    const plan = plans[at % plans.length]
    if (plan === undefined) throw new Error('no plan')
    return writeStem({ ...plan.demand, scenes: plan.choice.scenes, keys: plan.keys.length, exam }, randomFrom(seed))
  }

  test('one requirement set reads in a hundred ways, trade and surroundings apart', () => {
    for (const at of [0, 50, 150, 250, 350, 450]) {
      const ways = new Set(Array.from({ length: 4000 }, (_, seed) => stemOf(at, `${seed}`)))
      expect(ways.size).toBeGreaterThan(1000)
    }
  })

  test('have no fault of grammar and no open gap', () => {
    for (let at = 0; at < plans.length; at += 1) {
      const stem = stemOf(at, `grammar ${at}`, at % 2 === 0 ? 'saa' : 'sap')
      expect(grammarFaults({ stem, options: [], select: 1 }).filter((fault) => !fault.startsWith('number'))).toEqual([])
      expect(stem).not.toMatch(/[{}[\]|]/)
    }
  })

  test('name whom they speak of: no requirement begins with a word that points at another sentence', () => {
    for (let at = 0; at < plans.length; at += 1) {
      const stem = stemOf(at, `pointing ${at}`, at % 2 === 0 ? 'saa' : 'sap')
      expect(stem).not.toMatch(/[.?!] It must also\b/)
    }
    const cases = corpus.choices.flatMap(({ needs }) => needs.filter(({ role }) => role === 'case'))
    expect(cases.length).toBeGreaterThan(5)
    for (const sentence of cases.flatMap(({ sentences }) => sentences))
      expect(sentence).not.toMatch(/^(It|They|Each of them)\b|\bthem\b|\beach one\b/)
  })

  test('every wording of every option is free of gaps and faults', () => {
    for (const { solutions } of corpus.choices) {
      for (const { actions } of solutions) {
        for (const action of actions) {
          for (let seed = 0; seed < 4; seed += 1) {
            const text = realise(action, randomFrom(`${seed}`)).replace(/\.$/, '')
            expect(text).not.toMatch(/[{}[\]|]/)
            expect(
              grammarFaults({
                stem: 'Which?',
                options: [{ id: '', text, correct: true, reason: '', factIds: [] }],
                select: 1,
              }),
            ).toEqual([])
          }
        }
      }
    }
  })
})
