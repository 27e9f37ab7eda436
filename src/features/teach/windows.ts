// Two windows of one browser, the speaker's and the projector's, telling each other where they are; no server is asked.
export type Role = 'speaker' | 'projector'

/** Of two states the one with the higher revision counts. */
export interface Revised {
  readonly revision: number
}

type Message<State> =
  | { readonly says: 'state'; readonly state: State }
  | { readonly says: 'hello' | 'ping' | 'pong' | 'bye'; readonly role: Role }

/** What is known of the other window: none was ever seen, it answers, or it did once. */
export type Other = 'never' | 'there' | 'gone'

export const afterHeard = (before: Other, isThere: boolean): Other =>
  isThere ? 'there' : before === 'never' ? 'never' : 'gone'

export interface Windows<State> {
  tell(state: State): void
  close(): void
}

interface Listener<State> {
  readonly role: Role
  /** What a window that has just come has to be told. */
  state(): State
  adopt(state: State): void
  /** Whether a window of the other role answers. */
  other(isThere: boolean): void
}

const PING_MS = 2000
/** A machine under load may answer late; a window that was closed says so itself. */
const GONE_MS = 7000

/** Messages go at once even where a window is covered, timers there may sleep: so one asks and the other answers. */
export function joinWindows<State extends Revised>(about: string, listener: Listener<State>): Windows<State> {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => undefined, close: () => undefined }
  const channel = new BroadcastChannel(`trapline.${about}`)
  const send = (message: Message<State>): void => channel.postMessage(message)
  const { role } = listener
  let heardAt: number | undefined
  const heard = (isThere: boolean): void => {
    heardAt = isThere ? Date.now() : undefined
    listener.other(isThere)
  }
  channel.onmessage = ({ data }: MessageEvent<Message<State>>) => {
    if (data.says === 'state') {
      if (data.state.revision > listener.state().revision) listener.adopt(data.state)
    } else if (data.role !== role) {
      if (data.says === 'ping') send({ says: 'pong', role })
      if (data.says === 'hello') send({ says: 'state', state: listener.state() })
      heard(data.says !== 'bye')
    } else if (data.says === 'hello') send({ says: 'state', state: listener.state() })
  }
  const timer = setInterval(() => {
    if (heardAt !== undefined && Date.now() - heardAt > GONE_MS) heard(false)
    send({ says: 'ping', role })
  }, PING_MS)
  const leave = (): void => send({ says: 'bye', role })
  addEventListener('pagehide', leave)
  send({ says: 'hello', role })
  return {
    tell: (state) => send({ says: 'state', state }),
    close() {
      leave()
      clearInterval(timer)
      removeEventListener('pagehide', leave)
      channel.close()
    },
  }
}
