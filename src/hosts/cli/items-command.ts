// `trapline items`: generated items as JSON, or as text to be read aloud.
import { bankFrom } from '../../quiz/bank.ts'
import type { Corpus } from '../../facts/fact.ts'
import { difficultyInWords, difficultyOf } from '../../quiz/difficulty.ts'
import { drawStream } from '../../quiz/draw-form.ts'
import { drawExamForm } from '../../quiz/exam/draw-exam.ts'
import { FAMILIES, type Item } from '../../quiz/item.ts'
import { rungOf } from '../../quiz/ladder.ts'
import { done, oneOf, readFlags, soundCorpus, topicOf, UsageError, wholeNumber, type Outcome } from './command.ts'

const MOST_ITEMS = 100_000

export function itemsCommand(args: readonly string[]): Outcome {
  const flags = readFlags(args, {
    topic: { type: 'string' },
    family: { type: 'string' },
    fact: { type: 'string' },
    exam: { type: 'string' },
    count: { type: 'string' },
    seed: { type: 'string' },
    format: { type: 'string' },
    form: { type: 'boolean' },
  })
  const family = oneOf(flags, 'family', FAMILIES)
  const exam = oneOf(flags, 'exam', ['saa', 'sap'], 'saa') ?? 'saa'
  const format = oneOf(flags, 'format', ['json', 'text'], 'text')
  const count = wholeNumber(flags, 'count', 10, MOST_ITEMS)
  const corpus = soundCorpus()
  const topic = topicOf(flags, corpus)
  if (flags.form === true) return wholeForm(corpus, exam, String(flags.seed ?? '1'), topic, format === 'json')
  if (typeof flags.fact === 'string' && !corpus.facts.some((fact) => fact.id === flags.fact)) {
    throw new UsageError(`--fact "${flags.fact}" is not known; "trapline facts" lists the ids`)
  }
  const selection = {
    exam,
    ...(topic === undefined ? {} : { topic }),
    ...(family === undefined ? {} : { families: [family] }),
    ...(typeof flags.fact === 'string' ? { factIds: [flags.fact] } : {}),
  }
  const items: Item[] = []
  for (const item of drawStream(bankFrom(corpus), selection, String(flags.seed ?? '1'))) {
    if (items.push(item) >= count) break
  }
  return done(format === 'json' ? JSON.stringify(items.map(asJson), null, 2) : items.map(asText).join('\n\n'))
}

/** A form by the exam's blueprint; what the content cannot cover is said first. */
function wholeForm(corpus: Corpus, exam: string, seed: string, topic: string | undefined, json: boolean): Outcome {
  const blueprint = corpus.blueprints.find((found) => found.exam === exam)
  if (blueprint === undefined) throw new UsageError(`content/exams.yaml has no exam "${exam}"`)
  const form = drawExamForm(bankFrom(corpus), blueprint, seed, topic)
  if (json) return done(JSON.stringify({ ...form, items: form.items.map(asJson) }, null, 2))
  const covered = form.domains.map(
    ({ id, name, wanted, got }) =>
      `  domain ${id} ${name}: ${got} of ${wanted}${got < wanted ? ', no more content' : ''}`,
  )
  const head = [
    `${exam.toUpperCase()} form, seed ${seed}, ${form.items.length} of ${blueprint.questions} items`,
    ...covered,
  ]
  return done([head.join('\n'), ...form.items.map(asText)].join('\n\n'))
}
/** What the item is and what can be told from it. */
const asJson = (item: Item): object => ({ ...item, rung: rungOf(item), difficulty: difficultyOf(item) })

export function asText(item: Item, index: number): string {
  const options = item.options.map((option, at) => {
    const mark = option.correct ? '✓' : ' '
    return ` ${mark} ${'ABCDEF'[at] ?? '?'}. ${option.text}\n        ${option.correct ? '' : `[${option.failing ?? ''}] `}${option.reason}`
  })
  return [
    `${index + 1}. (${item.family}, ${item.task}, ${item.factIds[0] ?? ''}) ${item.stem}`,
    ...options,
    `   ${difficultyInWords(difficultyOf(item))}`,
  ].join('\n')
}
