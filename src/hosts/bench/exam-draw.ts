// Bench 'exam-draw': a thousand forms of each exam, and whether every domain has exactly the questions that its weight gives.
import { bankFrom } from '../../quiz/bank.ts'
import { drawExamForm } from '../../quiz/exam/draw-exam.ts'
import { unscoredIn } from '../../quiz/exam/exam-plan.ts'
import { readProjectCorpus } from '../cli/content-files.ts'
import type { Figure, Run } from './figure.ts'

const SEEDS = 1000
/** As the exams' guides and largest remainders give them. */
const STATED: Readonly<Record<string, { readonly shown: string; readonly unscored: number }>> = {
  saa: { shown: '19/17/16/13', unscored: 15 },
  sap: { shown: '19/22/19/15', unscored: 10 },
}

export const run: Run = async () => {
  const { corpus } = readProjectCorpus()
  const bank = bankFrom(corpus)
  const figures = corpus.blueprints.map((blueprint): Figure => {
    let exact = 0
    for (let seed = 0; seed < SEEDS; seed += 1) {
      const { items, domains } = drawExamForm(bank, blueprint, `draw ${seed}`)
      const shown = domains.map(({ got }) => got).join('/')
      const unscored = unscoredIn(items, blueprint, `draw ${seed}`).length
      const stated = STATED[blueprint.exam]
      if (shown === stated?.shown && unscored === stated.unscored) exact += 1
    }
    return {
      what: `${blueprint.code}, ${SEEDS} seeds: forms drawn exactly`,
      value: exact,
      unit: 'forms',
      atLeast: SEEDS,
    }
  })
  return Promise.resolve(figures)
}
