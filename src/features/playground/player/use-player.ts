// The player in React: its readable state, and the clock that moves it, which stands still while nobody can see it.
import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { Player } from './player.ts'
import type { PlayerStore } from './player-store.ts'

export const usePlayer = (store: PlayerStore): Player =>
  useSyncExternalStore(store.onReadable, store.readable, store.readable)

/** One part of it: drawn anew only when that part changes. */
export const usePlayerPart = <Part>(store: PlayerStore, part: (player: Player) => Part): Part => {
  const read = (): Part => part(store.readable())
  return useSyncExternalStore(store.onReadable, read, read)
}

/** One animation frame after the other while it plays; the browser asks for none in a hidden tab. */
export function useClock(store: PlayerStore): void {
  useEffect(() => {
    let handle = 0
    let lastMs: number | undefined
    const frame = (nowMs: number): void => {
      handle = 0
      const elapsedMs = lastMs === undefined ? 0 : nowMs - lastMs
      lastMs = nowMs
      store.dispatch({ type: 'tick', elapsedMs })
      follow()
    }
    const follow = (): void => {
      const { playing } = store.now()
      if (!playing) lastMs = undefined
      if (playing && handle === 0) handle = requestAnimationFrame(frame)
    }
    follow()
    const stop = store.onReadable(follow)
    return () => {
      stop()
      cancelAnimationFrame(handle)
    }
  }, [store])
}

/** For pictures that React draws: while it plays, another moment ten times a second. */
const PICTURE_MS = 100

export function useMoment(store: PlayerStore): Player {
  const last = useRef(store.now())
  const read = (): Player => {
    const now = store.now()
    const before = last.current
    const near = Math.abs(now.timeUs - before.timeUs) < PICTURE_MS * 1000 * now.speed
    if (!(now.playing && before.playing && near && now.endUs === before.endUs)) last.current = now
    return last.current
  }
  return useSyncExternalStore(store.onFrame, read, read)
}
