// `trapline audit`: what guessing earns over many items, and which rules are broken; with --exam over whole forms.
import { auditForms, auditItems, isFair, type Audit, type FormAudit } from '../../quiz/audit/audit-items.ts'
import type { Corpus } from '../../facts/fact.ts'
import { bankFrom } from '../../quiz/bank.ts'
import { drawStream } from '../../quiz/draw-form.ts'
import { drawExamForm } from '../../quiz/exam/draw-exam.ts'
import type { Item } from '../../quiz/item.ts'
import { done, oneOf, readFlags, soundCorpus, topicOf, UsageError, wholeNumber, type Outcome } from './command.ts'

export function auditCommand(args: readonly string[]): Outcome {
  const flags = readFlags(args, {
    topic: { type: 'string' },
    items: { type: 'string' },
    seed: { type: 'string' },
    format: { type: 'string' },
    exam: { type: 'string' },
  })
  const format = oneOf(flags, 'format', ['json', 'text'], 'text')
  const count = wholeNumber(flags, 'items', 20_000, 1_000_000)
  const corpus = soundCorpus()
  const topic = topicOf(flags, corpus)
  const exam = oneOf(flags, 'exam', ['saa', 'sap'])
  const seed = String(flags.seed ?? '1')
  if (exam !== undefined) {
    const audit = auditForms(formsOf(corpus, exam, count, seed, topic))
    return done(
      format === 'json' ? JSON.stringify(audit, null, 2) : [asText(audit), figuresOf(audit)].join('\n'),
      isFair(audit) ? 0 : 1,
    )
  }
  const items: Item[] = []
  const selection = { exam: 'saa', ...(topic === undefined ? {} : { topic }) }
  for (const item of drawStream(bankFrom(corpus), selection, seed)) {
    if (items.push(item) >= count) break
  }
  const audit = auditItems(items)
  return done(format === 'json' ? JSON.stringify(audit, null, 2) : asText(audit), isFair(audit) ? 0 : 1)
}

/** Whole forms with seeds of their own, until they hold as many items as asked for. */
function formsOf(corpus: Corpus, exam: string, count: number, seed: string, topic: string | undefined): Item[][] {
  const blueprint = corpus.blueprints.find((found) => found.exam === exam)
  if (blueprint === undefined) throw new UsageError(`content/exams.yaml has no exam "${exam}"`)
  const bank = bankFrom(corpus)
  const forms: Item[][] = []
  for (let items = 0; items < count; items += forms.at(-1)?.length ?? count) {
    forms.push([...drawExamForm(bank, blueprint, `${seed}-${forms.length}`, topic).items])
  }
  return forms
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(7)

function figuresOf({ form }: FormAudit): string {
  return [
    `${form.forms} forms: stems of ${form.medianStemWords} words (median), ${percent(form.scenarioStems).trim()} scenes`,
    `superlatives ${percent(form.superlatives).trim()}, several keys ${percent(form.severalKeys).trim()}, three keys ${percent(form.threeKeys).trim()}`,
    ...Object.entries(form.failings).map(
      ([failing, { share, wanted }]) => `${failing.padEnd(34)} ${percent(share)}  wanted ${percent(wanted)}`,
    ),
  ].join('\n')
}

function asText(audit: Audit): string {
  return [
    `${audit.items} items, ${audit.singleAnswer} with one key; ${audit.distinct} distinct, ${audit.withoutNames} without names and numbers`,
    ...audit.guessers.map(
      ({ name, score, chance }) => `${name.padEnd(34)} ${percent(score)}  chance ${percent(chance)}`,
    ),
    ...audit.breaches.map(({ rule, count, examples }) =>
      [`${String(count).padStart(6)}  ${rule}`, ...examples.map((line) => `          ${line}`)].join('\n'),
    ),
  ].join('\n')
}
