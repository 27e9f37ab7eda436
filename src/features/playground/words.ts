// What the screen calls things: causes of throttling, kinds of sources, times.
import type { Cause } from '../../sim/happening.ts'
import { shown } from '../../sim/read/refusal.ts'
import type { SourceSpec } from '../../sim/scenario.ts'

export const CAUSE_WORDS: Readonly<Record<Cause, string>> = {
  accountPool: 'the account’s pool is full',
  accountRate: 'the account’s 10 × requests a second are used up',
  reservedCap: 'its own reserved places are full',
  reservedRate: '10 × its reserved requests a second are used up',
  scalingRate: 'it may not grow faster',
}

export const KIND_WORDS: Readonly<Record<SourceSpec['kind'], string>> = {
  sync: 'Synchronous requests',
  async: 'Asynchronous events',
  sqs: 'SQS queue',
  'sqs-fifo': 'SQS FIFO queue',
  kinesis: 'Kinesis stream',
  dynamodb: 'DynamoDB stream',
}

/** `5.20 s`, and from two minutes on `5:30 min`. */
export function timeText(us: number): string {
  if (us < 120e6) return `${(us / 1e6).toFixed(2)} s`
  const seconds = Math.floor(us / 1e6)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} min`
}

/** At most three digits behind the point; small shares keep two that count. */
export const amountText = (value: number): string =>
  shown(Math.abs(value) >= 1 ? Math.round(value * 100) / 100 : Number(value.toPrecision(2)))

/** `12.3 %` */
export const shareText = (share: number): string => `${amountText(Math.round(share * 10_000) / 100)}%`
