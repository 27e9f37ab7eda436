// What one tab tells the others: an answer, an import, an erasure.
import type { Attempt } from '../review/attempt.ts'
import { readAttempt } from './attempt-schema.ts'

export type Heard =
  | { readonly type: 'recorded'; readonly attempt: Attempt }
  | { readonly type: 'merged' }
  /** `at`: milliseconds since 1970. */
  | { readonly type: 'erased'; readonly at: number }

let channel: BroadcastChannel | undefined

/** Where the browser has no such channel, each tab keeps to itself until it is reloaded. */
export function listenToTabs(onHeard: (heard: Heard) => void): void {
  try {
    channel ??= new BroadcastChannel('trapline.history')
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const heard = readHeard(data)
      if (heard) onHeard(heard)
    }
  } catch {
    channel = undefined
  }
}

export function tellTabs(told: Heard): void {
  try {
    channel?.postMessage(told)
  } catch {
    // The other tabs see it after a reload.
  }
}

/** Another tab may run another version: what it says is checked like a file. */
function readHeard(data: unknown): Heard | undefined {
  if (typeof data !== 'object' || data === null || !('type' in data)) return undefined
  if (data.type === 'merged') return { type: 'merged' }
  if (data.type === 'erased' && 'at' in data && typeof data.at === 'number') return { type: 'erased', at: data.at }
  if (data.type !== 'recorded' || !('attempt' in data)) return undefined
  const attempt = readAttempt(data.attempt)
  return attempt && { type: 'recorded', attempt }
}
