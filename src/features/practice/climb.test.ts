// A climb is told from its answers, so that a reload shows the same question on the same rung.
import { describe, expect, it } from 'vitest'
import { readProjectCorpus } from '../../hosts/cli/content-files.ts'
import { bankFrom } from '../../quiz/bank.ts'
import { ladderOf, rungOf, rungsOf } from '../../quiz/ladder.ts'
import type { SessionAnswer } from '../../store/session.ts'
import { climbedSoFar, type ClimbSoFar } from './climb.ts'

const bank = bankFrom(readProjectCorpus().corpus)
const ladder = ladderOf(bank, 'lambda.timeout')
const rungs = rungsOf(ladder)
const START = { bank, ladder, seed: '7', exam: 'saa' }

/** Answers '+' and '-' in turn. */
function climb(marks: string, from?: (typeof rungs)[number]): ClimbSoFar {
  const answers: SessionAnswer[] = []
  const start = from === undefined ? START : { ...START, from }
  for (const mark of marks) {
    const open = climbedSoFar(start, answers).steps.at(-1)
    if (open === undefined || open.leads !== undefined) break
    const chosen = open.item.options.filter(({ correct }) => correct === (mark === '+')).slice(0, open.item.select)
    answers.push({ itemId: open.item.id, chosen: chosen.map(({ id }) => id) })
  }
  return climbedSoFar(start, answers)
}

describe('climbedSoFar', () => {
  it('begins on the lowest rung, or on the one that is named', () => {
    expect(climb('').steps.map(({ rung }) => rung)).toEqual([rungs[0]])
    expect(climb('', rungs.at(-1)).steps.map(({ rung }) => rung)).toEqual([rungs.at(-1)])
    expect(climb('', 'scenario').steps[0]?.rung).toBe(rungs[0])
  })

  it('goes up with every right answer and is done at the top', () => {
    const { steps } = climb('+'.repeat(rungs.length))
    expect(steps.map(({ rung }) => rung)).toEqual(rungs)
    expect(steps.at(-1)?.leads).toBe('done')
  })

  it('stays at the bottom after a wrong answer, with another question', () => {
    const { steps } = climb('-')
    expect(steps.map(({ rung }) => rung)).toEqual([rungs[0], rungs[0]])
    expect(steps[0]?.leads).toBe('down')
    expect(steps[1]?.item.id).not.toBe(steps[0]?.item.id)
  })

  it('comes down again from the top', () => {
    const { steps } = climb('-', rungs.at(-1))
    expect(steps.at(-1)?.rung).toBe(rungs.at(-2))
  })

  it('asks each question on its rung and never one twice', () => {
    const { steps } = climb('+-+-+-+-+-')
    for (const { rung, item } of steps) expect(rungOf(item)).toBe(rung)
    expect(new Set(steps.map(({ item }) => item.id)).size).toBe(steps.length)
  })

  it('ends after a while, whatever happens', () => {
    const { steps } = climb('-'.repeat(40))
    expect(steps).toHaveLength(12)
    expect(steps.every(({ leads }) => leads !== undefined)).toBe(true)
  })
})
