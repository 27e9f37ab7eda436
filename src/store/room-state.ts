// What a tab knows of a live room, and what can be done with it: the shapes that screens are built on.
import type { StoreApi } from 'zustand/vanilla'
import type { Entering, Said } from '../room/message.ts'
import type { Refusal } from '../room/refusal.ts'
import type { RoomView, You } from '../room/view.ts'
import type { CountsShown, Reply, ServerState } from '../room/wire.ts'

/** What a screen shows of the room. Everything but `link` stays as it was while the connection is away. */
export interface RoomState {
  /** `away`: comes back by itself, as often as it takes. `over`: will not come back; `refused` or `replaced` says why. */
  readonly link: 'connecting' | 'on' | 'away' | 'over'
  /** True while no server has ever answered here: static hosting has no rooms, or the network is away. Trying goes on. */
  readonly unreached?: boolean
  /** Its `role` tells which of the three views it is. */
  readonly view?: RoomView
  /** Host and projector: newer than the view's own counts. */
  readonly counts?: CountsShown
  /** Participant: number, nickname, and `chosen` as the server has it for the ballot that is on. */
  readonly you?: You
  /** An answer on its way: kept and sent again until the server has said yes or no. */
  readonly pending?: { readonly item: number; readonly ballot: number; readonly chosen: readonly string[] }
  /** Host only: goes into the projector window's address, after `#`. */
  readonly projectorToken?: string
  readonly server?: ServerState
  /** Why entering failed, or why the last answer did not count. */
  readonly refused?: Refusal
  /** True where the same token entered somewhere else: offer 'go on here' (a new `enterRoom`). */
  readonly replaced?: boolean
}

export type EnteringSaid = Entering extends infer M ? (M extends { n: number } ? Omit<M, 'n'> : never) : never

export interface RoomClient {
  /** `useStore(client.store)` in a component. */
  readonly store: StoreApi<RoomState>
  /**
   * Resolves with the server's reply; never rejects. An `answer` waits through lost connections and reloads of the
   * server; anything else that has no reply within 10 s comes back as `not-kept`. All messages may be sent again.
   */
  send(said: Said): Promise<Reply>
  /** Closes the connection; a participant stays in the room and can come back. */
  close(): void
}
