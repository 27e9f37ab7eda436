// What changed: which change came on a date, and which statement has been overtaken.
import type { Fact, Value } from '../../facts/fact.ts'
import { shuffled } from '../../std/random.ts'
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
    return random.below(2) === 0 ? writeDated(asked, others) : writeOvertaken(asked, others)
  },
}

const changesIn = (bank: Bank): Dated[] =>
  bank.facts.flatMap((fact) => (fact.value.type === 'change' ? { fact, change: fact.value } : []))

const stepText = ({ was, is }: Change): string =>
  optionText(was === '' || was === '–' ? `New: ${is}` : `Before: ${was}; since then: ${is}`)

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** `2022-11-28` → 'November 2022': nobody is asked for a day. */
function monthOf(since: string): string {
  const [, year = '', month = ''] = /^(\d{4})-(\d\d)/.exec(since) ?? []
  const name = MONTHS[Number(month) - 1]
  return name === undefined ? since : `${name} ${year}`
}

/** A year alone may mean each of its months. */
const sameTime = (a: string, b: string): boolean =>
  a.startsWith(b.slice(0, MONTH_LENGTH)) || b.startsWith(a.slice(0, MONTH_LENGTH))

const MONTH_LENGTH = 'YYYY-MM'.length

function writeDated({ fact, change }: Dated, others: readonly Dated[]): Draft {
  const candidates = others
    .filter((other) => !sameTime(other.change.since, change.since))
    .map((other): Candidate => ({
      text: stepText(other.change),
      reason: `That came at another time. ${other.fact.text}`,
      factIds: [other.fact.id],
      failing: 'neighbour',
    }))
  return draftOf(
    fact,
    `Which change came in ${monthOf(change.since)}?`,
    { text: stepText(change), reason: fact.text },
    candidates,
  )
}

/** The old state of one thing among the present states of others: older notes still teach it. */
function writeOvertaken({ fact, change }: Dated, others: readonly Dated[]): Draft | string {
  if (change.was === '' || change.was === '–') return 'nothing stood there before'
  const states = others.filter(
    (other) => !others.some(({ change: later }) => plain(later.was) === plain(other.change.is)),
  )
  const candidates = states.map((other): Candidate => ({
    text: optionText(`${other.fact.attribute.name}: ${other.change.is}`),
    reason: `That is today's state. ${other.fact.text}`,
    factIds: [other.fact.id],
    failing: 'beside-the-point',
  }))
  const stem = 'Somebody learns from notes that are years old. Which line in them has been overtaken?'
  return draftOf(
    fact,
    stem,
    { text: optionText(`${fact.attribute.name}: ${change.was}`), reason: fact.text },
    candidates,
  )
}
