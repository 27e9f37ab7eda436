// The narrator: a sentence for each thing the first time it happens, spoken to a screen reader as it comes.
import type { ReactElement } from 'react'
import type { Sentence } from '../../../sim/narration.ts'
import type { PlayerStore } from '../player/player-store.ts'
import { usePlayerPart } from '../player/use-player.ts'
import { timeText } from '../words.ts'

interface Props {
  /** Of the whole run, in order of time. */
  readonly sentences: readonly Sentence[]
  readonly store: PlayerStore
  /** While stepping: what the event before the `upTo`-th is. */
  stepText(upTo: number): string
}

/** The last ones; all are in the list below them. */
const MOST_SHOWN = 6

/** Drawn anew only when one sentence more or less is told. */
export function Narrator({ sentences, store, stepText }: Props): ReactElement {
  const count = usePlayerPart(store, ({ timeUs, upTo }) =>
    sentences.reduce((sum, each) => sum + Number(upTo === undefined ? each.timeUs <= timeUs : each.index < upTo), 0),
  )
  const upTo = usePlayerPart(store, (player) => player.upTo)
  const told = sentences.slice(0, count)
  const step = upTo === undefined || upTo === 0 ? undefined : stepText(upTo)
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
