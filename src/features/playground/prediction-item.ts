// A preset's prediction as an item, so that what was predicted is kept, and what was missed comes back, as with any answer.
import type { Corpus, FactId } from '../../facts/fact.ts'
import { GENERATOR_VERSION, type Item } from '../../quiz/item.ts'
import type { Prediction } from '../../sim/lab/prediction.ts'

export const optionId = (index: number): string => `option-${index + 1}`

/** `key` is the index of the right option, as the run has shown. Exam and task are those of the first fact. */
export function itemOf(preset: Prediction, key: number, corpus: Corpus, topic = 'lambda'): Item {
  const known = preset.factIds.filter((id) => corpus.facts.some((fact) => fact.id === id)) as FactId[]
  const first = corpus.facts.find(({ id }) => id === known[0])
  const task = first?.tasks[0] ?? ''
  return {
    id: `prediction/${preset.id}`,
    family: 'consequence',
    topic: first?.topic ?? topic,
    exam: task.split(':')[0] ?? '',
    task,
    stem: preset.question,
    select: 1,
    options: preset.options.map(({ text, reason }, index) => ({
      id: optionId(index),
      text,
      correct: index === key,
      reason,
      factIds: index === key ? known : [],
    })),
    factIds: known,
    seed: preset.id,
    contentVersion: corpus.version,
    generatorVersion: GENERATOR_VERSION,
  }
}
