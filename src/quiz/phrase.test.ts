// Words around facts: options in one style, questions where nobody wrote one, several in place of one.
import { describe, expect, test } from 'vitest'
import type { Fact } from '../facts/fact.ts'
import { parseQuantity, type Quantity } from '../facts/quantity.ts'
import {
  addenda,
  amountText,
  askForSeveral,
  endQuestion,
  entryOf,
  fillIn,
  optionText,
  plural,
  questionFor,
  questionForEach,
} from './phrase.ts'
import { amount, bankOf, factOf } from './testing/corpus.ts'
import { distinct } from './testing/items.ts'
import { realCorpus } from './testing/real-corpus.ts'

describe('optionText', () => {
  test.each([
    ['within a shard.', 'Within a shard'],
    ['  it waits; ', 'It waits'],
    ['it waits..', 'It waits.'],
    ['yes', 'Yes'],
    ["function's own role", "Function's own role"],
    ['event-driven', 'Event-driven'],
    ['arm64', 'arm64'],
    ['maxReceiveCount is 5', 'maxReceiveCount is 5'],
    ['x86_64', 'x86_64'],
    ['Node.js', 'Node.js'],
    ['$LATEST', '$LATEST'],
    ['5 layers', '5 layers'],
    ['', ''],
  ])('"%s" → "%s"', (text, option) => {
    expect(optionText(text)).toBe(option)
  })
})

describe('amountText', () => {
  test.each([
    ['5 layers', '5'],
    ['1,000 concurrent executions', '1,000'],
    ['900 s', '900 seconds'],
    ['1 minute', '1 minute'],
    ['10240 MB', '10,240 MB'],
    ['12.5%', '12.5%'],
    ['0.20 USD per GB', '0.2 USD per GB'],
  ])('%s → %s', (text, shown) => {
    expect(amountText((parseQuantity(text) as Quantity).low)).toBe(shown)
  })
})

describe('fillIn', () => {
  test('fills each gap, sets the article right and begins with a capital', () => {
    expect(fillIn('a {thing} of an {other}', { thing: 'SQS queue', other: 'user' })).toBe('An SQS queue of a user')
  })

  test('leaves a gap that has nothing to fill it, so that a rule can see it', () => {
    expect(fillIn('what is {term}?', {})).toBe('What is {term}?')
  })

  test('does not read gaps in what it fills in', () => {
    expect(fillIn('{a} {b}', { a: '{b}', b: 'x' })).toBe('{b} x')
  })
})

describe('plural', () => {
  test.each([
    ['event source', 'event sources'],
    ['form of Lambda', 'forms of Lambda'],
    ['kind of function', 'kinds of function'],
    ['source on AWS', 'sources on AWS'],
    ['way to run code', 'ways to run code'],
    ['way out', 'ways out'],
    ['entry', 'entries'],
    ['key', 'keys'],
    ['class', 'classes'],
    ['box', 'boxes'],
    ['switch', 'switches'],
    ['means', 'means'],
    ['outage', 'outages'],
    ['input', 'inputs'],
  ])('%s → %s', (one, many) => {
    expect(plural(one)).toBe(many)
  })
})

describe('askForSeveral', () => {
  test.each([
    ['Which setting can be changed?', 'setting', 'Which two of these settings can be changed?'],
    ['Which setting needs a VPC?', 'setting', 'Which two of these settings need a VPC?'],
    ['Which service reaches it?', 'service', 'Which two of these services reach it?'],
    ['Which of these is still there?', 'kind of state', 'Which two of these are still there?'],
    ['Which of these languages has a runtime?', 'language', 'Which two of these languages have a runtime?'],
    ['It fails {value}. Which type is meant?', 'type', 'It fails {value}. Which two of these types are meant?'],
    ['Which is reached over HTTPS?', 'place', 'Which two of these are reached over HTTPS?'],
    [
      'With which event source does it follow?',
      'event source',
      'With which two of these event sources does it follow?',
    ],
    ['For which load is this the setting?', 'load', 'For which two of these loads is this the setting?'],
    ['Which of these does a URL offer?', 'front', 'Which two of these does a URL offer?'],
    ['Which way out leads there?', 'way out', 'Which two of these ways out lead there?'],
    ['Which of these promotes another node?', 'form', 'Which two of these promote another node?'],
    ['Which of these pushes to its readers?', 'form', 'Which two of these push to its readers?'],
    ['Which of these carries it over?', 'way', 'Which two of these carry it over?'],
    ['Which of these passes it on?', 'way', 'Which two of these pass it on?'],
    ['Which of these always keeps it?', 'way', 'Which two of these always keep it?'],
    ['Which settings can be changed?', 'setting', 'Which settings can be changed?'],
    ['Which need is met?', 'means', 'Which need is met?'],
  ])('%s (%s)', (question, noun, several) => {
    expect(askForSeveral(question, noun, 'two')).toBe(several)
  })

  test('reads the noun whatever its capitals, and leaves the rest of the question alone', () => {
    expect(askForSeveral('A team asks: which Setting, if any, helps?', 'setting', 'three')).toBe(
      'A team asks: which three of these settings, if any, helps?',
    )
  })

  test("asks each of the authors' questions of several without a verb of one", () => {
    const questionsIn = (facts: readonly Fact[]): string[] =>
      facts.flatMap(({ pick, noun }) => (pick === undefined ? [] : askForSeveral(pick, noun ?? 'choice', 'two')))
    const { facts } = realCorpus()
    // Nouns in the plural end like verbs of one: 'these limits', 'these runs'.
    const nouns = distinct(facts.map(({ noun }) => plural(noun ?? 'choice'))).map((kinds) => `these ${kinds}`)
    const asked = questionsIn(facts).map((text) =>
      nouns.reduce((left, kinds) => left.replace(new RegExp(`\\b${kinds}\\b`), 'these'), text),
    )
    const ofLambda = questionsIn(facts.filter(({ topic }) => topic === 'lambda'))
    expect(asked.length).toBeGreaterThan(300)
    // Those that cannot be asked of several are refused by the family.
    expect(distinct(ofLambda.filter((text) => !/\b[Ww]hich two of these\b/.test(text))).sort()).toEqual([
      'A workload comes from Azure Functions, where it had a {value}. Which source takes that place before AWS Lambda?',
      'Outside AWS, what is the name for {value}?',
      'What lets a VPC function reach {value}?',
      'Where can two concurrent runs of a Lambda function write to the same file system?',
      'Where do files written by a Lambda function outlive its environment?',
      'Which CodeDeploy configuration moves Lambda traffic like this: {value}?',
      'Which part of AWS Lambda corresponds to this on Azure: {value}?',
    ])
    const singular = /(^|[.?!,] )which two of these (?!always\b|does\b)\w+s\b/i
    expect(asked.filter((text) => singular.test(text))).toEqual([])
  })
})

describe('questionForEach', () => {
  test.each([
    ['How does {subject} reach a function?', 'How does each of these services reach a function?'],
    ['{subject}: what is it?', 'For each of these services: what is it?'],
    ['{subject}. Which service fits?', 'For each of these services: which service fits?'],
    ['What does the {subject} measure?', 'What does each of these services measure?'],
    ['Lambda reads from a {subject}: how?', 'Lambda reads from each of these services: how?'],
    ['Which product plays this role: {subject}?', 'Which product plays each of these roles?'],
    ['What replaces this part of Lambda on Azure: {subject}?', 'What replaces each of these parts of Lambda on Azure?'],
  ])('%s', (ask, each) => {
    expect(questionForEach(factOf('a.b', { ask, noun: 'service' }))).toBe(each)
  })

  test.each([undefined, 'How long may it run?', "What happens in an environment's {subject}?"])(
    'is nothing for %s',
    (ask) => {
      expect(questionForEach(factOf('a.b', ask === undefined ? {} : { ask }))).toBeUndefined()
    },
  )
})

describe('questions', () => {
  const bank = bankOf([], { phrases: { lambda: 'a Lambda function', 'zip-archive': 'Zip archive' } })

  test("are the author's, with the subject as it reads inside a sentence", () => {
    const ask = 'how long may {subject} run?'
    expect(questionFor(bank, factOf('lambda.timeout', { ask }))).toBe('How long may a Lambda function run?')
    expect(questionFor(bank, factOf('zip-archive.size', { ask }))).toBe('How long may zip archive run?')
    expect(questionFor(bank, factOf('kafka-topic.size', { ask }))).toBe('How long may Kafka topic run?')
    expect(questionFor(bank, factOf('zip-archive.size', { ask: '{subject}: how large?' }))).toBe(
      'Zip archive: how large?',
    )
  })

  test('without an author name the fact as it stands', () => {
    expect(questionFor(bank, factOf('lambda.order-kept'))).toBe('Lambda, order kept: what applies?')
    expect(questionFor(bank, factOf('lambda.timeout', { value: amount('15 minutes') }), 'at-most')).toBe(
      'Lambda, timeout: what is the maximum?',
    )
    expect(questionFor(bank, factOf('lambda.memory', { value: amount('1–5 MB') }), 'range')).toBe(
      'Lambda, memory: what is the permitted range?',
    )
  })

  test('about an end of a range say which', () => {
    const ask = 'How much memory may {subject} have?'
    expect(endQuestion(bank, factOf('lambda.memory', { ask }), 'low')).toBe(
      'At the least, how much memory may a Lambda function have?',
    )
    expect(endQuestion(bank, factOf('lambda.memory'), 'high')).toBe(
      'Lambda, memory: what is the upper end of the range?',
    )
  })

  test('about a cell name its heading and its value', () => {
    expect(entryOf(factOf('sqs.order', { attribute: { id: 'order', name: 'Is started by' } }), 'a rule')).toBe(
      'is started by, a rule',
    )
  })
})

describe('addenda', () => {
  test.each([
    [{}, ''],
    [{ firm: 'hard' }, ' A hard limit.'],
    [{ firm: 'soft', beyond: 'it is refused.' }, ' A soft limit: it can be raised. Beyond it: it is refused.'],
    [{ beyond: 'writing fails' }, ' Beyond it: writing fails.'],
  ] as const)('%j', (part, text) => {
    expect(addenda(factOf('a.b', part))).toBe(text)
  })
})
