// A plan becomes a draft: amounts drawn, stem written, distractors chosen by what the form still lacks, all proved.
import type { FactId } from '../../facts/fact.ts'
import { pick, type Random } from '../../std/random.ts'
import type { Bank } from '../bank.ts'
import type { Candidate, Draft, Key } from '../draft.ts'
import { whyRight, whyWrong } from '../prose/reasons.ts'
import { writeStem } from '../prose/stem.ts'
import { usualWish, type Style, type Wish } from '../style.ts'
import { chooseTexts } from './choose-texts.ts'
import { factIdOf, failingOf, type Demand, type Fault } from './judge.ts'
import { DISTRACTORS_AT_LEAST, keyFacts, type Plan } from './plans.ts'
import { proofOf } from './prove.ts'

/** `factId` is what the question has to turn on; the other facts that it asks are new to the form. */
export function writeScenario(bank: Bank, plan: Plan, factId: FactId, random: Random, style: Style): Draft | string {
  const { choice, keys } = plan
  const demand = withAmounts(plan, random)
  const stem = writeStem({ ...demand, scenes: choice.scenes, keys: keys.length, exam: style.exam }, random)
  const open = [...plan.faults].filter(([, fault]) => askedBy(plan, fault).every((id) => style.avoid?.has(id) !== true))
  if (open.length < DISTRACTORS_AT_LEAST) return 'what rules the others out has been asked already'
  const wrong = drawWrong(open, factId, random, style.wish ?? usualWish)
  const actions = (id: string): readonly string[] => choice.solutions.find((found) => found.id === id)?.actions ?? []
  const texts = chooseTexts(random, stem, keys.map(actions), wrong.map(actions))
  if (texts === undefined) return 'words of the stem would give the key away'
  const faultOf = (id: string): Fault => onThisDemand(plan.faults.get(id) as Fault, demand)
  const candidates = wrong.map((id, index): Candidate => {
    const fault = faultOf(id)
    const failing = failingOf(id, fault)
    const text = texts[keys.length + index] ?? ''
    return { text, reason: whyWrong(fault, failing), failing, factIds: [fault.fact.id] }
  })
  const proved = keys.map((key) => keyFacts(bank, demand, key))
  const [key, ...moreKeys] = proved.map((facts, index): Key => ({
    text: texts[index] ?? '',
    reason: whyRight(facts),
    factIds: facts.map(({ id }) => id),
  }))
  if (key === undefined) return 'no key'
  return {
    stem,
    key,
    moreKeys,
    candidates,
    factIds: [...new Set([factId, ...wrong.flatMap((id) => askedBy(plan, plan.faults.get(id) as Fault))])],
    tasks: plan.tasks,
    topic: choice.topic,
    proof: proofOf(bank, demand, [...keys, ...wrong], texts, keys.length),
  }
}

/** Each bound gets one of the amounts that come to the same verdicts. */
function withAmounts({ demand, amounts }: Plan, random: Random): Demand {
  const requirements = demand.requirements.map((requirement) => {
    const alike = amounts.get(requirement.need.property) ?? []
    return alike.length === 0 ? requirement : { ...requirement, amount: pick(random, alike) }
  })
  return { ...demand, requirements }
}

/** The fault as found, with the amount that the stem names. */
const onThisDemand = (fault: Fault, demand: Demand): Fault =>
  'aim' in fault
    ? fault
    : {
        ...fault,
        requirement: demand.requirements.find(({ need }) => need === fault.requirement.need) ?? fault.requirement,
      }

/** The keys' facts on the need that rules a solution out: what a learner has to know to tell the two apart. */
const askedBy = ({ keys }: Plan, fault: Fault): FactId[] =>
  'aim' in fault || fault.requirement.need.role !== 'need'
    ? []
    : keys.map((key) => factIdOf(key, fault.requirement.need.property))

/** By what is wished for, each way of failing in its share; the first turns on the fact that the question is about. */
function drawWrong(
  faults: readonly (readonly [string, Fault])[],
  factId: FactId,
  random: Random,
  wish: Wish,
): string[] {
  const property = factId.split('.')[1] ?? ''
  const isAsked = ([, fault]: readonly [string, Fault]): boolean =>
    'aim' in fault ? fault.aim === property : fault.requirement.need.property === property
  const isClose = ([, fault]: readonly [string, Fault]): boolean =>
    'aim' in fault || fault.requirement.need.role === 'need'
  let left = faults
  const drawn: string[] = []
  while (drawn.length < DISTRACTORS_AT_LEAST && left.length > 0) {
    const pools = drawn.length === 0 ? [left.filter(isAsked), left.filter(isClose)] : []
    const id = drawWeighted(random, pools.find((pool) => pool.length > 0) ?? left, wish)
    drawn.push(id)
    left = left.filter(([other]) => other !== id)
  }
  return drawn
}

function drawWeighted(random: Random, from: readonly (readonly [string, Fault])[], wish: Wish): string {
  const failings = from.map(([id, fault]) => failingOf(id, fault))
  const weights = failings.map((failing) =>
    Math.max(1, Math.round((1000 * wish(failing)) / failings.filter((other) => other === failing).length)),
  )
  let ticket = random.below(weights.reduce((sum, weight) => sum + weight, 0))
  const at = weights.findIndex((weight) => (ticket -= weight) < 0)
  return from[at]?.[0] ?? ''
}
