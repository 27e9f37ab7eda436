// The history as this tab sees it: every answer known, and how well they are kept.
import { create } from 'zustand'
import type { Attempt } from '../review/attempt.ts'
import { mergeAttempts, type Merged } from '../review/merge-attempts.ts'
import { orderAttempts } from '../review/order-attempts.ts'
import { noteSequences } from './device.ts'
import type { Trouble } from './trouble.ts'

export interface HistoryState {
  readonly status: 'opening' | 'ready'
  /** How many answers have been read so far: `attempts` holds none of them before all are there. */
  readonly read: number
  /** By time, then sequence, then id; see orderAttempts for clocks that jumped. */
  readonly attempts: readonly Attempt[]
  /** 'tab-only': what was answered last would be gone with this tab. */
  readonly keeping: 'kept' | 'tab-only'
  readonly trouble: Trouble | undefined
  /** Records on this device that are no attempts: left where they are, not counted among the attempts. */
  readonly damaged: number
  /** A whole history on this device cannot be read; downloadUnreadable gives its raw data. */
  readonly unreadable: boolean
}

export const useHistory = create<HistoryState>()(() => ({
  status: 'opening',
  read: 0,
  attempts: [],
  keeping: 'kept',
  trouble: undefined,
  damaged: 0,
  unreadable: false,
}))

/** Troubles that the person has put away stay away until things were well again. */
const dismissed = new Set<Trouble['code']>()

export function reportTrouble(trouble: Trouble): void {
  useHistory.setState({
    status: 'ready',
    ...(trouble.code === 'cleared' ? {} : { keeping: 'tab-only' }),
    ...(dismissed.has(trouble.code) ? {} : { trouble }),
  })
}

/** Answers reach the disk again: what was said about that no longer holds. */
export function reportKept(): void {
  for (const code of ['denied', 'full', 'newer-version', 'upgrade-blocked'] as const) dismissed.delete(code)
  const { trouble } = useHistory.getState()
  const past = trouble !== undefined && trouble.code !== 'cleared' && trouble.code !== 'unreadable'
  useHistory.setState({ status: 'ready', keeping: 'kept', ...(past ? { trouble: undefined } : {}) })
}

export function dismissTrouble(): void {
  const { trouble } = useHistory.getState()
  if (trouble && trouble.code !== 'cleared') dismissed.add(trouble.code)
  useHistory.setState({ trouble: undefined })
}

/** Adds what is not known yet. */
export function learn(attempts: readonly Attempt[]): Merged {
  noteSequences(attempts)
  const merged = mergeAttempts(useHistory.getState().attempts, attempts)
  if (merged.added.length > 0) useHistory.setState({ attempts: merged.attempts })
  return merged
}

/** The same as `learn` for one new attempt, without sorting everything while somebody waits. */
export function learnOne(attempt: Attempt): void {
  noteSequences([attempt])
  const { attempts } = useHistory.getState()
  const all = [...attempts, attempt]
  const last = attempts.at(-1)
  useHistory.setState({ attempts: last && last.answeredAt > attempt.answeredAt ? orderAttempts(all) : all })
}
