// A drill as an address: the code holds the seed, the query what it is drawn from; both together replay it exactly.
import { FAMILIES, type Family } from '../../quiz/item.ts'
import { RUNGS, type Rung } from '../../quiz/ladder.ts'
import type { Selection } from '../../quiz/draw-form.ts'
import { err, ok, type Result } from '../../std/result.ts'
import type { Corpus, FactId } from '../../facts/fact.ts'

export const LENGTHS = [5, 10, 20, 40] as const
export const DEFAULT_LENGTH = 10
const MOST_FACTS = 60
const EXAMS = ['saa', 'sap']

export interface DrillPlan {
  readonly selection: Selection
  readonly length: number
  /** One fact is climbed instead, from the rung named or from the lowest. */
  readonly ladder?: { readonly factId: FactId; readonly from?: Rung }
}

export interface AddressFault {
  readonly says: string
}

/** Reads `topic`, `page`, `facts`, `trap`, `families`, `length`, `exam`, `ladder` and `from`; what is absent means everything. */
export function readPlan(query: URLSearchParams, corpus: Corpus, examChosen: string): Result<DrillPlan, AddressFault> {
  const topic = query.get('topic')
  if (topic !== null && !corpus.topics.some(({ id }) => id === topic)) {
    return err({
      says: `There is no topic "${topic.slice(0, 40)}" here. Topics: ${corpus.topics.map(({ id }) => id).join(', ')}.`,
    })
  }
  const page = query.get('page')
  if (page !== null && !corpus.pages.some((known) => `${known.topic}/${known.slug}` === page)) {
    return err({ says: `There is no page "${page.slice(0, 60)}" to ask about.` })
  }
  const climbed = query.get('ladder')
  if (climbed !== null && !corpus.facts.some(({ id }) => id === climbed)) {
    return err({ says: `There is no fact "${climbed.slice(0, 60)}" here to be climbed.` })
  }
  const families = words(query.get('families')).filter(isFamily)
  const length = Number(query.get('length') ?? DEFAULT_LENGTH)
  const exam = query.get('exam') ?? examChosen
  const factIds = words(query.get('facts')).slice(0, MOST_FACTS)
  const trapId = query.get('trap')
  const from = RUNGS.find((rung) => rung === query.get('from'))
  return ok({
    ...(climbed === null ? {} : { ladder: { factId: climbed, ...(from === undefined ? {} : { from }) } }),
    length: Number.isInteger(length) && length >= 1 && length <= 100 ? length : DEFAULT_LENGTH,
    selection: {
      exam: EXAMS.includes(exam) ? exam : 'saa',
      ...(topic === null ? {} : { topic }),
      ...(page === null ? {} : { page }),
      ...(families.length === 0 ? {} : { families }),
      ...(factIds.length === 0 ? {} : { factIds }),
      ...(trapId === null ? {} : { trapId }),
    },
  })
}

/** The query of a plan, in one order, so that the same drill has the same address. */
export function writeQuery({ selection, length, ladder }: DrillPlan): string {
  const { exam, topic, page, families, factIds, trapId } = selection
  const query = new URLSearchParams()
  query.set('exam', exam)
  if (ladder !== undefined) {
    query.set('ladder', ladder.factId)
    if (ladder.from !== undefined) query.set('from', ladder.from)
    return query.toString()
  }
  if (topic !== undefined) query.set('topic', topic)
  if (page !== undefined) query.set('page', page)
  if (trapId !== undefined) query.set('trap', trapId)
  if (factIds !== undefined) query.set('facts', factIds.join(','))
  if (families !== undefined) query.set('families', families.join(','))
  query.set('length', String(length))
  return query.toString()
}

/** Whether an address without a code asks for a drill at once: 'ask me about this', or Today's button. */
export const startsAtOnce = (query: URLSearchParams): boolean =>
  ['start', 'page', 'facts', 'trap', 'ladder'].some((name) => query.has(name))

const isFamily = (name: string): name is Family => FAMILIES.some((family) => family === name)

const words = (text: string | null): string[] => (text ?? '').split(',').filter((word) => word !== '')
