// The solver's verdict: which solutions of a choice meet a set of requirements, and by what each of the others fails.
import { AIM_FAILINGS, type Aim, type Choice, type Fact, type FactId, type Need } from '../../facts/fact.ts'
import { magnitude, type Quantity } from '../../facts/quantity.ts'
import { err, ok, type Result } from '../../std/result.ts'
import { askedValue, type Bank } from '../bank.ts'

/** A need as one question demands it; `amount` where its column holds bounds. */
export interface Requirement {
  readonly need: Need
  readonly amount?: Quantity
}

export interface Demand {
  /** Gates first, then the case, then the needs. */
  readonly requirements: readonly Requirement[]
  /** The column of ranks that has to be lowest. */
  readonly aim?: Aim
}

/** What rules a solution out: one requirement, or the aim alone. */
export type Fault =
  { readonly requirement: Requirement; readonly fact: Fact } | { readonly aim: Aim; readonly fact: Fact }

export interface Solved {
  readonly keys: readonly string[]
  /** Solutions with exactly one fault, by id; those with more are no fair distractors. */
  readonly faults: ReadonlyMap<string, Fault>
}

export const factIdOf = (solution: string, property: string): FactId => `${solution}.${property}`

/** Whether a fact meets a requirement; `undefined` where there is no verified fact. */
export function meets({ amount }: Requirement, fact: Fact | undefined): boolean | undefined {
  if (fact === undefined) return undefined
  const value = askedValue(fact)
  if (value.type === 'flag') return value.holds
  if (amount === undefined) return undefined
  if (value.type === 'text') return true
  if (value.type !== 'quantity') return undefined
  const { bound, low, high } = value.quantity
  if (low.unit.dimension !== amount.low.unit.dimension) return undefined
  const wanted = magnitude(amount.high)
  if (bound === 'at-least' || bound === 'over') return wanted >= magnitude(low)
  return wanted <= magnitude(high)
}

export const rankOf = (fact: Fact | undefined): number | undefined => {
  const value = fact === undefined ? undefined : askedValue(fact)
  return value?.type === 'rank' ? value.rank : undefined
}

const isGate = ({ need }: Requirement): boolean => need.role !== 'need'

type Standing = 'meets' | 'unknown' | 'far' | Fault

/** A solution that fails a gate is out by it alone: its other properties are beside the question. */
function standingOf(bank: Bank, solution: string, requirements: readonly Requirement[]): Standing {
  const factFor = ({ need }: Requirement): Fact | undefined => bank.byId.get(factIdOf(solution, need.property))
  const faults: Fault[] = []
  let unknown = false
  for (const requirement of requirements) {
    const fact = factFor(requirement)
    const met = meets(requirement, fact)
    if (met === undefined || fact === undefined) unknown = true
    else if (!met) {
      if (isGate(requirement)) return { requirement, fact }
      faults.push({ requirement, fact })
    }
  }
  if (unknown) return 'unknown'
  const [fault] = faults
  if (fault === undefined) return 'meets'
  return faults.length === 1 ? fault : 'far'
}

/** Solved, or why the demand has no answer: contradictory, or without a single winner. */
export function judge(bank: Bank, choice: Choice, { requirements, aim }: Demand): Result<Solved, string> {
  const faults = new Map<string, Fault>()
  const meeting: string[] = []
  for (const { id } of choice.solutions) {
    const standing = standingOf(bank, id, requirements)
    if (standing === 'meets') meeting.push(id)
    else if (typeof standing !== 'string') faults.set(id, standing)
  }
  const demanded = requirements.map(({ need }) => need.property).join(', ')
  if (meeting.length === 0) return err(`nothing meets all of: ${demanded}`)
  if (aim === undefined) return ok({ keys: meeting, faults })
  const ranked = meeting.flatMap((id) => {
    const fact = bank.byId.get(factIdOf(id, aim))
    const rank = rankOf(fact)
    return fact === undefined || rank === undefined ? [] : [{ id, fact, rank }]
  })
  if (ranked.length < meeting.length) return err(`not all that meet ${demanded} have a verified ${aim}`)
  const best = Math.min(...ranked.map(({ rank }) => rank))
  for (const { id, fact, rank } of ranked) if (rank > best) faults.set(id, { aim, fact })
  const keys = ranked.filter(({ rank }) => rank === best).map(({ id }) => id)
  if (keys.length > 1) return err(`${keys.join(' and ')} tie on ${aim}`)
  return ok({ keys, faults })
}

export const failingOf = (solution: string, fault: Fault) =>
  'aim' in fault ? AIM_FAILINGS[fault.aim] : (fault.requirement.need.except[solution] ?? fault.requirement.need.failing)
