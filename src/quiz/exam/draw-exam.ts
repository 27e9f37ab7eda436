// A whole exam form: items by the blueprint's domains and by shares of form and family, no fact asked twice.
import type { Blueprint, FactId } from '../../facts/fact.ts'
import { pick, randomFrom, shuffled, type Random } from '../../std/random.ts'
import type { Bank } from '../bank.ts'
import { generateItem } from '../generate-item.ts'
import type { Family, Item } from '../item.ts'
import { worthOf } from '../scenario/worth.ts'
import type { Wish } from '../style.ts'
import { domainOf } from '../write-item.ts'
import { arrange } from './arrange.ts'
import { designOf, drawTargets } from './draw-targets.ts'
import { eligibleIn, type Eligible, type Wanted } from './eligible.ts'
import { domainQuotas, failingQuota, MIXES } from './quotas.ts'
import { topicCap, topicCount, type TopicCount } from './topic-cap.ts'

export interface ExamForm {
  readonly exam: string
  readonly seed: string
  readonly contentVersion: string
  /** What the blueprint asks for and what the content could give. */
  readonly domains: readonly {
    readonly id: number
    readonly name: string
    readonly wanted: number
    readonly got: number
  }[]
  readonly items: readonly Item[]
}

/** One place of a form: which family fills it, and in which form. */
interface Place {
  readonly family: Family
  readonly keys: number
  readonly aim?: boolean
}

/** Looked at for one place; of these the best is taken. */
const TRIES = 6

function placesOf({ exam, questions }: Blueprint): Place[] {
  const mix = MIXES[exam] ?? MIXES.saa
  if (mix === undefined) return []
  const counted = (share: number, place: Place): Place[] =>
    Array.from({ length: Math.round(share * questions) }, () => place)
  const places = [
    ...counted(mix.sums, { family: 'compute', keys: 1 }),
    ...counted(mix.consequences, { family: 'consequence', keys: 1 }),
    ...counted(mix.traps, { family: 'trap', keys: 1 }),
    ...counted(mix.threeKeys, { family: 'scenario', keys: 3 }),
    ...counted(mix.twoKeys, { family: 'scenario', keys: 2 }),
    ...counted(mix.superlative, { family: 'scenario', keys: 1, aim: true }),
  ].slice(0, questions)
  const rest = questions - places.length
  return [...places, ...Array.from({ length: rest }, (): Place => ({ family: 'scenario', keys: 1, aim: false }))]
}

/** The same bank, exam and seed give the same form. */
export function drawExamForm(bank: Bank, blueprint: Blueprint, seed: string, topic?: string): ExamForm {
  const drawing = drawExam(bank, blueprint, seed, topic)
  for (;;) {
    const step = drawing.next()
    if (step.done === true) return step.value
  }
}

/** The same form with a breath after each of its places, for a screen that must not stand still. */
export function* drawExam(
  bank: Bank,
  blueprint: Blueprint,
  seed: string,
  topic?: string,
): Generator<undefined, ExamForm> {
  const random = randomFrom(`exam|${blueprint.exam}|${topic ?? ''}|${seed}`)
  const wanted = domainQuotas(blueprint)
  const got = wanted.map(() => 0)
  const quota = failingQuota()
  const used = new Set<FactId>()
  const keyed = new Map<string, number>()
  const items: Item[] = []
  const eligible = eligibleIn(bank, topic)
  // Facts are only used up: what could not be drawn once cannot be drawn later.
  const spent = new Set<string>()
  const topics = topicCount(topicCap(blueprint.questions, topic === undefined ? topicsOf(bank) : 1))
  const place = (wish: Place, domain: number | undefined, isCapped: boolean): boolean => {
    const name = `${wish.family} ${wish.keys} ${wish.aim} ${domain} ${isCapped}`
    if (spent.has(name)) return false
    const wanted: Wanted = { ...wish, exam: blueprint.exam, ...(domain === undefined ? {} : { domain }) }
    const progress = { used, wish: quota.wish, keyed, ...(isCapped ? { topics } : {}) }
    const item = drawItem(bank, eligible(wanted), wanted, progress, `${seed}-${items.length}`, random)
    if (item === undefined) {
      spent.add(name)
      return false
    }
    items.push(item)
    topics.add(item.topic)
    for (const id of item.factIds) used.add(id)
    for (const name of keysOf(bank, item)) keyed.set(name, (keyed.get(name) ?? 0) + 1)
    for (const { failing } of item.options) if (failing !== undefined) quota.add(failing)
    const at = blueprint.domains.findIndex(({ id }) => id === domainOf(item.task))
    if (got[at] !== undefined) got[at] += 1
    return true
  }
  for (const wish of placesOf(blueprint)) {
    const short = blueprint.domains
      .map(({ id }, index) => ({ id, missing: (wanted[index] ?? 0) - (got[index] ?? 0) }))
      .filter(({ missing }) => missing > 0)
      .sort((a, b) => b.missing - a.missing)
    // The domain that lacks most comes first; what it cannot give is taken from any other.
    const domains: (number | undefined)[] = [...short.map(({ id }) => id), undefined]
    const kinds = alternativesTo(wish)
    const fill = (isCapped: boolean): boolean =>
      kinds.some((kind) => domains.some((domain) => place(kind, domain, isCapped)))
    // A form of too few topics is better than one with a place left empty.
    if (!fill(true) && topics.some()) fill(false)
    yield
  }
  const domains = blueprint.domains.map(({ id, name }, index) => ({
    id,
    name,
    wanted: wanted[index] ?? 0,
    got: got[index] ?? 0,
  }))
  return { exam: blueprint.exam, seed, contentVersion: bank.corpus.version, domains, items: arrange(random, items) }
}

const topicsOf = (bank: Bank): number => new Set(bank.facts.map((fact) => fact.topic)).size

/** What takes a place that cannot be filled as planned, nearest first. */
const alternativesTo = (wish: Place): Place[] => [
  wish,
  ...(wish.keys === 3 ? [{ ...wish, keys: 2 }] : []),
  { family: 'scenario', keys: 1, aim: wish.aim ?? false },
  { family: 'trap', keys: 1 },
  { family: 'consequence', keys: 1 },
]

/** Facts that have been asked, and what the distractors so far leave to wish for. */
interface Progress {
  readonly used: ReadonlySet<FactId>
  readonly wish: Wish
  /** How often a design has been the key so far, and how often a choice has been asked. */
  readonly keyed: ReadonlyMap<string, number>
  /** Absent where a full topic may be taken from all the same. */
  readonly topics?: TopicCount
}

/** The designs that are right, by the facts which prove them, and the choice that they belong to. */
function keysOf(bank: Bank, { family, options }: Item): readonly string[] {
  if (family !== 'scenario') return []
  const designs = options.flatMap(({ correct, factIds }) => (correct ? designOf(factIds[0] ?? '') : []))
  const choice = bank.corpus.choices.find(({ solutions }) => solutions.some(({ id }) => id === designs[0]))
  return choice === undefined ? designs : [...designs, choiceName(choice.id)]
}

const choiceOf = ({ plans: [plan] }: Eligible): string => choiceName(plan?.choice.id ?? '')
/** Designs and choices are counted in one place, and may be called alike. */
const choiceName = (id: string): string => `choice ${id}`

function drawItem(
  bank: Bank,
  eligible: readonly Eligible[],
  wanted: Wanted,
  progress: Progress,
  seed: string,
  random: Random,
): Item | undefined {
  const { family, exam, ...form } = wanted
  const { used, wish, topics } = progress
  const style = { ...form, mode: 'exam' as const, wish, avoid: used }
  const fresh = eligible.filter(({ target, topic }) => !used.has(target.factId) && topics?.isFull(topic) !== true)
  const drawn = byWorth(drawTargets(random, fresh, TRIES), progress)
  for (const { target } of family === 'scenario' ? turned(random, drawn, fresh, progress) : drawn) {
    const item = generateItem(bank, { family, exam, target, seed, style })
    if (!item.ok || item.value.exam !== exam) continue
    const inDomain = wanted.domain === undefined || domainOf(item.value.task) === wanted.domain
    if (inDomain && !item.value.factIds.some((id) => used.has(id))) return item.value
  }
  return undefined
}

/** Scenarios that offer most of what the form lacks come first, and less each time that their choice has been asked. */
const byWorth = (list: readonly Eligible[], { wish, keyed }: Progress): readonly Eligible[] =>
  list
    .map((entry) => {
      const worth = Math.max(0, ...entry.plans.map((plan) => worthOf(plan, wish)))
      return { entry, worth: worth / (1 + (keyed.get(choiceOf(entry)) ?? 0)) }
    })
    .sort((one, two) => two.worth - one.worth)
    .map(({ entry }) => entry)

/**
 * Of each choice the design that has been the key least often: whoever takes the best known one would else be right
 * wherever it is shown. A choice of which one design alone can be the key here waits until no other is left.
 */
function turned(
  random: Random,
  drawn: readonly Eligible[],
  fresh: readonly Eligible[],
  { keyed }: Progress,
): readonly Eligible[] {
  const timesKey = ({ target }: Eligible): number => keyed.get(designOf(target.factId)) ?? 0
  const designs = new Map<string, Map<string, Eligible[]>>()
  for (const entry of fresh) {
    const ofChoice = designs.get(choiceOf(entry)) ?? new Map<string, Eligible[]>()
    const design = designOf(entry.target.factId)
    ofChoice.set(design, [...(ofChoice.get(design) ?? []), entry])
    designs.set(choiceOf(entry), ofChoice)
  }
  const lone: Eligible[] = []
  const turn = drawn.flatMap((entry) => {
    const rivals = [...(designs.get(choiceOf(entry))?.values() ?? [])]
    if (rivals.length < 2) {
      lone.push(entry)
      return []
    }
    const ones = shuffled(random, rivals).map((list) => pick(random, list))
    return ones.sort((one, two) => timesKey(one) - timesKey(two)).slice(0, 2)
  })
  return [...turn, ...lone]
}
