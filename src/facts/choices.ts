// Choice callouts become choices: every need speaks of a column of the table, every option of a row.
import type { ChoiceCallout, ChoicePart, ContentProblem, Page, Place } from '../content/page.ts'
import { problem } from '../content/problem.ts'
import { words } from '../std/text.ts'
import {
  AIM_FAILINGS,
  FAILINGS,
  type Aim,
  type Choice,
  type Fact,
  type Failing,
  type Need,
  type Solution,
} from './fact.ts'
import { parseQuantity, sameAmount, type Quantity } from './quantity.ts'

export const ACTIONS_AT_LEAST = 2
const SCENES_AT_LEAST = 3

export interface ChoiceReading {
  readonly choice: Choice
  readonly problems: readonly ContentProblem[]
}

type Report = (place: Place, what: string, mend: string) => void

/** `facts` are those of the page; the choice's own are the ones of the table inside it. */
export function readChoice(page: Page, callout: ChoiceCallout, facts: readonly Fact[]): ChoiceReading {
  const problems: ContentProblem[] = []
  const report: Report = (place, what, mend) => {
    problems.push(problem(place, `choice "${callout.id}": ${what}`, mend))
  }
  const own = facts.filter((fact) => fact.table === `${page.topic}/${page.slug}:${callout.tableLine}`)
  const parts = (label: string): ChoicePart[] => callout.parts.filter((part) => part.label === label)
  const scenes = parts('Scene').flatMap((part) => part.lines.map((line) => line.text))
  if (scenes.length < SCENES_AT_LEAST) {
    report(callout.place, `${scenes.length} scenes`, `Write at least ${SCENES_AT_LEAST} in a list below "Scene".`)
  }
  const needs = [...parts('Case'), ...parts('Need')].map((part) => readNeed(part, own, report))
  const solutions = [...parts('Option'), ...parts('Lure')].map((part) => readSolution(part, own, report))
  checkCovered(callout, own, needs, solutions, report)
  const choice: Choice = {
    id: callout.id,
    topic: page.topic,
    title: callout.title,
    scenes,
    needs,
    aims: aimsIn(own),
    solutions,
    tasks: [...new Set(own.flatMap((fact) => fact.tasks))],
    page: `${page.topic}/${page.slug}`,
    place: callout.place,
  }
  return { choice, problems }
}

const isAim = (id: string): id is Aim => Object.hasOwn(AIM_FAILINGS, id)

const aimsIn = (facts: readonly Fact[]): Aim[] =>
  [...new Set(facts.filter((fact) => fact.value.type === 'rank').map((fact) => fact.attribute.id))].filter(isAim)

const failingIn = (name: string, place: Place, report: Report): Failing => {
  const found = FAILINGS.find((failing) => failing === name.trim())
  if (found === undefined) report(place, `nothing fails by "${name.trim()}"`, `Use one of: ${FAILINGS.join(', ')}.`)
  return found ?? 'misses-requirement'
}

/** `[misses-requirement; not with: reaches-s3]`: the two would contradict each other in a stem. */
const CLASH = /^\s*not with:(.*)$/

function readNeed(part: ChoicePart, facts: readonly Fact[], report: Report): Need {
  const [property = '', written = ''] = part.text.split('=').map((piece) => piece.trim())
  const column = facts.filter((fact) => fact.attribute.id === property)
  if (column.length === 0) {
    const known = [...new Set(facts.map((fact) => fact.attribute.id))].join(', ')
    report(part.place, `a need speaks of "${property}", which is no column`, `The columns are: ${known}.`)
  }
  const [first = '', ...others] = part.note.split(';')
  const except: Record<string, Failing> = {}
  const clashes = others.flatMap((other) => words(CLASH.exec(other)?.[1] ?? ''))
  for (const other of others.filter((text) => !CLASH.test(text))) {
    const [solution = '', failing = ''] = other.split(':').map((piece) => piece.trim())
    if (!column.some((fact) => fact.subject.id === solution))
      report(part.place, `an exception names "${solution}", which is no row`, 'Write the Id of a row.')
    except[solution] = failingIn(failing, part.place, report)
  }
  const texts = part.lines.map((line) => line.text)
  const sentences = texts.filter((text) => /^[A-Z{]/.test(text) && text.endsWith('.'))
  return {
    role: part.label === 'Case' ? 'case' : texts.length === 0 ? 'gate' : 'need',
    property,
    failing: failingIn(first, part.place, report),
    except,
    clashes,
    amounts: readAmounts(part, written, column, report),
    sentences,
    demands: texts.filter((text) => !sentences.includes(text)),
  }
}

/** Amounts that fall on a bound would be asked about without an answer: 'up to 15 minutes' of 15 minutes. */
function readAmounts(part: ChoicePart, written: string, column: readonly Fact[], report: Report): Quantity[] {
  const bounds = column.flatMap(({ value }) => (value.type === 'quantity' ? [value.quantity] : []))
  const texts = written.split('·').map((text) => text.trim())
  const amounts = texts.flatMap((text) => (text === '' ? [] : (parseQuantity(text) ?? [])))
  if (amounts.length !== texts.filter((text) => text !== '').length)
    report(part.place, `"${written}" are no amounts`, 'Write them like "= 20 minutes · 40 minutes".')
  if (bounds.length > 0 !== amounts.length > 0) {
    report(
      part.place,
      bounds.length > 0 ? 'a need on a column of bounds names no amount' : 'amounts for a column without bounds',
      'Write "Need [failing]: column = 20 minutes · 2 hours" where, and only where, the cells are bounds.',
    )
  }
  const onBound = amounts.find((amount) => bounds.some((bound) => sameAmount(bound.low, amount.low)))
  if (onBound !== undefined)
    report(
      part.place,
      'an amount lies exactly on a bound of the table',
      'Take one that is clearly within or beyond it.',
    )
  return amounts
}

function readSolution(part: ChoicePart, facts: readonly Fact[], report: Report): Solution {
  const id = part.text
  const name = facts.find((fact) => fact.subject.id === id)?.subject.name
  if (name === undefined) report(part.place, `an option names "${id}", which is no row`, 'Write the Id of a row.')
  if (part.lines.length < ACTIONS_AT_LEAST) {
    report(
      part.place,
      `option "${id}" has ${part.lines.length} wordings`,
      `Write at least ${ACTIONS_AT_LEAST}, so that nobody knows it by its look.`,
    )
  }
  return { id, name: name ?? id, actions: part.lines.map((line) => line.text), isLure: part.label === 'Lure' }
}

/** A row that no option says, or a column that no need and no aim asks for, would never be asked. */
function checkCovered(
  callout: ChoiceCallout,
  facts: readonly Fact[],
  needs: readonly Need[],
  solutions: readonly Solution[],
  report: Report,
): void {
  const rows = new Set(facts.map((fact) => fact.subject.id))
  for (const id of rows) {
    if (!solutions.some((solution) => solution.id === id))
      report(callout.place, `no option says "${id}"`, `Write "Option: ${id}" with its wordings below.`)
  }
  for (const id of new Set(facts.map((fact) => fact.attribute.id))) {
    const types = new Set(facts.filter((fact) => fact.attribute.id === id).map(({ value }) => kindOf(value.type)))
    if (types.size > 1)
      report(callout.place, `the column "${id}" mixes ${[...types].join(' and ')}`, 'Give all its cells one form.')
    if (types.has('ranks') ? !isAim(id) : !needs.some((need) => need.property === id))
      report(
        callout.place,
        `no question asks for "${id}"`,
        `Write "Need [failing]: ${id}"; columns of ranks are called ${Object.keys(AIM_FAILINGS).join(', ')}.`,
      )
  }
}

const kindOf = (type: Fact['value']['type']): string =>
  type === 'flag' ? 'yes and no' : type === 'rank' ? 'ranks' : 'bounds'
