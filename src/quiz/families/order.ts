// Order: the steps of a procedure, shuffled and numbered; which sequence of numbers is right.
import { shuffled, type Random } from '../../std/random.ts'
import { listed } from '../../std/text.ts'
import type { Fact } from '../../facts/fact.ts'
import { draftOf, type Candidate, type Draft, type Target } from '../draft.ts'
import type { FamilyWriter } from './family.ts'

/** More steps than this are cut to a run of neighbouring ones: a stem has to be read on a phone. */
const MOST_STEPS = 5

export const order: FamilyWriter = {
  targets: (bank) =>
    bank.facts.filter((fact) => fact.kind === 'procedure').map((fact): Target => ({ factId: fact.id })),
  write(bank, { factId }, random) {
    const fact = bank.byId.get(factId)
    if (fact?.value.type !== 'steps' || fact.value.steps.length < 4) return 'fewer than four steps'
    return writeOrder(fact, fact.value.steps, random)
  },
}

function writeOrder(fact: Fact, all: readonly string[], random: Random): Draft {
  const count = Math.min(MOST_STEPS, all.length)
  const start = random.below(all.length - count + 1)
  const steps = all.slice(start, start + count)
  const shown = shuffled(random, steps)
  const numberOf = (step: string): number => shown.indexOf(step) + 1
  const right = steps.map(numberOf)
  const stem = `${fact.attribute.name}. In which order do these steps come? ${listed(shown.map((step, index) => `(${index + 1}) ${step.replace(/\.$/, '')}`))}.`
  const candidates = [...wrongOrders(right, random)].map((numbers): Candidate => ({
    text: numbers.join(', '),
    reason: firstFault(numbers, right, shown),
    factIds: [fact.id],
    failing: 'wrong-setting',
  }))
  return draftOf(fact, stem, { text: right.join(', '), reason: fact.text }, candidates)
}

/** Two neighbours swapped, or the first or the last step moved: the slips that people make. */
function* wrongOrders(right: readonly number[], random: Random): Generator<number[]> {
  for (const at of shuffled(random, [...right.keys()].slice(1))) {
    const swapped = [...right]
    ;[swapped[at - 1], swapped[at]] = [right[at] ?? 0, right[at - 1] ?? 0]
    yield swapped
  }
  yield [...right.slice(1), right[0] ?? 0]
  yield [right.at(-1) ?? 0, ...right.slice(0, -1)]
}

function firstFault(numbers: readonly number[], right: readonly number[], shown: readonly string[]): string {
  const at = numbers.findIndex((number, index) => number !== right[index])
  const [put, due] = [shown[(numbers[at] ?? 1) - 1] ?? '', shown[(right[at] ?? 1) - 1] ?? '']
  return `At place ${at + 1} it has "${put}", but "${due}" has to come before it.`
}
