// The player's controls: play, step, speed, scrub, and the ways to what the run is about.
import { useEffect, useId, useRef, type ReactElement } from 'react'
import { Button } from '../../../ui/button.tsx'
import { numeral } from '../../../ui/numeral.ts'
import { timeText } from '../words.ts'
import { SPEEDS } from './player.ts'
import type { PlayerStore } from './player-store.ts'
import type { Jump, Timeline } from './timeline.ts'
import { usePlayerPart } from './use-player.ts'

interface Props {
  readonly timeline: Timeline
  readonly jumps: readonly Jump[]
  readonly store: PlayerStore
  /** Reduced motion: pictures one after the other instead of playing. */
  readonly still: boolean
}

/** A run is looked at in this many still pictures. */
const STILLS = 20

export function PlayerBar({ timeline, jumps, store, still }: Props): ReactElement {
  const playing = usePlayerPart(store, (player) => player.playing)
  const speed = usePlayerPart(store, (player) => player.speed)
  const atEnd = usePlayerPart(store, (player) => player.timeUs >= player.endUs)
  return (
    <div className="player" role="group" aria-label="Player">
      <Scrub store={store} />
      <div className="player-row">
        {still ? (
          <Button kind="primary" disabled={atEnd} onClick={() => nextStill(store)}>
            Next picture
          </Button>
        ) : (
          <Button kind="primary" onClick={() => store.dispatch({ type: playing ? 'pause' : 'play' })}>
            {playing ? 'Pause' : 'Play'}
          </Button>
        )}
        <Button onClick={() => step(timeline, store, -1)} aria-label="One event back">
          ‹ Event
        </Button>
        <Button onClick={() => step(timeline, store, 1)} aria-label="One event on">
          Event ›
        </Button>
        {!still && <Speed store={store} speed={speed} />}
        <Button kind="quiet" onClick={() => store.dispatch({ type: 'reset' })}>
          To the start
        </Button>
        <Button kind="quiet" onClick={() => store.dispatch({ type: 'finish' })}>
          To the end
        </Button>
        {jumps.map((jump) => (
          <Button
            key={jump.name}
            kind="quiet"
            disabled={!jump.exists}
            title={jump.exists ? undefined : jump.none}
            onClick={() => runUntil(timeline, store, jump, still)}
          >
            {jump.name}
          </Button>
        ))}
      </div>
    </div>
  )
}

/** Kept in step by hand: it moves all the time, and nothing else of the bar does. */
function Scrub({ store }: { readonly store: PlayerStore }): ReactElement {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const output = useRef<HTMLOutputElement>(null)
  const endUs = usePlayerPart(store, (player) => player.endUs)
  useEffect(() => {
    const follow = (): void => {
      const { timeUs } = store.readable()
      const text = `${timeText(timeUs)} of ${timeText(endUs)}`
      if (input.current !== null) {
        input.current.value = String(timeUs)
        input.current.ariaValueText = text
      }
      if (output.current !== null) output.current.textContent = text
    }
    follow()
    return store.onReadable(follow)
  }, [store, endUs])
  return (
    <div className="scrub">
      <label htmlFor={id} className="vh">
        Moment of the run
      </label>
      <input
        ref={input}
        id={id}
        type="range"
        min={0}
        max={endUs}
        step={Math.max(1, endUs / 1000)}
        defaultValue={0}
        onChange={(event) => store.dispatch({ type: 'seek', timeUs: event.target.valueAsNumber })}
      />
      <output ref={output} htmlFor={id} aria-live="off" />
    </div>
  )
}

function Speed({ store, speed }: { readonly store: PlayerStore; readonly speed: number }): ReactElement {
  return (
    <label className="speed">
      <span>Speed</span>
      <select value={speed} onChange={(event) => store.dispatch({ type: 'speed', speed: Number(event.target.value) })}>
        {SPEEDS.map((each) => (
          <option key={each} value={each}>
            {numeral(each)} ×
          </option>
        ))}
      </select>
    </label>
  )
}

function nextStill(store: PlayerStore): void {
  const { timeUs, endUs } = store.now()
  store.dispatch({ type: 'seek', timeUs: (Math.floor((timeUs / endUs) * STILLS + 1e-6) + 1) * (endUs / STILLS) })
}

/** How many events have happened at the moment shown. */
const happenedNow = (timeline: Timeline, store: PlayerStore): number => {
  const { upTo, timeUs } = store.now()
  return upTo ?? timeline.indexAfter(timeUs)
}

function step(timeline: Timeline, store: PlayerStore, by: 1 | -1): void {
  const upTo = Math.min(Math.max(happenedNow(timeline, store) + by, 0), timeline.count)
  const timeUs = upTo === 0 ? 0 : timeline.timeOf(upTo - 1)
  store.dispatch({ type: 'step', upTo, timeUs })
}

/** Behind the last one it looks from the start. */
function runUntil(timeline: Timeline, store: PlayerStore, jump: Jump, still: boolean): void {
  const after = jump.next(happenedNow(timeline, store))
  const index = after === -1 ? jump.next(0) : after
  if (index === -1) return
  const timeUs = timeline.timeOf(index)
  if (still) return store.dispatch({ type: 'step', upTo: index + 1, timeUs })
  if (after === -1) store.dispatch({ type: 'seek', timeUs: 0 })
  store.dispatch({ type: 'run-until', timeUs })
}
