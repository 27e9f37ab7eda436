// What to ask today: a list that ends, by what is due without an exam, and by what counts on its day with one.
import type { FactId } from '../facts/fact.ts'
import { dueOn, recallOn, reviewedOn, type Deck, type Known } from './deck.ts'
import { seasonOf, type Goal } from './season.ts'
import { interleaved, type Akin } from './interleave.ts'
import { dayOfLocal, type LocalDay } from './local-time.ts'
import { worthOf } from './worth.ts'

/** A fact that was missed comes again the same day so often, and then not before tomorrow. */
const MOST_TIMES_A_DAY = 2
/** Below this gain in recall on the exam day a question is not worth anybody's time. */
const LEAST_GAIN = 0.004

export interface Candidate {
  readonly factId: FactId
  /** Its share of the exam; see exam-weights.ts. */
  readonly weight: number
}

export interface Planned {
  readonly factId: FactId
  readonly why: 'again' | 'due' | 'new' | 'exam'
}

export interface Rules {
  /** Whether a question about a fact can be made; asked only about facts that would be planned. */
  readonly canAsk?: (factId: FactId) => boolean
  /** Facts of one confusion: never two in a row, and never two new ones on one day. */
  readonly akin?: Akin
  /** What was asked just before: its kin may not come first. */
  readonly last?: FactId
}

/** Best first, as far as kin are kept apart; `candidates` in the order of the book. Nothing on the day of the exam: what is not known by then is not learnt by then. */
export function planDay(
  deck: Deck,
  candidates: readonly Candidate[],
  goal: Goal,
  { canAsk = () => true, akin = () => false, last }: Rules = {},
): Planned[] {
  const season = seasonOf(goal)
  if (season === 'today') return []
  const answered = candidates.filter(({ factId }) => isOn(deck.get(factId), goal.today)).length
  const left = Math.max(0, goal.mostQuestions - answered)
  if (season === 'near' && goal.examDay !== undefined) {
    return inTurn(forExam(deck, candidates, goal.today, goal.examDay), left, canAsk, akin, last)
  }
  const planned = steadily(deck, candidates, goal, left, { canAsk, akin })
  const before = last === undefined ? [] : [{ factId: last, why: 'again' as const }]
  const { queue } = interleaved([...before, ...planned.filter(({ factId }) => factId !== last)], akin)
  return queue.slice(queue.findIndex(({ factId }) => factId === last) + 1)
}

/** The best that is no kin of the one before, again and again. */
function inTurn(
  list: readonly Planned[],
  count: number,
  canAsk: (factId: FactId) => boolean,
  akin: Akin,
  last: FactId | undefined,
): Planned[] {
  const left = [...list]
  const queue: Planned[] = []
  let before = last
  while (queue.length < count) {
    const at = left.findIndex(({ factId }) => before === undefined || (factId !== before && !akin(before, factId)))
    const [next] = at < 0 ? [] : left.splice(at, 1)
    if (next === undefined) break
    if (!canAsk(next.factId)) continue
    queue.push(next)
    before = next.factId
  }
  return queue
}

function firstOf<T extends { readonly factId: FactId }>(
  list: readonly T[],
  count: number,
  fits: (factId: FactId, sofar: readonly T[]) => boolean,
): T[] {
  const first: T[] = []
  for (const entry of list) {
    if (first.length >= count) break
    if (fits(entry.factId, first)) first.push(entry)
  }
  return first
}

const isOn = (known: Known | undefined, day: LocalDay): boolean => known !== undefined && reviewedOn(known) === day

/** The most recall on the exam day for the time it takes. What was answered today is done: asked tomorrow, it sticks better. */
function forExam(deck: Deck, candidates: readonly Candidate[], today: LocalDay, examDay: LocalDay): Planned[] {
  const fresh = worthOf(undefined, today, examDay)
  return candidates
    .filter(({ factId }) => !isOn(deck.get(factId), today))
    .map(({ factId, weight }) => {
      const known = deck.get(factId)
      const { gain, seconds } = known === undefined ? fresh : worthOf(known, today, examDay)
      return {
        factId,
        gain,
        value: (gain * weight) / seconds,
        why: known === undefined ? ('new' as const) : ('exam' as const),
      }
    })
    .filter(({ gain }) => gain >= LEAST_GAIN)
    .sort((a, b) => b.value - a.value)
    .map(({ factId, why }) => ({ factId, why }))
}

/** What was missed today, then what is due, most faded first, then some new facts, those first that count most. */
function steadily(
  deck: Deck,
  candidates: readonly Candidate[],
  goal: Goal,
  left: number,
  { canAsk, akin }: Required<Pick<Rules, 'canAsk' | 'akin'>>,
): Planned[] {
  const { today } = goal
  const met = candidates.flatMap(({ factId }) => {
    const known = deck.get(factId)
    return known === undefined ? [] : [{ factId, known, recall: recallOn(known, today) }]
  })
  const again = met.filter(
    ({ factId, known }) =>
      isOn(known, today) && dueOn(known) <= today && known.timesThatDay < MOST_TIMES_A_DAY && canAsk(factId),
  )
  const faded = met
    .filter(({ known }) => !isOn(known, today) && dueOn(known) <= today)
    .sort((a, b) => a.recall - b.recall)
  const due = firstOf(faded, left, canAsk)
  const metToday = met.filter(({ known }) => dayOfLocal(known.metLocalMs) === today).length
  const unmet = candidates.filter(({ factId }) => !deck.has(factId)).sort((a, b) => b.weight - a.weight)
  const room = Math.max(0, Math.min(goal.mostNew - metToday, left - due.length))
  const fresh = firstOf(
    unmet,
    room,
    (factId, sofar) => !sofar.some((other) => akin(other.factId, factId)) && canAsk(factId),
  )
  return [
    ...again.map(({ factId }) => ({ factId, why: 'again' as const })),
    ...due.map(({ factId }) => ({ factId, why: 'due' as const })),
    ...fresh.map(({ factId }) => ({ factId, why: 'new' as const })),
  ]
}
