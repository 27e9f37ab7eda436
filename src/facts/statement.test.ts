// A fact as one sentence, right whatever the words are.
import { describe, expect, it } from 'vitest'
import { lowerFirst, sentence, statementOf } from './statement.ts'
import { factIn, factOf, tableOf } from './testing/corpus.ts'

describe('statementOf', () => {
  const sentenceOf = (attributes: string, ...rows: readonly string[]): string =>
    statementOf(factIn(attributes, ...rows))

  it.each([
    [
      'a limit',
      'reads="limits"',
      ['| Limit | Value |', '| Timeout | at most 15 minutes |'],
      'Lambda, timeout: at most 15 minutes.',
    ],
    [
      'a limit with its scope',
      'reads="limits"',
      ['| Limit | Value | Scope |', '| Layers | 5 layers | per function |'],
      'Lambda, layers: 5 layers, per function.',
    ],
    [
      'a limit that the exam has not heard of',
      'reads="limits"',
      ['| Limit | Value |', '| Payload | at most 1 MB (exam: 256 KB) |'],
      'Lambda, payload: at most 1 MB (the exam still says 256 KB).',
    ],
    [
      'a definition, without its subject',
      'reads="definitions"',
      ['| Term | Meaning |', '| Handler | the method that Lambda calls |'],
      'Handler: the method that Lambda calls.',
    ],
    [
      'a behaviour, without its subject',
      'reads="behaviours" question="What happens?"',
      ['| Situation | What happens |', '| A run fails | two more attempts |'],
      'A run fails: two more attempts.',
    ],
    ['a cell', 'reads="catalogue"', ['| Caller | Calls |', '| SQS | by polling |'], 'SQS, calls: by polling.'],
    [
      'a flag',
      'reads="capabilities"',
      ['| Where | In a VPC |', '| EFS | yes: always |'],
      'EFS, in a VPC: yes: always.',
    ],
    [
      'a change',
      'reads="changes"',
      ['| Since | Was | Is | Id |', '| 2024-11-18 | Java | Java and Python | a |'],
      'Since 2024-11-18: Java and Python (before: Java).',
    ],
    [
      'a procedure',
      'reads="procedure" id="a" title="Publish"',
      ['| Step |', '| Build |', '| Ship |'],
      'Publish: Build → Ship.',
    ],
  ])('says %s', (_name, attributes, rows, expected) => {
    expect(sentenceOf(attributes, ...rows)).toBe(expected)
  })

  it('says a formula with its unit', () => {
    const { facts } = tableOf(
      'reads="formula" id="need" title="Concurrency needed"',
      '| Part | Expression | Says |',
      '| result | rps * 2 | executions |',
      '| rps | 1..9 | requests |',
      ...Array<string>(2).fill('| ask | | How many at {rps}? |'),
      ...Array<string>(4).fill('| mistake | rps | forgets the factor |'),
    )
    expect(facts.map(statementOf)).toEqual(['Concurrency needed: rps * 2 executions.'])
  })

  it('takes a name by hand as it is', () => {
    const fact = factOf('lambda.x', '5 s', {
      subject: { id: 'a', name: 'AWS Lambda' },
      attribute: { id: 'b', name: 'SnapStart restore' },
    })
    expect(statementOf(fact)).toBe('AWS Lambda, SnapStart restore: 5 s.')
  })
})

describe('lowerFirst', () => {
  it.each([
    ['Timeout', 'timeout'],
    ['Timeout by default', 'timeout by default'],
    ['A function', 'a function'],
    ['Read-only', 'read-only'],
    ['Hot, cold', 'hot, cold'],
    ['API calls', 'API calls'],
    ['SnapStart', 'SnapStart'],
    ['I/O', 'I/O'],
    ['S3 events', 'S3 events'],
    ['GetFunction calls', 'GetFunction calls'],
    ['X-Ray', 'X-Ray'],
    ['Google Cloud', 'Google Cloud'],
    ['Microsoft Azure', 'Microsoft Azure'],
    ['Kafka batch window', 'Kafka batch window'],
    ['Lambda', 'Lambda'],
    ['Lambdas', 'lambdas'],
    ['already small', 'already small'],
    ['15 minutes', '15 minutes'],
    ['', ''],
  ])('of "%s" is "%s"', (text, expected) => {
    expect(lowerFirst(text)).toBe(expected)
  })
})

describe('sentence', () => {
  it.each([
    ['it ends', 'It ends.'],
    ['It ends.', 'It ends.'],
    ['really?', 'Really?'],
    ['no!', 'No!'],
    ['15 minutes', '15 minutes.'],
  ])('of "%s" is "%s"', (text, expected) => {
    expect(sentence(text)).toBe(expected)
  })
})
