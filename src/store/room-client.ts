// A live room in this tab: one connection, what it last showed, and a way to say something to it.
import { createStore } from 'zustand/vanilla'
import { RoomLink } from './room-link.ts'
import type { EnteringSaid, RoomClient, RoomState } from './room-state.ts'

/**
 * Enters a room: `{ type: 'open', token, form }` as host of a new one, `host` and `watch` by token, `join` by code and
 * token. `token` is `newRoomToken()`, kept by the caller (notes.ts) to come back after a reload. Enters again after
 * every lost connection. The socket's code is fetched with the first call, and only then.
 * @param origin for tests; the page's own by default.
 */
export function enterRoom(entering: EnteringSaid, origin?: string): RoomClient {
  const store = createStore<RoomState>()(() => ({ link: 'connecting' }))
  const link = new RoomLink(store, entering)
  link.connect(origin ?? location.origin).catch(() => link.end({}))
  return { store, send: link.send, close: link.close }
}

/** 128 random bits, 22 signs. Also where the page came over plain http. */
export function newRoomToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}
