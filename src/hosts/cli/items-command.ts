// `trapline items`: generated items as JSON, as text to be read aloud, or as a file for another program.
import { bankFrom } from '../../quiz/bank.ts'
import type { Corpus } from '../../facts/fact.ts'
import { difficultyInWords, difficultyOf } from '../../quiz/difficulty.ts'
import { drawStream, type Selection } from '../../quiz/draw-form.ts'
import { drawExamForm, type ExamForm } from '../../quiz/exam/draw-exam.ts'
import { FAMILIES, type Item } from '../../quiz/item.ts'
import { rungOf } from '../../quiz/ladder.ts'
import { exportItems } from './export-items.ts'
import { FORMAT_IDS } from '../../interop/formats.ts'
import { done, oneOf, readFlags, soundCorpus, topicOf, UsageError, wholeNumber, type Outcome } from './command.ts'

const MOST_ITEMS = 100_000

export function itemsCommand(args: readonly string[]): Outcome | Promise<Outcome> {
  const flags = readFlags(args, {
    topic: { type: 'string' },
    family: { type: 'string' },
    fact: { type: 'string' },
    exam: { type: 'string' },
    count: { type: 'string' },
    seed: { type: 'string' },
    format: { type: 'string' },
    form: { type: 'boolean' },
    out: { type: 'string' },
  })
  const family = oneOf(flags, 'family', FAMILIES)
  const exam = oneOf(flags, 'exam', ['saa', 'sap'], 'saa') ?? 'saa'
  const out = typeof flags.out === 'string' ? flags.out : undefined
  const format = oneOf(flags, 'format', ['text', ...FORMAT_IDS], 'text') ?? 'text'
  if (format !== 'text' && format !== 'json' && out === undefined)
    throw new UsageError(`--format ${format} is a file for another program: name it with --out FILE`)
  if (format === 'text' && out !== undefined)
    throw new UsageError(`--out takes one of: --format ${FORMAT_IDS.join(', ')}; text goes to the screen`)
  const count = wholeNumber(flags, 'count', 10, MOST_ITEMS)
  const corpus = soundCorpus()
  const topic = topicOf(flags, corpus)
  const seed = String(flags.seed ?? '1')
  if (flags.form === true && out === undefined) return wholeForm(corpus, exam, seed, topic, format === 'json')
  if (typeof flags.fact === 'string' && !corpus.facts.some((fact) => fact.id === flags.fact)) {
    throw new UsageError(`--fact "${flags.fact}" is not known; "trapline facts" lists the ids`)
  }
  const selection = {
    exam,
    ...(topic === undefined ? {} : { topic }),
    ...(family === undefined ? {} : { families: [family] }),
    ...(typeof flags.fact === 'string' ? { factIds: [flags.fact] } : {}),
  }
  const items = flags.form === true ? formOf(corpus, exam, seed, topic).items : draw(corpus, selection, seed, count)
  if (out !== undefined && format !== 'text') return exportItems(items, format, out)
  return done(format === 'json' ? JSON.stringify(items.map(asJson), null, 2) : items.map(asText).join('\n\n'))
}

function draw(corpus: Corpus, selection: Selection, seed: string, count: number): Item[] {
  const items: Item[] = []
  for (const item of drawStream(bankFrom(corpus), selection, seed)) {
    if (items.push(item) >= count) break
  }
  return items
}

function formOf(corpus: Corpus, exam: string, seed: string, topic: string | undefined): ExamForm {
  const blueprint = corpus.blueprints.find((found) => found.exam === exam)
  if (blueprint === undefined) throw new UsageError(`content/exams.yaml has no exam "${exam}"`)
  return drawExamForm(bankFrom(corpus), blueprint, seed, topic)
}

/** A form by the exam's blueprint; what the content cannot cover is said first. */
function wholeForm(corpus: Corpus, exam: string, seed: string, topic: string | undefined, json: boolean): Outcome {
  const form = formOf(corpus, exam, seed, topic)
  if (json) return done(JSON.stringify({ ...form, items: form.items.map(asJson) }, null, 2))
  const covered = form.domains.map(
    ({ id, name, wanted, got }) =>
      `  domain ${id} ${name}: ${got} of ${wanted}${got < wanted ? ', no more content' : ''}`,
  )
  const head = [
    `${exam.toUpperCase()} form, seed ${seed}, ${form.items.length} of ${form.domains.reduce((sum, { wanted }) => sum + wanted, 0)} items`,
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
