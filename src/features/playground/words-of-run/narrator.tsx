// The narrator: a sentence for each thing the first time it happens, spoken to a screen reader as it comes.
import { useMemo, type ReactElement } from 'react'
import { happenedAt } from '../../../sim/happened.ts'
import type { Frame } from '../../../sim/frame/frame-at.ts'
import { narrate } from '../../../sim/narration.ts'
import { sentenceFor } from '../../../sim/sentences.ts'
import type { Trace } from '../../../sim/trace.ts'
import type { Player } from '../player/player.ts'
import type { PlayerStore } from '../player/player-store.ts'
import { timeText } from '../words.ts'

interface Props {
  readonly trace: Trace
  readonly store: PlayerStore
  readonly player: Player
  readonly frame: Frame
}

/** The last ones; all are in the list below them. */
const MOST_SHOWN = 6

export function Narrator({ trace, store, player, frame }: Props): ReactElement {
  const sentences = useMemo(() => narrate(trace), [trace])
  const told = sentences.filter(({ index }) => index < frame.happened)
  const step = stepText(trace, player, frame)
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
function stepText(trace: Trace, { upTo }: Player, frame: Frame): string | undefined {
  if (upTo === undefined || upTo === 0) return undefined
  const happened = happenedAt(trace, upTo - 1)
  const text = sentenceFor(trace.scenario, happened, () => frame) ?? plainText(happened)
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
