// The player's state outside React: every frame for the picture, and a few times a second for words and tables.
import { FIRST, reducePlayer, type Player, type PlayerAction } from './player.ts'

type Listener = () => void

export interface PlayerStore {
  now(): Player
  /** The same, but while it plays only as fresh as a reader can follow. */
  readable(): Player
  dispatch(action: PlayerAction): void
  onFrame(listener: Listener): () => void
  onReadable(listener: Listener): () => void
}

/** Between two readable states, in ms of the viewer. */
const READABLE_MS = 200
/** While it plays, readers are told in turns, so that no frame has to bear all of them. */
const TURNS = 4

export function createPlayerStore(speed: number): PlayerStore {
  let player: Player = { ...FIRST, speed }
  let readable = player
  let sinceMs = 0
  let untold: Listener[] = []
  const frames = new Set<Listener>()
  const readers = new Set<Listener>()
  const subscribe = (listeners: Set<Listener>, listener: Listener): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const tellInTurns = (elapsedMs: number): void => {
    sinceMs += elapsedMs
    if (sinceMs >= READABLE_MS && untold.length === 0) {
      sinceMs = 0
      readable = player
      untold = [...readers]
    }
    const turn = untold.splice(0, Math.ceil(readers.size / TURNS))
    for (const listener of turn) if (readers.has(listener)) listener()
  }
  return {
    now: () => player,
    readable: () => readable,
    dispatch(action) {
      const next = reducePlayer(player, action)
      if (next === player) return
      player = next
      frames.forEach((listener) => listener())
      if (action.type === 'tick' && next.playing) return tellInTurns(action.elapsedMs)
      sinceMs = 0
      untold = []
      readable = next
      readers.forEach((listener) => listener())
    },
    onFrame: (listener) => subscribe(frames, listener),
    onReadable: (listener) => subscribe(readers, listener),
  }
}
