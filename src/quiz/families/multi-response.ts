// Multi-response: two or three that share a property or a value, among others that do not.
import { lowerFirst } from '../../facts/statement.ts'
import type { Fact, Trap } from '../../facts/fact.ts'
import { pick, sample, shuffled, type Random } from '../../std/random.ts'
import { askedValue, columnOf, defensibleValues, type Bank } from '../bank.ts'
import { beliefId } from '../confusions.ts'
import { draftOf, type Candidate, type Draft, type Target } from '../draft.ts'
import { differs, sameValue } from '../exclude.ts'
import { askForSeveral, entryOf, fillIn, optionText, plural, statementIn } from '../phrase.ts'
import { demandFor, isAskable } from '../scenario/need-of.ts'
import type { FamilyWriter } from './family.ts'
import { proofOf } from './trap.ts'

const GRID_KINDS = new Set(['comparison', 'capability', 'equivalent', 'price'])

export const multiResponse: FamilyWriter = {
  targets: (bank) => [
    ...bank.facts
      .filter((fact) => GRID_KINDS.has(fact.kind) && isAskable(bank, fact))
      .map((fact): Target => ({ factId: fact.id })),
    ...bank.traps.map((trap): Target => ({ factId: trap.factIds[0] ?? trap.id, trapId: trap.id })),
  ],
  write(bank, { factId, trapId }, random) {
    if (trapId !== undefined) return writeTraps(bank, trapId, random)
    const fact = bank.byId.get(factId)
    return fact === undefined ? 'no such fact' : writeSharers(bank, fact, random)
  },
}

/** Those of a column that hold the same value: two of them, or three where the column is large. */
function writeSharers(bank: Bank, fact: Fact, random: Random): Draft | string {
  const value = askedValue(fact)
  if (value.type === 'flag' && !value.holds) return 'what does not hold is not asked for'
  const column = (bank.columns.get(columnOf(fact)) ?? []).filter((other) => other.subject.id !== fact.subject.id)
  const others = column.filter((other) => differs(fact, other))
  const sharers = column.filter((other) => defensibleValues(other).every((theirs) => sameValue(theirs, value)))
  const most = Math.min(sharers.length + 1, others.length >= 3 ? 3 : 0)
  if (most < 2) return 'too few share this value, or too few differ'
  const keys = [fact, ...sample(random, sharers, most === 3 && random.below(2) === 0 ? 2 : 1)]
  const option = (other: Fact): Candidate => ({
    text: optionText(other.subject.name),
    reason: statementIn(other),
    factIds: [other.id],
    failing: 'misses-requirement',
  })
  const [first, ...more] = keys.map(option)
  if (first === undefined) return 'no key'
  const stem = stemFor(bank, fact, keys.length === 2 ? 'two' : 'three', random)
  if (stem === undefined) return 'its question cannot be asked of several'
  return { ...draftOf(fact, stem, first, shuffled(random, others).map(option)), moreKeys: more }
}

function stemFor(bank: Bank, fact: Fact, count: string, random: Random): string | undefined {
  const [value, noun] = [askedValue(fact), fact.noun ?? 'choice']
  if (fact.pick !== undefined) {
    const asked = askForSeveral(fact.pick, noun, count)
    return asked === fact.pick ? undefined : fillIn(asked, { value: value.text })
  }
  const demand = demandFor(bank, fact, random)
  if (demand !== undefined && value.type === 'flag') return `${demand} Which ${count} ${plural(noun)} do that?`
  if (value.type === 'flag')
    return `Which ${count} ${plural(noun)} share this property: ${lowerFirst(fact.attribute.name)}?`
  return `Of which ${count} ${plural(noun)} is this true: ${entryOf(fact, value.text)}?`
}

const TRAP_STEMS = [
  'An architecture review turns up these statements. Which two are right?',
  'A team writes down what it believes. Which two statements are right?',
  'Which two of these statements about {topic} are right?',
]

/** The right sentences of two traps of one page, among beliefs that belong to either. */
function writeTraps(bank: Bank, trapId: string, random: Random): Draft | string {
  const trap = bank.traps.find((found) => found.id === trapId)
  const others = bank.traps.filter((other) => other.page === trap?.page && other.id !== trapId)
  if (trap === undefined || others.length === 0) return 'no second trap on its page'
  const second = pick(random, others)
  const key = (found: Trap): Candidate => ({
    text: optionText(pick(random, found.rights)),
    reason: proofOf(bank, found),
    factIds: found.factIds,
    failing: 'neighbour',
  })
  const beliefs = [trap, second].flatMap((found) =>
    found.beliefs.map((belief): Candidate => ({
      text: optionText(belief.text),
      reason: belief.because,
      factIds: found.factIds,
      failing: belief.failing,
      confusionId: beliefId(found, belief),
    })),
  )
  const title = bank.corpus.topics.find((topic) => topic.id === trap.topic)?.title ?? trap.topic
  return {
    stem: pick(random, TRAP_STEMS).replace('{topic}', title),
    key: key(trap),
    moreKeys: [key(second)],
    candidates: shuffled(random, beliefs),
    factIds: [...trap.factIds, ...second.factIds],
    tasks: trap.tasks,
    topic: trap.topic,
    trapId: trap.id,
  }
}
