// The narrator: a sentence for each thing the first time it happens, spoken to a screen reader as it comes.
import { useMemo, type ReactElement } from 'react'
import { happenedAt } from '../../../sim/happened.ts'
import { frameAfter } from '../../../sim/frame/frame-at.ts'
import { narrate } from '../../../sim/narration.ts'
import { sentenceFor } from '../../../sim/sentences.ts'
import type { Trace } from '../../../sim/trace.ts'
import type { PlayerStore } from '../player/player-store.ts'
import { usePlayerPart } from '../player/use-player.ts'
import { timeText } from '../words.ts'

interface Props {
  readonly trace: Trace
  readonly store: PlayerStore
}

/** The last ones; all are in the list below them. */
const MOST_SHOWN = 6

/** Drawn anew only when one sentence more or less is told. */
export function Narrator({ trace, store }: Props): ReactElement {
  const sentences = useMemo(() => narrate(trace), [trace])
  const count = usePlayerPart(store, ({ timeUs, upTo }) =>
    sentences.reduce((sum, each) => sum + Number(upTo === undefined ? each.timeUs <= timeUs : each.index < upTo), 0),
  )
  const upTo = usePlayerPart(store, (player) => player.upTo)
  const told = sentences.slice(0, count)
  const step = stepText(trace, upTo)
  return (
    <section className="narrator" aria-labelledby="narrator">
      <h2 id="narrator">What happens</h2>
      {step !== undefined && (
        <p className="this-event" role="status">
          {step}
        </p>
      )}
      <div role="log" aria-label="What has happened for the first time">
        <ol>
          {told.slice(-MOST_SHOWN).map(({ timeUs, index, text }) => (
            <li key={index}>
              <button
                type="button"
                onClick={() => store.dispatch({ type: 'seek', timeUs })}
                aria-label={`Go to ${timeText(timeUs)}`}
              >
                {timeText(timeUs)}
              </button>
              <span>{text}</span>
            </li>
          ))}
        </ol>
      </div>
      {told.length === 0 && <p className="soft">Nothing yet. Each thing is named the first time it happens.</p>}
      {told.length > MOST_SHOWN && <p className="soft">{told.length - MOST_SHOWN} more before these.</p>}
    </section>
  )
}

/** While stepping: what this very event is. */
function stepText(trace: Trace, upTo: number | undefined): string | undefined {
  if (upTo === undefined || upTo === 0) return undefined
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
