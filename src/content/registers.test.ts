// The registers that pages refer to: what they hold, and their mistakes with line and column.
import { describe, expect, it } from 'vitest'
import { readExams, readSources, readTopic } from './registers.ts'
import { faultsOf } from './testing/pages.ts'

const FILE = 'content/sources.yaml'
const sourceFaults = (text: string): string[] => faultsOf(readSources(text, FILE))

describe('sources.yaml', () => {
  it('holds titles, addresses and what was read, verified unless it says otherwise', () => {
    const text = `# What we cite.
L1:
  title: Lambda quotas
  url: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
  read: "2026"
GK: { title: General knowledge, read: none, verified: false }
`
    expect(readSources(text, FILE)).toEqual({
      ok: true,
      value: {
        L1: {
          title: 'Lambda quotas',
          url: 'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html',
          read: '2026',
          verified: true,
        },
        GK: { title: 'General knowledge', read: 'none', verified: false },
      },
    })
  })

  const L1 = 'L1:\n  title: T\n  read: "2026"\n'

  it.each([
    ['no title', 'L1:\n  read: "2026"\n', ['1:1 sources.yaml, L1.title: is missing']],
    ['nothing read, in the second entry', `${L1}L2:\n  title: T\n`, ['4:1 sources.yaml, L2.read: is missing']],
    ['an empty title', `${L1}L2:\n  title: ""\n  read: r\n`, [
      '5:3 sources.yaml, L2.title: Too small: expected string to have >=1 characters',
    ]],
    ['an address without its protocol', `${L1}  url: docs.aws.amazon.com\n`, ['4:3 sources.yaml, L1.url: Invalid URL']],
    ['an address that anyone may change on its way', `${L1}  url: http://docs.aws.amazon.com/a\n`, [
      '4:3 sources.yaml, L1.url: Invalid URL',
    ]],
    ['an unknown name', `${L1}  checked: 2026-11-24\n`, ['4:3 sources.yaml, L1.checked: nothing has this name']],
    ['a word for yes', `${L1}  verified: maybe\n`, [
      '4:3 sources.yaml, L1.verified: Invalid input: expected boolean, received string',
    ]],
    ['a year without quotes', 'L1:\n  title: T\n  read: 2026\n', [
      '3:3 sources.yaml, L1.read: Invalid input: expected string, received number',
    ]],
    ['an entry of nothing', 'L1:\n', ['1:1 sources.yaml, L1: Invalid input: expected object, received null']],
    ['a list', '- L1\n', ['1:1 sources.yaml: Invalid input: expected record, received array']],
    ['an empty file', '', ['1:1 sources.yaml: Invalid input: expected record, received null']],
    ['a code twice', `${L1}${L1}`, ['4:1 sources.yaml is not YAML: Map keys must be unique']],
    ['a wrong indentation', 'L1:\n  title: T\n read: "2026"\n', [
      '3:1 sources.yaml is not YAML: All mapping items must start at the same column',
    ]],
  ])('%s', (_name, text, faults) => {
    expect(sourceFaults(text)).toEqual(faults.map((fault) => `${FILE}:${fault}`))
  })
})

const EXAM = `- id: saa
  code: SAA-C03
  name: Associate
  questions: 65
  scored: 50
  minutes: 130
  extraMinutes: 30
  passing: 720
  inForceSince: 2022-08-30
  domains:
    - { id: 1, name: Secure, weight: 30 }
  tasks:
    "1.1": Secure access
`

describe('exams.yaml', () => {
  const faultsIn = (text: string): string[] => faultsOf(readExams(text, 'content/exams.yaml'))

  it('holds exams with their domains and tasks, numbers as numbers and days as text', () => {
    const exams = readExams(EXAM, 'content/exams.yaml')
    expect(exams.ok && exams.value).toEqual([
      {
        id: 'saa',
        code: 'SAA-C03',
        name: 'Associate',
        questions: 65,
        scored: 50,
        minutes: 130,
        extraMinutes: 30,
        passing: 720,
        inForceSince: '2022-08-30',
        domains: [{ id: 1, name: 'Secure', weight: 30 }],
        tasks: { '1.1': 'Secure access' },
      },
    ])
  })

  it.each([
    ['minutes below zero', EXAM.replace('130', '-130'), '6:3 exams.yaml, 0.minutes: Too small: expected number to be >0'],
    ['a capital in the id', EXAM.replace('id: saa', 'id: SAA'), '1:3 exams.yaml, 0.id: Invalid string: must match pattern /^[a-z]+$/'],
    ['no weight', EXAM.replace(', weight: 30', ''), '11:7 exams.yaml, 0.domains.0.weight: is missing'],
    ['a task of another form', EXAM.replace('"1.1"', '"11"'), '13:5 exams.yaml, 0.tasks.11: Invalid key in record'],
    ['a name that nothing has', `${EXAM}  cost: 150\n`, '14:3 exams.yaml, 0.cost: nothing has this name'],
    ['no exam', '[]', '1:1 exams.yaml: Too small: expected array to have >=1 items'],
    [
      'a mistake in the second exam',
      EXAM + EXAM.replace('720', 'many'),
      '21:3 exams.yaml, 1.passing: Invalid input: expected number, received string',
    ],
  ])('%s', (_name, text, fault) => {
    expect(faultsIn(text)).toEqual([`content/exams.yaml:${fault}`])
  })
})

describe('topic.yaml', () => {
  const file = 'content/lambda/topic.yaml'
  const TOPIC = 'id: lambda\ntitle: AWS Lambda\norder: 1\nsummary: Code without servers.\n'

  it('needs few words, and may say how its subjects read and what is near', () => {
    expect(readTopic(TOPIC, file)).toEqual({
      ok: true,
      value: { id: 'lambda', title: 'AWS Lambda', order: 1, summary: 'Code without servers.', subjects: {}, related: [] },
    })
    const more = `${TOPIC}subjects:\n  lambda: a Lambda function\nrelated:\n  - { name: Amazon SQS, topic: sqs, why: queues }\n`
    const topic = readTopic(more, file)
    expect(topic.ok && topic.value.subjects).toEqual({ lambda: 'a Lambda function' })
    expect(topic.ok && topic.value.related).toEqual([{ name: 'Amazon SQS', topic: 'sqs', why: 'queues' }])
  })

  it.each([
    ['another id than its folder', TOPIC.replace('id: lambda', 'id: lamda'), '1:1 topic.yaml, id: its folder is called lambda'],
    ['no title', TOPIC.replace('title: AWS Lambda\n', ''), '1:1 topic.yaml, title: is missing'],
    ['a neighbour without a reason', `${TOPIC}related:\n  - { name: A, topic: a }\n`, '6:5 topic.yaml, related.0.why: is missing'],
    ['a subject of nothing', `${TOPIC}subjects:\n  lambda:\n`, '6:3 topic.yaml, subjects.lambda: Invalid input: expected string, received null'],
  ])('%s', (_name, text, fault) => {
    expect(faultsOf(readTopic(text, file))).toEqual([`${file}:${fault}`])
  })
})
