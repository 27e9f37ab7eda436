// Bench 'items': how many items one Node thread writes a second, family by family, and how fast a history folds.
import { bankFrom } from '../../quiz/bank.ts'
import { drawForm, drawStream, type Selection } from '../../quiz/draw-form.ts'
import { drawExamForm } from '../../quiz/exam/draw-exam.ts'
import { FAMILIES, type Family } from '../../quiz/item.ts'
import { readProjectCorpus } from '../cli/content-files.ts'
import type { Figure, Run } from './figure.ts'

const WARM_UP = 2000
const MEASURED = 10_000
/** The families of the foundation; its issue states 2,000 items a second for them together. */
const FIRST_FAMILIES: readonly Family[] = ['recall', 'discriminate', 'consequence', 'compute']
const STATED_RATE = 2000
const STATED_SCENARIO_RATE = 300
/** A phone-class browser is four times slower: 300 ms there. */
const STATED_FORM_MS = 75
const FORMS = 20

export const run: Run = async () => {
  const { corpus } = readProjectCorpus()
  const bank = bankFrom(corpus)
  const rate = (families: readonly Family[], count: number): number => {
    const selection: Selection = { exam: 'saa', families }
    take(drawStream(bank, selection, 'warm'), Math.min(WARM_UP, count))
    const from = performance.now()
    const made = take(drawStream(bank, selection, 'bench'), count)
    return made / ((performance.now() - from) / 1000)
  }
  const blueprint = corpus.blueprints.find(({ exam }) => exam === 'saa')
  const examForm = performance.now()
  for (let seed = 0; blueprint !== undefined && seed < FORMS; seed += 1) drawExamForm(bank, blueprint, String(seed))
  const examFormMs = (performance.now() - examForm) / FORMS
  const form = performance.now()
  const formItems = drawForm(bank, { exam: 'saa' }, 'bench', 65).length
  const formMs = performance.now() - form
  const figures: Figure[] = [
    { what: 'families 1 to 4 together', value: rate(FIRST_FAMILIES, MEASURED), unit: 'items/s', atLeast: STATED_RATE },
    { what: 'scenarios', value: rate(['scenario'], 3000), unit: 'items/s', atLeast: STATED_SCENARIO_RATE },
    { what: 'an SAA form of 65 items', value: examFormMs, unit: 'ms', atMost: STATED_FORM_MS },
    { what: 'all families together', value: rate(FAMILIES, MEASURED), unit: 'items/s' },
    ...FAMILIES.map((family) => ({ what: `family ${family}`, value: rate([family], 2000), unit: 'items/s' })),
    { what: `a form of ${formItems} items`, value: formMs, unit: 'ms' },
  ]
  return Promise.resolve(figures)
}

function take(stream: Iterable<unknown>, count: number): number {
  let made = 0
  for (const _item of stream) {
    made += 1
    if (made >= count) break
  }
  return made
}
