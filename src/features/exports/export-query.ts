// What is exported, as it stands in the address: a topic, a drill by its code, or a form of an exam.
export interface ExportQuery {
  readonly from: 'topic' | 'code' | 'form'
  /** Empty: all topics. */
  readonly topic: string
  readonly code: string
  readonly exam: 'saa' | 'sap'
  readonly count: number
  readonly seed: string
}

export const COUNTS = [10, 20, 50, 100, 200, 500] as const
const USUAL_COUNT = 50
const DEFAULT_SEED = '1'
const LONGEST = 120

/** What the address says wrongly is as if it said nothing. */
export function readExportQuery(params: URLSearchParams): ExportQuery {
  const text = (name: string): string => (params.get(name) ?? '').slice(0, LONGEST)
  const from = params.has('code') ? 'code' : params.has('form') ? 'form' : 'topic'
  const exam = from === 'form' ? params.get('form') : params.get('exam')
  return {
    from,
    topic: text('topic'),
    code: text('code'),
    exam: exam === 'sap' ? 'sap' : 'saa',
    count: COUNTS.find((count) => String(count) === params.get('count')) ?? USUAL_COUNT,
    seed: text('seed') || DEFAULT_SEED,
  }
}

/** Only what counts for this kind of selection, always in the same order. */
export function writeExportQuery({ from, topic, code, exam, count, seed }: ExportQuery): URLSearchParams {
  const params = new URLSearchParams()
  if (from === 'code') params.set('code', code)
  if (from === 'form') params.set('form', exam)
  if (from !== 'code' && topic !== '') params.set('topic', topic)
  if (from === 'topic' && exam !== 'saa') params.set('exam', exam)
  if (from === 'topic' && count !== USUAL_COUNT) params.set('count', String(count))
  if (from !== 'code' && seed !== DEFAULT_SEED) params.set('seed', seed)
  return params
}
