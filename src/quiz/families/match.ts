// Match: three subjects and their values of one attribute; which assignment is right.
import type { Fact } from '../../facts/fact.ts'
import { sample, shuffled, type Random } from '../../std/random.ts'
import { askedValue, columnOf, type Bank } from '../bank.ts'
import { pairId } from '../confusions.ts'
import { draftOf, type Candidate, type Draft, type Target } from '../draft.ts'
import { differs, sameUnits } from '../exclude.ts'
import { lineQuestion, optionText } from '../phrase.ts'
import type { FamilyWriter } from './family.ts'

const GRID_KINDS = new Set(['comparison', 'equivalent', 'price'])
/** Longer lines, in signs, make options that nobody can hold in mind at once. */
const LONGEST_LINE = 150

export const match: FamilyWriter = {
  targets: (bank) =>
    bank.facts.filter((fact) => GRID_KINDS.has(fact.kind)).map((fact): Target => ({ factId: fact.id })),
  write(bank, { factId }, random) {
    const fact = bank.byId.get(factId)
    return fact === undefined ? 'no such fact' : writeMatch(bank, fact, random)
  },
}

function writeMatch(bank: Bank, fact: Fact, random: Random): Draft | string {
  const column = bank.columns.get(columnOf(fact)) ?? []
  const trio = [fact]
  for (const other of shuffled(random, column)) {
    if (trio.length < 3 && trio.every((chosen) => canSwap(chosen, other))) trio.push(other)
  }
  if (trio.length < 3) return 'fewer than three different values in its column'
  const subjects = shuffled(random, trio)
  const assign = (values: readonly Fact[]): string =>
    subjects.map((subject, index) => `${subject.subject.name}: ${askedValue(values[index] ?? subject).text}`).join('; ')
  if (assign(subjects).length > LONGEST_LINE) return 'its lines are too long to be held in mind'
  const candidates = sample(random, wrongAssignments(subjects), 5).map((values): Candidate => {
    const at = subjects.findIndex((subject, index) => values[index] !== subject)
    return {
      text: optionText(assign(values)),
      reason: subjects[at]?.text ?? fact.text,
      factIds: subjects.map(({ id }) => id),
      failing: 'neighbour',
      confusionId: pairId(subjects[at]?.id ?? fact.id, values[at]?.id ?? fact.id),
    }
  })
  const stem = lineQuestion(fact, 'Which line has all three right?')
  const reason = subjects.map((subject) => subject.text).join(' ')
  const draft = draftOf(fact, stem, { text: optionText(assign(subjects)), reason }, candidates)
  const factIds = [fact.id, ...subjects.filter((subject) => subject !== fact).map(({ id }) => id)]
  return { ...draft, factIds, key: { ...draft.key, factIds } }
}

const canSwap = (a: Fact, b: Fact): boolean => differs(a, b) && sameUnits(askedValue(a), askedValue(b))

/** The five other ways to give three values to three subjects. */
const wrongAssignments = ([a, b, c]: readonly Fact[]): Fact[][] =>
  a === undefined || b === undefined || c === undefined
    ? []
    : [
        [a, c, b],
        [b, a, c],
        [c, b, a],
        [b, c, a],
        [c, a, b],
      ]
