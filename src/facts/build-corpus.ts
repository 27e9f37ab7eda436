// Pages joined into one corpus, which checks itself: no id twice, no reference into the void.
import type { ContentProblem, Page } from '../content/page.ts'
import { formatProblem } from '../content/problem.ts'
import type { Topic } from '../content/registers.ts'
import { hashText } from '../std/random.ts'
import { readChoice } from './choices.ts'
import { extractFacts } from './extract-facts.ts'
import type { Registers } from './extract/provenance.ts'
import type { Blueprint, Choice, Corpus, Fact, PageSummary, Trap } from './fact.ts'
import { findDangling, findNoAmounts, findRepeatedFacts, findRepeatedTraps } from './coherence.ts'
import { statementOf } from './statement.ts'
import { readTrap } from './traps.ts'

export interface Built {
  readonly corpus: Corpus
  readonly problems: readonly ContentProblem[]
}

export function buildCorpus(
  pages: readonly Page[],
  topics: readonly Topic[],
  registers: Registers,
  blueprints: readonly Blueprint[] = [],
): Built {
  const extracted = pages.map((page) => extractFacts(page, registers))
  const readings = pages.flatMap((page) => page.traps.map((callout) => readTrap(page, callout, registers.tasks)))
  const facts = nameSubjects(
    extracted.flatMap((part) => part.facts),
    topics,
  )
  const traps = readings.map((reading) => reading.trap)
  const decisions = pages.flatMap((page) => page.choices.map((callout) => readChoice(page, callout, facts)))
  const choices = decisions.map((reading) => reading.choice)
  const phrases = Object.assign({}, ...topics.map((topic) => topic.subjects)) as Record<string, string>
  const references = [...pages.flatMap((page) => page.references), ...readings.flatMap((reading) => reading.references)]
  return {
    corpus: {
      version: versionOf([...facts, ...traps, ...choices], phrases),
      topics: topics.map(({ id, title, summary }) => ({ id, title, summary })),
      pages: pages.map(summaryOf),
      facts,
      traps,
      choices,
      blueprints,
      phrases,
    },
    problems: distinct([
      ...extracted.flatMap((part) => part.problems),
      ...readings.flatMap((reading) => reading.problems),
      ...decisions.flatMap((reading) => reading.problems),
      ...findRepeatedFacts(facts),
      ...findRepeatedTraps(traps),
      ...findDangling(references, facts),
      ...findNoAmounts(
        extracted.flatMap((part) => part.amounts),
        facts,
      ),
    ]),
  }
}

/** What holds for a table or a page is wrong once, however many facts it holds for. */
const distinct = (problems: readonly ContentProblem[]): ContentProblem[] => [
  ...new Map(problems.map((found) => [formatProblem(found), found])).values(),
]

/** Fills in subjects that a table names by id alone, then writes each fact's sentence. */
function nameSubjects(facts: readonly Fact[], topics: readonly Topic[]): Fact[] {
  const names = new Map<string, string>()
  for (const { subject } of facts) {
    if (subject.name !== subject.id && !names.has(subject.id)) names.set(subject.id, subject.name)
  }
  for (const topic of topics) names.set(topic.id, topic.title)
  return facts.map((fact) => {
    const name = names.get(fact.subject.id) ?? fact.subject.name.replaceAll('-', ' ')
    const named = { ...fact, subject: { ...fact.subject, name } }
    return { ...named, text: statementOf(named) }
  })
}

const summaryOf = (page: Page): PageSummary => ({
  topic: page.topic,
  slug: page.slug,
  title: page.title,
  summary: page.summary,
  headings: page.headings.map(({ text, anchor }) => ({ text, anchor })),
})

/** Eight hex digits that change with any claim, question, source or phrase, and not with a file's layout. */
function versionOf(claims: readonly (Fact | Trap | Choice)[], phrases: Corpus['phrases']): string {
  const bare = claims.map(({ place: _place, ...claim }) => ('table' in claim ? { ...claim, table: '' } : claim))
  return hashText(JSON.stringify([bare, phrases]))
    .toString(16)
    .padStart(8, '0')
}
