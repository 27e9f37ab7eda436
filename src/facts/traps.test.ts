// Trap callouts become traps that can be asked, or mistakes that say what is missing.
import { describe, expect, it } from 'vitest'
import { HEAD, inLine, pageOf } from '../content/testing/pages.ts'
import { FAILINGS } from './fact.ts'
import { REGISTERS } from './testing/corpus.ts'
import { BELIEFS_AT_LEAST, readTrap, type TrapReading } from './traps.ts'

const LINES = [
  '- Scene: An evening of throttles.',
  '- Right: Six hours.',
  '- Right: Up to six hours.',
  '- Belief [neighbour]: Four days. → That is SQS.',
  '- Belief [outdated]: An hour. → That was before.',
  '- Belief [impossible]: For ever. → Nothing waits for ever.',
  '- Facts: lambda.event-age, lambda.async-throttled',
  '- Siblings: sqs.retention',
]

function read(lines: readonly string[] = LINES, attributes = 'id="clocks" title="Clocks"', head = HEAD): TrapReading {
  const page = pageOf([`<Trap ${attributes}>`, '', ...lines, '', '</Trap>'].join('\n'), head)
  const [callout] = page.traps
  if (callout === undefined) throw new Error('no trap')
  return readTrap(page, callout, REGISTERS.tasks)
}
const without = (label: string): string[] => LINES.filter((line) => !line.startsWith(`- ${label}`))
const faultsOf = (...args: Parameters<typeof read>): string[] => read(...args).problems.map(inLine)

describe('a trap', () => {
  it('has its scene, its sentences, its beliefs and its facts', () => {
    expect(read().trap).toEqual({
      id: 'clocks',
      topic: 'lambda',
      title: 'Clocks',
      scene: 'An evening of throttles.',
      right: 'Six hours.',
      rights: ['Six hours.', 'Up to six hours.'],
      beliefs: [
        { text: 'Four days.', because: 'That is SQS.', failing: 'neighbour' },
        { text: 'An hour.', because: 'That was before.', failing: 'outdated' },
        { text: 'For ever.', because: 'Nothing waits for ever.', failing: 'impossible' },
      ],
      factIds: ['lambda.event-age', 'lambda.async-throttled'],
      siblingIds: ['sqs.retention'],
      tasks: ['saa:2.2'],
      page: 'lambda/limits',
      anchor: 'trap-clocks',
      place: { file: 'content/lambda/limits.mdx', line: 10, column: 1 },
    })
    expect(read().problems).toEqual([])
  })

  it('refers to its facts and siblings, each where its line stands', () => {
    expect(read().references.map(({ factId, place }) => `${place.line} ${factId}`)).toEqual([
      '18 lambda.event-age',
      '18 lambda.async-throttled',
      '19 sqs.retention',
    ])
  })

  it('may serve tasks of its own', () => {
    expect(read(LINES, 'id="a" title="A" tasks="saa:3.2 sap:2.5"').trap.tasks).toEqual(['saa:3.2', 'sap:2.5'])
  })

  it('needs no siblings', () => {
    const { trap, problems } = read(without('Siblings'))
    expect([trap.siblingIds, problems]).toEqual([[], []])
  })

  it('may name its facts in several lines', () => {
    expect(read([...LINES, '- Facts: lambda.timeout']).trap.factIds).toHaveLength(3)
  })

  it.each(FAILINGS)('may hold a belief that fails by %s', (failing) => {
    const { trap, problems } = read([...LINES, `- Belief [${failing}]: So. → Not so.`])
    expect(problems).toEqual([])
    expect(trap.beliefs.at(-1)?.failing).toBe(failing)
  })
})

describe('a mistake in a trap', () => {
  it.each([
    ['no scene', without('Scene'), ['10:1 trap "clocks": 0 lines "Scene:"']],
    ['two scenes', [...LINES, '- Scene: Again.'], ['10:1 trap "clocks": 2 lines "Scene:"']],
    ['no right sentence', without('Right'), ['10:1 trap "clocks": no line "Right:"']],
    ['no facts', without('Facts'), ['10:1 trap "clocks": no facts']],
    ['two beliefs', LINES.filter((line) => !line.includes('outdated')), ['10:1 trap "clocks": 2 beliefs']],
    ['no beliefs', without('Belief'), ['10:1 trap "clocks": 0 beliefs']],
    [
      'a belief without its failing',
      [...LINES, '- Belief: So. → Not so.'],
      ['20:1 trap "clocks": a belief fails by ""'],
    ],
    [
      'an unknown failing',
      [...LINES, '- Belief [silly]: So. → Not so.'],
      ['20:1 trap "clocks": a belief fails by "silly"'],
    ],
    [
      'a belief without reason',
      [...LINES, '- Belief [neighbour]: So.'],
      ['20:1 trap "clocks": a belief without its reason'],
    ],
    [
      'a reason of nothing',
      [...LINES, '- Belief [neighbour]: So. →'],
      ['20:1 trap "clocks": a belief without its reason'],
    ],
  ])('%s', (_name, lines, faults) => {
    expect(faultsOf(lines)).toEqual(faults)
  })

  it('a task that no exam has, at the trap', () => {
    expect(faultsOf(LINES, 'id="a" title="A" tasks="saa:9.9 saa:2.2"')).toEqual([
      '10:1 there is no exam task "saa:9.9"',
    ])
  })

  it('a task that no exam has, at the head of the page', () => {
    expect(faultsOf(LINES, undefined, HEAD.replace('saa:2.2', 'saa:9.9'))).toEqual([
      '8:1 there is no exam task "saa:9.9"',
    ])
  })

  it('no task at all, at the trap', () => {
    const head = HEAD.replace('tasks: [saa:2.2]\n', '')
    expect(faultsOf(LINES, undefined, head)).toEqual(['9:1 no exam task is served by this'])
    expect(faultsOf(LINES, 'id="a" title="A" tasks=""')).toEqual(['10:1 no exam task is served by this'])
  })

  it('says how each is mended', () => {
    const mends = read(['- Scene: A.', '- Belief [x]: B.']).problems.map(({ mend }) => mend)
    expect(mends).toEqual([
      `Write "Belief [how it fails]: …" with one of: ${FAILINGS.join(', ')}.`,
      'Write "→" and what is true instead.',
      `Write at least ${BELIEFS_AT_LEAST}, each with "→" and its reason.`,
      'Write the true sentence as "Right: …"; two or three wordings are better.',
      'Name the ids that prove the right sentence: "Facts: lambda.timeout".',
    ])
  })
})
