// What the list of facts shows, as it stands in the address.
import { KINDS, VOLATILITIES, type Kind, type Volatility } from '../../facts/fact.ts'

export const VIEWS = ['all', 'limits', 'changes', 'cross-cloud'] as const
export type FactsViewName = (typeof VIEWS)[number]

export const SORTS = ['page', 'name', 'oldest'] as const
export type Sort = (typeof SORTS)[number]

/** An empty text filters nothing. */
export interface FactQuery {
  readonly view: FactsViewName
  readonly topic: string
  readonly kind: Kind | ''
  readonly task: string
  readonly volatility: Volatility | ''
  readonly text: string
  readonly sort: Sort
}

const LONGEST_TEXT = 80

/** What the address says wrongly is as if it said nothing. */
export function readFactQuery(params: URLSearchParams): FactQuery {
  return {
    view: oneOf(VIEWS, params.get('view')) ?? 'all',
    topic: params.get('topic') ?? '',
    kind: oneOf(KINDS, params.get('kind')) ?? '',
    task: params.get('task') ?? '',
    volatility: oneOf(VOLATILITIES, params.get('volatility')) ?? '',
    text: (params.get('q') ?? '').slice(0, LONGEST_TEXT),
    sort: oneOf(SORTS, params.get('sort')) ?? 'page',
  }
}

/** Only what differs from the plain list, always in the same order. */
export function writeFactQuery({ view, topic, kind, task, volatility, text, sort }: FactQuery): URLSearchParams {
  const params = new URLSearchParams()
  if (view !== 'all') params.set('view', view)
  if (topic !== '') params.set('topic', topic)
  if (kind !== '') params.set('kind', kind)
  if (task !== '') params.set('task', task)
  if (volatility !== '') params.set('volatility', volatility)
  if (text !== '') params.set('q', text)
  if (sort !== 'page') params.set('sort', sort)
  return params
}

const oneOf = <Name extends string>(names: readonly Name[], name: string | null): Name | undefined =>
  names.find((candidate) => candidate === name)
