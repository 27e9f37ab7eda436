// What goes over the wire besides messages and views: the names of events, replies, and the state of the server.
import type { Refusal } from './refusal.ts'
import type { Results } from './results.ts'
import type { Counts, PersonShown, Role, RoomView, You } from './view.ts'

/** Where the connection lives; under the same origin as the pages. */
export const ROOM_PATH = '/room-link'

/** The state of the server, in words a screen can show to the host. */
export interface ServerState {
  /** `alone`: one process, as usual. `cut-off`: the others cannot be reached, this room is not shared with them for now. */
  readonly shared: 'alone' | 'shared' | 'cut-off'
  /** False where the log cannot be written (disk full): the room goes on in memory, and would not outlive a restart. */
  readonly kept: boolean
}

export interface Shown {
  readonly view: RoomView
  readonly server: ServerState
}

export interface CountsShown extends Counts {
  /** Participants with a connection to this server right now. */
  readonly connected: number
}

/** The answer to every message, once it has been counted, kept and folded; or why not. */
export type Reply = { readonly ok: false; readonly refused: Refusal } | Accepted

export interface Accepted {
  readonly ok: true
  /** To `open`, `host`, `watch`, `join` and `look`. */
  readonly shown?: Shown
  readonly role?: Role
  /** To `join` and a participant's `look`. */
  readonly you?: You
  /** To `open` and `host`: read-only, for the projector's address. */
  readonly projectorToken?: string
  /** To `answer`: what counts now for this ballot. */
  readonly chosen?: readonly string[]
  /** To `people`. */
  readonly people?: readonly PersonShown[]
  /** To `results`. */
  readonly results?: Results
  /** To `results`: the same as rows for a spreadsheet. */
  readonly rows?: readonly (readonly string[])[]
}

/** Server → client. */
export interface ToClient {
  view: (shown: Shown) => void
  /** To the host and projectors, at most ten times a second. */
  counts: (counts: CountsShown) => void
  /** This connection is over: the token came in elsewhere (`replaced`), or the reason that the refusal gives. */
  over: (why: 'replaced' | Refusal) => void
}

/** Client → server: one event, whose one argument is a message (message.ts). */
export interface FromClients {
  say: (message: unknown, reply: (reply: Reply) => void) => void
}
