// Proves items about traps, procedures and changes: each sentence is looked up in the corpus, each order read off the stem.
import type { Trap } from '../../facts/fact.ts'
import type { Item } from '../item.ts'
import { holdsWords, sameWords } from './equivalence.ts'
import { faultsBy, judgeHolder, type Evidence } from './prove-values.ts'

/** Whether a sentence is one of a trap's right ones, one of its beliefs, or neither. */
function judgeSentence(traps: readonly Trap[], text: string): boolean | undefined {
  if (traps.some(({ rights }) => rights.some((right) => sameWords(right, text)))) return true
  return traps.some(({ beliefs }) => beliefs.some((belief) => sameWords(belief.text, text))) ? false : undefined
}

const pageOf = ({ trapId }: Item, { corpus }: Evidence): readonly Trap[] => {
  const asked = corpus.traps.find(({ id }) => id === trapId)
  return corpus.traps.filter(({ page }) => page === asked?.page)
}

export const proveTrap = (item: Item, evidence: Evidence): string[] =>
  faultsBy(item, ({ text }) => judgeSentence(pageOf(item, evidence), text) ?? 'is no sentence of a trap of the page')

export function proveMultiResponse(item: Item, evidence: Evidence): string[] {
  if (item.trapId !== undefined) return proveTrap(item, evidence)
  const fact = evidence.byId.get(item.factIds[0] ?? '')
  if (fact === undefined) return [`${item.id}: asks about an unknown or unverified fact`]
  return faultsBy(item, judgeHolder(item, fact, [fact, ...evidence.rivals(fact)]))
}

export function proveTrueBecause(item: Item, evidence: Evidence): string[] {
  const [, one = '', two = ''] = /Statement 1: (.+)\. Statement 2: (.+)\.$/.exec(item.stem) ?? []
  const [first, second] = [one, two].map((sentence) => judgeSentence(pageOf(item, evidence), sentence))
  return faultsBy(item, ({ text }) => {
    if (first === undefined || second === undefined) return 'judges a sentence that is in no trap of the page'
    if (first === second) return text === (first ? 'Both statements are right' : 'Both statements are wrong')
    const [right, wrong] = first ? [1, 2] : [2, 1]
    return text.includes(`tatement ${right} is right`) && text.includes(`tatement ${wrong} is wrong`)
  })
}

/** The numbers of an option put the steps in order when their places in the procedure rise one by one. */
export function proveOrder(item: Item, evidence: Evidence): string[] {
  const value = evidence.byId.get(item.factIds[0] ?? '')?.value
  const steps = value?.type === 'steps' ? value.steps : []
  const shown = (item.stem.split('In which order do these steps come? ')[1] ?? '')
    .split(/(?:, | and |^)\(\d\) /)
    .slice(1)
  const places = shown.map((step) => steps.findIndex((known) => sameWords(known, step)))
  return faultsBy(item, ({ text }) => {
    const numbers = text.split(', ').map(Number)
    if (places.includes(-1) || [...numbers].sort().join() !== shown.map((_, index) => index + 1).join())
      return 'does not number the steps of the procedure'
    const order = numbers.map((number) => places[number - 1] ?? -1)
    return order.every((place, index) => index === 0 || place === (order[index - 1] ?? 0) + 1)
  })
}

/** 'A: x; B: y; C: z' is right where each subject has that value. */
export function proveMatch(item: Item, evidence: Evidence): string[] {
  const fact = evidence.byId.get(item.factIds[0] ?? '')
  if (fact === undefined) return [`${item.id}: asks about an unknown or unverified fact`]
  const trio = [fact, ...evidence.rivals(fact)].filter(({ id }) => item.factIds.includes(id))
  const pairsOf = (subject: string): string[] =>
    trio.map(({ value, examValue }) => `${subject}: ${(examValue ?? value).text}`)
  return faultsBy(item, ({ text }) => {
    const named = trio.filter(
      ({ subject }) => pairsOf(subject.name).filter((pair) => holdsWords(text, pair)).length > 0,
    )
    if (trio.length !== 3 || named.length !== 3) return 'does not give three subjects one value each'
    return trio.every(({ subject, value, examValue }) =>
      holdsWords(text, `${subject.name}: ${(examValue ?? value).text}`),
    )
  })
}

/** One of four lines is out of date, or the one that is not: the stem says which is asked for. */
export function proveWhatChanged(item: Item, { corpus }: Evidence): string[] {
  const changes = corpus.facts.flatMap(({ attribute, value, standing }) =>
    value.type === 'change' && standing !== 'unverified' ? { ...value, name: attribute.name } : [],
  )
  const asksForOld = !/\b(still holds|holds today|stay as it is|AWS of today|needs no change|true now as well)\?$/.test(
    item.stem,
  )
  return faultsBy(item, ({ text }) => {
    if (changes.some(({ name, was }) => sameWords(text, `${name}: ${was}`))) return asksForOld
    return changes.some(({ name, is }) => sameWords(text, `${name}: ${is}`)) ? !asksForOld : 'is no state of the corpus'
  })
}
