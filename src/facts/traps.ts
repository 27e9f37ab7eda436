// Trap callouts become traps: one right sentence, at least three beliefs with reasons, and the facts they mix up.
import type { ContentProblem, Page, Place, Reference, TrapCallout, TrapPart } from '../content/page.ts'
import { problem } from '../content/problem.ts'
import { words } from '../std/text.ts'
import { readTasks } from './extract/provenance.ts'
import { FAILINGS, type Belief, type Failing, type Trap } from './fact.ts'

export const BELIEFS_AT_LEAST = 3

export interface TrapReading {
  readonly trap: Trap
  readonly references: readonly Reference[]
  readonly problems: readonly ContentProblem[]
}

export function readTrap(page: Page, callout: TrapCallout, knownTasks: ReadonlySet<string>): TrapReading {
  const problems: ContentProblem[] = []
  const report = (place: Place, what: string, mend: string): void => {
    problems.push(problem(place, `trap "${callout.id}": ${what}`, mend))
  }
  const parts = (label: string): TrapPart[] => callout.parts.filter((part) => part.label === label)
  const one = (label: string): string => {
    const found = parts(label)
    if (found.length !== 1)
      report(callout.place, `${found.length} lines "${label}:"`, `Write exactly one line "${label}: …".`)
    return found[0]?.text ?? ''
  }
  const ids = (label: string): Reference[] =>
    parts(label).flatMap(({ text, place }) => words(text).map((factId) => ({ factId, place })))
  const beliefs = parts('Belief').map((part) => readBelief(part, report))
  if (beliefs.length < BELIEFS_AT_LEAST) {
    report(
      callout.place,
      `${beliefs.length} beliefs`,
      `Write at least ${BELIEFS_AT_LEAST}, each with "→" and its reason.`,
    )
  }
  const rights = parts('Right').map((part) => part.text)
  if (rights.length === 0)
    report(
      callout.place,
      'no line "Right:"',
      'Write the true sentence as "Right: …"; two or three wordings are better.',
    )
  const [facts, siblings] = [ids('Facts'), ids('Siblings')]
  if (facts.length === 0)
    report(callout.place, 'no facts', 'Name the ids that prove the right sentence: "Facts: lambda.timeout".')
  const { tasks = page.defaults.tasks.join(' ') } = callout.attributes
  const fromPage = callout.attributes.tasks === undefined && tasks !== ''
  const said = { text: tasks, place: fromPage ? page.defaults.places.tasks : callout.place }
  const trap: Trap = {
    id: callout.id,
    topic: page.topic,
    title: callout.title,
    scene: one('Scene'),
    right: rights[0] ?? '',
    rights,
    beliefs,
    factIds: facts.map(({ factId }) => factId),
    siblingIds: siblings.map(({ factId }) => factId),
    tasks: readTasks(said, knownTasks, (found) => problems.push(found)),
    page: `${page.topic}/${page.slug}`,
    anchor: `trap-${callout.id}`,
    place: callout.place,
  }
  return { trap, references: [...facts, ...siblings], problems }
}

function readBelief(part: TrapPart, report: (place: Place, what: string, mend: string) => void): Belief {
  const failing = FAILINGS.find((name) => name === part.note)
  if (failing === undefined) {
    report(
      part.place,
      `a belief fails by "${part.note}"`,
      `Write "Belief [how it fails]: …" with one of: ${FAILINGS.join(', ')}.`,
    )
  }
  if (part.because === '') report(part.place, 'a belief without its reason', 'Write "→" and what is true instead.')
  const fallback: Failing = 'beside-the-point'
  return { text: part.text, because: part.because, failing: failing ?? fallback }
}
