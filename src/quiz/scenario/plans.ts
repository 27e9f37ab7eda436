// Every demand of a choice that has a fair answer, worked out once a bank: what scenarios are drawn from.
import type { Aim, Choice, Fact, FactId, Need } from '../../facts/fact.ts'
import type { Quantity } from '../../facts/quantity.ts'
import type { Bank } from '../bank.ts'
import type { Style } from '../style.ts'
import { tasksFor } from './tasks.ts'
import { factIdOf, judge, type Demand, type Fault } from './judge.ts'
import { countBits, outcomeOf, variantsOf, winnerOn, type Variant } from './variants.ts'

export interface Plan {
  readonly choice: Choice
  readonly demand: Demand
  readonly keys: readonly string[]
  readonly faults: ReadonlyMap<string, Fault>
  /** What proves the keys, the first key's facts first: what a question by this plan is about. */
  readonly facts: readonly Fact[]
  /** The exam tasks that such a question may count for. */
  readonly tasks: readonly string[]
  /** Amounts that come to the same verdicts, by property: one of them is drawn for the stem. */
  readonly amounts: ReadonlyMap<string, readonly Quantity[]>
}

export const DISTRACTORS_AT_LEAST = 3
const MOST_NEEDS = 4
const MOST_KEYS = 3
const SETS_A_STEP = 25

const clash = (all: readonly Variant[]): boolean =>
  all.some(({ requirement }) => all.some((other) => requirement.need.clashes.includes(other.requirement.need.property)))

/** Every set of up to `most` needs, each in one of its variants; the empty one first. */
function subsetsOf(variants: readonly (readonly Variant[])[], most: number): (readonly Variant[])[] {
  return variants.reduce<(readonly Variant[])[]>(
    (sets, options) => [
      ...sets,
      ...sets.filter((set) => set.length < most).flatMap((set) => options.map((option) => [...set, option])),
    ],
    [[]],
  )
}

/** A breath after each case and each few hundred sets of needs. */
function* plansInSteps(bank: Bank, choice: Choice): Generator<Plan[], void> {
  const ofRole = (role: Need['role']): Variant[][] =>
    choice.needs.filter((need) => need.role === role).map((need) => variantsOf(bank, choice, need))
  const gates = ofRole('gate').flat()
  const cases = ofRole('case').flat()
  const sets = subsetsOf(ofRole('need'), MOST_NEEDS)
  const winners = new Map(choice.aims.map((aim) => [aim, winnerOn(bank, choice, aim)]))
  for (const held of cases.length === 0 ? [[]] : cases.map((one) => [one])) {
    for (let from = 0; from < sets.length; from += SETS_A_STEP) {
      yield sets
        .slice(from, from + SETS_A_STEP)
        .flatMap((set) => plansOf(bank, choice, winners, [...gates, ...held, ...set]))
    }
  }
}

/** The plans of one set of requirements: without an aim, and with each. */
function plansOf(
  bank: Bank,
  choice: Choice,
  winners: ReadonlyMap<Aim, (meeting: number) => number>,
  all: readonly Variant[],
): Plan[] {
  const { meeting, faulty, decisive } = outcomeOf(all)
  const needs = all.filter(({ requirement }) => requirement.need.role === 'need')
  if (meeting === 0 || needs.length === 0 || decisive * 2 < needs.length || clash(all)) return []
  const keys = countBits(meeting)
  const faults = countBits(faulty)
  // Most sets are met by nobody or by many, or rule too few out: the solver need not look at them.
  const aims = [
    ...(keys <= MOST_KEYS && faults >= DISTRACTORS_AT_LEAST ? [undefined] : []),
    ...[...winners].flatMap(([aim, winnerOf]) =>
      faults + keys - 1 >= DISTRACTORS_AT_LEAST && winnerOf(meeting) !== 0 ? [aim] : [],
    ),
  ]
  const requirements = all.map(({ requirement }) => requirement)
  const amounts = new Map(needs.map(({ requirement, amounts: alike }) => [requirement.need.property, alike]))
  return aims.flatMap((aim) =>
    fairPlan(bank, choice, aim === undefined ? { requirements } : { requirements, aim }, amounts),
  )
}

/**
 * One key, or two or three without an aim, and enough distractors. At least half of the needs rule somebody out by
 * themselves: the others are colour, and a stem is to be about something.
 */
function fairPlan(bank: Bank, choice: Choice, demand: Demand, amounts: Plan['amounts']): Plan[] {
  const solved = judge(bank, choice, demand)
  if (!solved.ok) return []
  const { keys, faults } = solved.value
  const needs = demand.requirements.filter(({ need }) => need.role === 'need')
  if (needs.length === 0) return []
  if (keys.length > (demand.aim === undefined ? MOST_KEYS : 1) || faults.size < DISTRACTORS_AT_LEAST) return []
  if (choice.solutions.some(({ id, isLure }) => isLure && keys.includes(id))) return []
  const found = [...faults.values()]
  const blamed = needs.filter((requirement) =>
    found.some((fault) => 'requirement' in fault && fault.requirement === requirement),
  )
  const aimBlamed = demand.aim === undefined || found.some((fault) => 'aim' in fault)
  const decisive = blamed.length + (demand.aim === undefined ? 0 : 1)
  if (!aimBlamed || decisive === 0 || blamed.length * 2 < needs.length) return []
  // The objective's own fact counts where nothing else is asked: 'the least effort' may come twice in a form.
  const asked: Demand = {
    requirements: demand.requirements.filter(
      ({ need }) => need.role !== 'need' || blamed.some((one) => one.need === need),
    ),
    ...(demand.aim === undefined || blamed.length > 0 ? {} : { aim: demand.aim }),
  }
  const facts = keys.flatMap((key) => keyFacts(bank, asked, key))
  return [{ choice, demand, keys, faults, facts, tasks: tasksFor(choice, demand), amounts }]
}

/** The facts by which one key meets a demand; gates go without saying. */
export function keyFacts(bank: Bank, { requirements, aim }: Demand, key: string): Fact[] {
  const properties = requirements.filter(({ need }) => need.role !== 'gate').map(({ need }) => need.property)
  return [...properties, ...(aim === undefined ? [] : [aim])].flatMap(
    (property) => bank.byId.get(factIdOf(key, property)) ?? [],
  )
}

export interface PlanBook {
  readonly plans: readonly Plan[]
  /** Plans by a fact that proves their key. */
  readonly byFact: ReadonlyMap<FactId, readonly Plan[]>
}

const books = new WeakMap<Bank, PlanBook>()
/** The choices in the corpus's order, and the plans of those that were read already. */
const begun = new WeakMap<Bank, { readonly steps: Generator<Plan[], void>; readonly plans: Plan[] }>()

/** Worked out at the first question and kept with the bank: a pure function of it. */
export function planBook(bank: Bank): PlanBook {
  const steps = readPlans(bank)
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}

/** The same in steps of a few milliseconds, for a screen that must not stand still for all of them. Several may read at once. */
export function* readPlans(bank: Bank): Generator<undefined, PlanBook> {
  const held = books.get(bank)
  if (held !== undefined) return held
  const reading = begun.get(bank) ?? { steps: everyPlan(bank), plans: [] }
  begun.set(bank, reading)
  for (let step; (step = reading.steps.next()).done !== true;) {
    reading.plans.push(...step.value)
    yield
  }
  const book = books.get(bank) ?? bookOf(reading.plans)
  books.set(bank, book)
  return book
}

function* everyPlan(bank: Bank): Generator<Plan[], void> {
  for (const choice of bank.corpus.choices) yield* plansInSteps(bank, choice)
}

function bookOf(plans: readonly Plan[]): PlanBook {
  const byFact = new Map<FactId, Plan[]>()
  for (const plan of plans) {
    for (const { id } of plan.facts) {
      const list = byFact.get(id)
      if (list === undefined) byFact.set(id, [plan])
      else list.push(plan)
    }
  }
  return { plans, byFact }
}

/** Whether a plan has the form that is wanted. */
export const suits = ({ keys: right, demand, tasks }: Plan, { exam, keys, aim, domain }: Style): boolean =>
  (keys === undefined || right.length === keys) &&
  (aim === undefined || (demand.aim !== undefined) === aim) &&
  (domain === undefined || tasks.some((task) => task.startsWith(`${exam}:${domain}.`)))
