// The connection of a room client: enters again by itself, numbers what is said, keeps an answer until it has counted.
import type { Socket } from 'socket.io-client'
import type { StoreApi } from 'zustand/vanilla'
import { refusal, type RefusalWord } from '../room/refusal.ts'
import { ROOM_PATH, type FromClients, type Reply, type ToClient } from '../room/wire.ts'
import type { Said } from '../room/message.ts'
import type { EnteringSaid, RoomClient, RoomState } from './room-state.ts'
import { afterAnswer, afterEntering, afterView } from './room-steps.ts'

type Link = Socket<ToClient, FromClients>
type AnswerSaid = Extract<Said, { type: 'answer' }>

/** Without a reply in this time something else than an answer is given up; an answer is sent again. */
const REPLY_MS = 10_000
const AGAIN_MS = 1_000
const WAKE_MS = 3_000
/** Refusals that another try may overcome. */
const PASSING: readonly RefusalWord[] = ['too-fast', 'too-many-joins', 'not-kept', 'not-joined']
const NO_REPLY: Reply = { ok: false, refused: refusal('not-kept') }

const isPassing = (reply: Reply): boolean => !reply.ok && PASSING.includes(reply.refused.because)

export class RoomLink implements Pick<RoomClient, 'send' | 'close'> {
  private readonly store: StoreApi<RoomState>
  private readonly turn = new EventTarget()
  private entering: EnteringSaid
  private socket: Link | undefined
  private n = 0

  constructor(store: StoreApi<RoomState>, entering: EnteringSaid) {
    this.store = store
    this.entering = entering
  }

  /** Rejects where the socket's code cannot be fetched. */
  async connect(origin: string): Promise<void> {
    const { io } = await import('socket.io-client')
    if (this.isOver()) return
    const socket: Link = io(origin, {
      path: ROOM_PATH,
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      reconnectionDelay: 300,
      reconnectionDelayMax: 3000,
      forceNew: true,
    })
    this.socket = socket
    const { store } = this
    socket.on('connect', () => void this.enter())
    socket.on('connect_error', () => {
      const { link, unreached } = store.getState()
      if (link === 'connecting' && unreached !== true) store.setState({ unreached: true })
    })
    socket.on('disconnect', (why) => {
      if (this.isOver()) return
      store.setState({ link: 'away' })
      // The server hung up: the library would not come back by itself.
      if (why === 'io server disconnect') setTimeout(() => this.isOver() || socket.connect(), AGAIN_MS)
    })
    socket.on('view', (shown) => store.setState((state) => afterView(state, shown), true))
    socket.on('counts', (counts) => store.setState({ counts }))
    socket.on('over', (why) => this.end(why === 'replaced' ? { replaced: true } : { refused: why }))
    if (typeof document === 'undefined') return
    document.addEventListener('visibilitychange', this.wake)
    addEventListener('online', this.wake)
  }

  /** After a sleep the connection may be dead without knowing: it is asked, and left where it does not answer. */
  private readonly wake = (): void => {
    const { socket } = this
    if (document.visibilityState !== 'visible' || socket === undefined) return
    if (!socket.connected) return void socket.connect()
    const look = { type: 'look', n: (this.n += 1) }
    socket
      .timeout(WAKE_MS)
      .emitWithAck('say', look)
      .then((reply) => {
        if (reply.ok && !this.isOver()) this.store.setState((state) => afterEntering(state, reply), true)
      })
      .catch(() => socket.io.engine.close())
  }

  readonly send = (said: Said): Promise<Reply> =>
    said.type === 'answer' ? this.sendAnswer(said) : this.say(said, (this.n += 1))

  readonly close = (): void => this.end({})

  /** Says that it cannot be reached, and stays so. */
  end(patch: Partial<RoomState>): void {
    this.store.setState({ link: 'over', ...patch })
    this.socket?.disconnect()
    this.turn.dispatchEvent(new Event('turn'))
    if (typeof document === 'undefined') return
    document.removeEventListener('visibilitychange', this.wake)
    removeEventListener('online', this.wake)
  }

  private isOver(): boolean {
    return this.store.getState().link === 'over'
  }

  private async say(said: Said | EnteringSaid, n: number): Promise<Reply> {
    if (this.socket === undefined) return NO_REPLY
    return this.socket
      .timeout(REPLY_MS)
      .emitWithAck('say', { ...said, n })
      .catch(() => NO_REPLY)
  }

  private async enter(): Promise<void> {
    const reply = await this.say(this.entering, (this.n += 1))
    if (this.isOver() || this.socket?.connected !== true) return
    if (isPassing(reply)) return void setTimeout(() => void this.enter(), AGAIN_MS)
    if (!reply.ok) return this.end({ refused: reply.refused })
    // The room is there: from now on it is entered by token, so that nobody opens a second one.
    if (this.entering.type === 'open') this.entering = { type: 'host', token: this.entering.token }
    this.n = Math.max(this.n, reply.you?.n ?? 0)
    this.store.setState((state) => afterEntering(state, reply), true)
    this.turn.dispatchEvent(new Event('turn'))
  }

  /** The same number each time, so that it counts once, however often it arrives. */
  private async sendAnswer(said: AnswerSaid): Promise<Reply> {
    const n = (this.n += 1)
    const pending = { item: said.item, ballot: said.ballot, chosen: said.chosen }
    this.store.setState({ pending })
    while (!this.isOver()) {
      const reply = this.store.getState().link === 'on' ? await this.say(said, n) : NO_REPLY
      if (!isPassing(reply)) {
        this.store.setState((state) => afterAnswer(state, pending, reply), true)
        return reply
      }
      await this.nextTurn()
    }
    return NO_REPLY
  }

  private nextTurn(): Promise<void> {
    return new Promise((resolve) => {
      this.turn.addEventListener('turn', () => resolve(), { once: true })
      setTimeout(resolve, AGAIN_MS)
    })
  }
}
