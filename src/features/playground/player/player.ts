// The player as a reducer: where in the run one is, how fast it goes, where it stops; the simulation itself has no clock.

export interface Player {
  readonly timeUs: number
  /** Set while stepping: the picture is that after this many records, though others have the same time. */
  readonly upTo: number | undefined
  readonly endUs: number
  readonly playing: boolean
  /** Seconds of the run in a second of the viewer. */
  readonly speed: number
  /** 'Run until' stops here. */
  readonly stopAtUs: number | undefined
  /** The furthest moment seen of this run. */
  readonly seenUs: number
}

export type PlayerAction =
  /** Another run is here: the time stays where it was unless `anew`. */
  | { readonly type: 'loaded'; readonly endUs: number; readonly anew: boolean }
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  /** A frame has passed. */
  | { readonly type: 'tick'; readonly elapsedMs: number }
  | { readonly type: 'seek'; readonly timeUs: number }
  | { readonly type: 'step'; readonly upTo: number; readonly timeUs: number }
  | { readonly type: 'speed'; readonly speed: number }
  | { readonly type: 'run-until'; readonly timeUs: number }
  | { readonly type: 'finish' }
  | { readonly type: 'reset' }

export const SPEEDS = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000] as const

/** A tab that was away for long goes on where it was, and does not leap. */
const LONGEST_FRAME_MS = 100
/** A run is pleasant to watch when it takes about this long. */
const WATCHED_S = 12

export const speedFor = (durationS: number): number =>
  SPEEDS.findLast((speed) => durationS / speed >= WATCHED_S) ?? SPEEDS[0]

export const FIRST: Player = {
  timeUs: 0,
  upTo: undefined,
  endUs: 0,
  playing: false,
  speed: 1,
  stopAtUs: undefined,
  seenUs: 0,
}

/** Whether the run has been watched to its end. */
export const isSeen = ({ endUs, seenUs }: Player): boolean => endUs > 0 && seenUs >= endUs

export function reducePlayer(player: Player, action: PlayerAction): Player {
  switch (action.type) {
    case 'loaded':
      return loaded(player, action.endUs, action.anew)
    case 'play':
      return play(player, undefined)
    case 'pause':
      return player.playing ? { ...player, playing: false, stopAtUs: undefined } : player
    case 'tick':
      return player.playing ? tick(player, action.elapsedMs) : player
    case 'seek':
      return moved({ ...player, stopAtUs: undefined }, action.timeUs)
    case 'step':
      return { ...moved({ ...player, playing: false, stopAtUs: undefined }, action.timeUs), upTo: action.upTo }
    case 'speed':
      return { ...player, speed: Math.min(Math.max(action.speed, SPEEDS[0]), 1000) }
    case 'run-until':
      return play(player, action.timeUs)
    case 'finish':
      return { ...moved(player, player.endUs), playing: false, stopAtUs: undefined }
    case 'reset':
      return { ...moved(player, 0), playing: false, stopAtUs: undefined }
  }
}

function loaded(player: Player, endUs: number, anew: boolean): Player {
  if (anew) return { ...FIRST, speed: player.speed, endUs }
  const timeUs = Math.min(player.timeUs, endUs)
  return {
    ...player,
    endUs,
    timeUs,
    upTo: undefined,
    stopAtUs: undefined,
    playing: player.playing && timeUs < endUs,
    seenUs: timeUs,
  }
}

/** At the end it begins again. */
function play(player: Player, stopAtUs: number | undefined): Player {
  if (player.endUs === 0) return player
  const from = player.timeUs >= player.endUs ? moved(player, 0) : player
  return { ...from, upTo: undefined, playing: true, stopAtUs }
}

function tick(player: Player, elapsedMs: number): Player {
  const { endUs, stopAtUs = endUs } = player
  const aimUs = Math.min(stopAtUs, endUs)
  const next = player.timeUs + Math.min(Math.max(elapsedMs, 0), LONGEST_FRAME_MS) * 1000 * player.speed
  if (next < aimUs) return moved(player, next)
  return { ...moved(player, aimUs), playing: false, stopAtUs: undefined }
}

function moved(player: Player, timeUs: number): Player {
  const at = Number.isFinite(timeUs) ? Math.min(Math.max(timeUs, 0), player.endUs) : player.timeUs
  return { ...player, timeUs: at, upTo: undefined, seenUs: Math.max(player.seenUs, at) }
}
