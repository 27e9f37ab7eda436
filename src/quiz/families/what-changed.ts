// What changed: which of four states holds today, and which has been overtaken.
import type { Fact, Value } from '../../facts/fact.ts'
import { pick, shuffled, type Random } from '../../std/random.ts'
import type { Bank } from '../bank.ts'
import { draftOf, type Candidate, type Draft, type Target } from '../draft.ts'
import { optionText } from '../phrase.ts'
import { plain } from '../same-option.ts'
import type { FamilyWriter } from './family.ts'

type Change = Extract<Value, { type: 'change' }>

interface Dated {
  readonly fact: Fact
  readonly change: Change
}

export const whatChanged: FamilyWriter = {
  targets: (bank) => changesIn(bank).map(({ fact }): Target => ({ factId: fact.id })),
  write(bank, { factId }, random) {
    const changes = changesIn(bank)
    const asked = changes.find(({ fact }) => fact.id === factId)
    if (asked === undefined) return 'no such change'
    const others = shuffled(
      random,
      changes.filter(({ fact }) => fact.id !== factId),
    )
    return random.below(2) === 0 ? writeStill(asked, others, random) : writeOvertaken(asked, others, random)
  },
}

const changesIn = (bank: Bank): Dated[] =>
  bank.facts.flatMap((fact) => (fact.value.type === 'change' ? { fact, change: fact.value } : []))

/** Months and years are read and not asked for: what counts is which state holds. */
const OVERTAKEN_STEMS = [
  'Somebody learns from notes that are years old. Which line in them has been overtaken?',
  'A colleague brings four notes on AWS. Which of them is out of date?',
  'A sheet for a course was written long ago and is to be printed again. Which line has to be rewritten first?',
  'Three of these lines still describe AWS. Which one describes an AWS of the past?',
  'An old design document is reviewed. Which of its statements no longer holds?',
  'A wiki page on AWS has not been edited for years. Which of its lines would mislead a reader today?',
]
const STILL_STEMS = [
  'Four lines of an old course are compared with what AWS offers today. Which line still holds?',
  'Three of these notes on AWS are out of date. Which one holds today?',
  'An old design document is reviewed. Which of its statements may stay as it is?',
  'Three of these lines describe an AWS of the past. Which one describes the AWS of today?',
  'A sheet for a course was written long ago and is to be printed again. Which line needs no change?',
  'Four statements were true when they were written. Which of them is true now as well?',
]

const line = ({ fact }: Dated, state: string): string => optionText(`${fact.attribute.name}: ${state}`)
const hasOldState = ({ change: { was } }: Dated): boolean => was !== '' && was !== '–'

/** What came later and made a state of `changes` old again. */
const isOvertaken = ({ change }: Dated, changes: readonly Dated[]): boolean =>
  changes.some(({ change: later }) => plain(later.was) === plain(change.is))

/** The old state of one thing among the present states of others: older notes still teach it. */
function writeOvertaken(asked: Dated, others: readonly Dated[], random: Random): Draft | string {
  if (!hasOldState(asked)) return 'nothing stood there before'
  const candidates = others
    .filter((other) => !isOvertaken(other, others))
    .map((other): Candidate => ({
      text: line(other, other.change.is),
      reason: `That is today's state. ${other.fact.text}`,
      factIds: [other.fact.id],
      failing: 'beside-the-point',
    }))
  const key = { text: line(asked, asked.change.was), reason: asked.fact.text }
  return draftOf(asked.fact, pick(random, OVERTAKEN_STEMS), key, candidates)
}

/** The present state of one thing among what others were once. */
function writeStill(asked: Dated, others: readonly Dated[], random: Random): Draft | string {
  if (isOvertaken(asked, others)) return 'its present state is another one now'
  const candidates = others.filter(hasOldState).map((other): Candidate => ({
    text: line(other, other.change.was),
    reason: `That was so once. ${other.fact.text}`,
    factIds: [other.fact.id],
    failing: 'outdated',
  }))
  const key = { text: line(asked, asked.change.is), reason: asked.fact.text }
  return draftOf(asked.fact, pick(random, STILL_STEMS), key, candidates)
}
