// The map of what was asked: every task has its row, every topic its column, and nothing that is gone is dropped.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { realCorpus } from '../quiz/testing/real-corpus.ts'
import { coverageMap, goneFacts } from './coverage-map.ts'
import { attemptOf, itemOf, someAttempts } from './testing/attempts.ts'

const corpus = realCorpus()
const [saa] = corpus.blueprints
if (saa === undefined) throw new Error('no exam')
/** Of the topic in the first column. */
const served = corpus.facts.filter(({ tasks, topic }) => topic === corpus.topics[0]?.id && tasks.includes('saa:2.1'))
const cellOf = (task: string, ...attempts: Parameters<typeof coverageMap>[2][number][]) =>
  coverageMap(corpus, saa, attempts).find((row) => row.task === task)?.topics[0]

describe('coverageMap', () => {
  it('has a row for every task, in order, and a column for every topic', () => {
    const rows = coverageMap(corpus, saa, [])
    expect(rows.map(({ task }) => task)).toEqual(Object.keys(saa.tasks).sort())
    expect(
      rows.every(({ topics, domain, task }) => topics.length === corpus.topics.length && task.startsWith(`${domain}.`)),
    ).toBe(true)
  })

  it('counts a fact once however often it was asked, and by its last answer', () => {
    const factIds = [served[0]?.id ?? '']
    const item = itemOf(factIds)
    expect(served.length).toBeGreaterThan(3)
    expect(cellOf('2.1')).toMatchObject({ seen: 0, known: 0 })
    const [wrong, right] = [attemptOf('w', { item, correct: false }), attemptOf('r', { item, correct: true })]
    expect(cellOf('2.1', right, wrong)).toMatchObject({ seen: 1, known: 0 })
    expect(cellOf('2.1', wrong, right, right)).toMatchObject({ seen: 1, known: 1 })
  })

  it('never knows more than it has seen, nor sees more than there is', () => {
    const factId = fc.constantFrom(...served.slice(0, 20).map(({ id }) => id))
    fc.assert(
      fc.property(fc.array(fc.tuple(factId, fc.boolean()), { maxLength: 30 }), (answers) => {
        const attempts = answers.map(([id, correct], at) => attemptOf(`a${at}`, { item: itemOf([id]), correct }))
        for (const { topics } of coverageMap(corpus, saa, attempts)) {
          for (const { facts, seen, known } of topics) expect(known <= seen && seen <= facts).toBe(true)
        }
      }),
      { numRuns: 20 },
    )
  })
})

describe('goneFacts', () => {
  it('keeps what the corpus has forgotten, with the words it was asked in', () => {
    const item = itemOf(['lambda.renamed'], { stem: 'How was it called?' })
    const attempts = [
      attemptOf('1', { item }),
      attemptOf('2', { item, correct: false }),
      attemptOf('3', { item: itemOf([served[0]?.id ?? '']) }),
    ]
    expect(goneFacts(corpus, attempts)).toEqual([
      { factId: 'lambda.renamed', asked: 2, right: 1, stem: 'How was it called?' },
    ])
  })

  it('names every unknown fact of a history exactly once', () => {
    const there = new Set(corpus.facts.map(({ id }) => id))
    fc.assert(
      fc.property(someAttempts, (attempts) => {
        const unknown = new Set(attempts.flatMap(({ item }) => item.factIds.filter((id) => !there.has(id))))
        const gone = goneFacts(corpus, attempts)
        expect(new Set(gone.map(({ factId }) => factId))).toEqual(unknown)
        expect(gone).toHaveLength(unknown.size)
      }),
    )
  })
})
