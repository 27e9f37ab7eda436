// What the inspector shows, as it stands in the address.
import { FAILINGS, type Failing } from '../../facts/fact.ts'
import { FAMILIES, type Family } from '../../quiz/item.ts'

/** An empty text filters nothing. */
export interface ItemQuery {
  readonly exam: 'saa' | 'sap'
  readonly topic: string
  readonly family: Family | ''
  readonly fact: string
  readonly failing: Failing | ''
  readonly seed: string
  /** From 0. */
  readonly at: number
  /** One item by its id; the filters then only lead on from there. */
  readonly id: string
}

const LONGEST = 120
const DEFAULT_SEED = '1'
export const LAST_POSITION = 999_999

/** What the address says wrongly is as if it said nothing. */
export function readItemQuery(params: URLSearchParams): ItemQuery {
  const at = Number(params.get('at') ?? 0)
  const text = (name: string): string => (params.get(name) ?? '').slice(0, LONGEST)
  return {
    exam: params.get('exam') === 'sap' ? 'sap' : 'saa',
    topic: text('topic'),
    family: FAMILIES.find((name) => name === params.get('family')) ?? '',
    fact: text('fact'),
    failing: FAILINGS.find((name) => name === params.get('failing')) ?? '',
    seed: text('seed') || DEFAULT_SEED,
    at: Number.isInteger(at) && at >= 0 && at <= LAST_POSITION ? at : 0,
    id: text('id'),
  }
}

/** Only what differs from the start, always in the same order. */
export function writeItemQuery({ exam, topic, family, fact, failing, seed, at, id }: ItemQuery): URLSearchParams {
  const params = new URLSearchParams()
  if (exam !== 'saa') params.set('exam', exam)
  if (topic !== '') params.set('topic', topic)
  if (family !== '') params.set('family', family)
  if (fact !== '') params.set('fact', fact)
  if (failing !== '') params.set('failing', failing)
  if (seed !== DEFAULT_SEED) params.set('seed', seed)
  if (at !== 0) params.set('at', String(at))
  if (id !== '') params.set('id', id)
  return params
}
