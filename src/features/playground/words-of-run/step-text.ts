// One event of a run in a sentence, for stepping from one to the next.
import { frameAfter } from '../../../sim/frame/frame-at.ts'
import { happenedAt } from '../../../sim/happened.ts'
import { sentenceFor } from '../../../sim/sentences.ts'
import type { Trace } from '../../../sim/trace.ts'
import { timeText } from '../words.ts'

/** While stepping: what this very event is. */
export function stepTextOf(trace: Trace, upTo: number): string {
  const happened = happenedAt(trace, upTo - 1)
  const text = sentenceFor(trace.scenario, happened, () => frameAfter(trace, upTo)) ?? plainText(happened)
  return `Event ${upTo} of ${trace.records.length}, at ${timeText(happened.timeUs)}: ${text}`
}

const PLAIN: Readonly<Record<string, string>> = {
  succeeded: 'a request is done, and its environment is idle.',
  accepted: 'comes in.',
  received: 'is taken out of the queue.',
  delivered: 'is done.',
  clientRetried: 'tries again.',
  pollers: 'changes how many pollers it allows itself.',
}

const plainText = ({ what, functionName, sourceName }: ReturnType<typeof happenedAt>): string =>
  `${sourceName ?? functionName ?? 'the account'} ${PLAIN[what] ?? what}`
