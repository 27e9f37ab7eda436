// How what arrives from a room changes what the tab knows of it.
import type { Accepted, Reply, Shown } from '../room/wire.ts'
import type { RoomView } from '../room/view.ts'
import type { RoomState } from './room-state.ts'

type Pending = NonNullable<RoomState['pending']>

export function afterEntering(state: RoomState, { shown, you, projectorToken }: Accepted): RoomState {
  const { refused: _before, unreached: _now, ...rest } = state
  return {
    ...rest,
    link: 'on',
    ...(shown === undefined ? {} : { view: shown.view, server: shown.server }),
    ...(you === undefined ? {} : { you }),
    ...(projectorToken === undefined ? {} : { projectorToken }),
  }
}

/** What was chosen belongs to one ballot: with another one on, nothing is chosen yet. */
export function afterView(state: RoomState, { view, server }: Shown): RoomState {
  if (state.you?.chosen === undefined || isSameBallot(state.view, view)) return { ...state, view, server }
  const { chosen: _before, ...you } = state.you
  return { ...state, view, server, you }
}

const isSameBallot = (before: RoomView | undefined, { item }: RoomView): boolean =>
  before?.item?.number === item?.number && before?.item?.ballot === item?.ballot

/** A newer answer that is on its way meanwhile stays on its way. */
export function afterAnswer(state: RoomState, sent: Pending, reply: Reply): RoomState {
  const { pending, refused: _before, ...rest } = state
  const next = pending === undefined || pending === sent ? rest : { ...rest, pending }
  if (!reply.ok) return { ...next, refused: reply.refused }
  const item = state.view?.item
  const isOn = item?.number === sent.item && item.ballot === sent.ballot
  if (!isOn || state.you === undefined || reply.chosen === undefined) return next
  return { ...next, you: { ...state.you, chosen: reply.chosen } }
}
