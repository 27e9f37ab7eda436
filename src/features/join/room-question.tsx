// What the room shows a phone: waiting, the question, the answer that was sent, and after the reveal the reasons.
import { useEffect, useState, type ReactElement } from 'react'
import type { RoomView } from '../../room/view.ts'
import type { RoomClient, RoomState } from '../../store/room-state.ts'
import { Button } from '../../ui/button.tsx'
import { Answered } from './answered.tsx'
import { Choices } from './choices.tsx'
import { LessonOver } from './lesson-over.tsx'
import { noteRoomAnswer } from './room-answers.ts'

interface Props {
  readonly client: RoomClient
  readonly state: RoomState
  readonly view: RoomView
  readonly code: string
}

export function RoomQuestion({ client, state, view, code }: Props): ReactElement {
  const { item } = view
  const sent = state.pending?.item === item?.number ? (state.pending?.chosen ?? state.you?.chosen) : state.you?.chosen
  useEffect(() => {
    if (item?.revealed === true) noteRoomAnswer(code, item.stem, sent ?? [])
  }, [code, item, sent])
  if (view.phase === 'ended') return <LessonOver code={code} takeHome={view.takeHome} />
  if (item === undefined) return <p>You are in. The first question comes here.</p>
  if (item.revealed) return <Answered stem={item.stem} options={item.options} chosen={sent ?? []} />
  return <Ask key={`${item.number}.${item.ballot}`} {...{ client, state, view, item, sent }} />
}

type AskProps = Omit<Props, 'code'> & {
  readonly item: Extract<NonNullable<RoomView['item']>, { revealed: false }>
  readonly sent: readonly string[] | undefined
}

function Ask({ client, state, view, item, sent }: AskProps): ReactElement {
  const [chosen, setChosen] = useState<readonly string[]>(sent ?? [])
  const open = view.phase === 'asked'
  const isSent = sent !== undefined && [...sent].sort().join() === [...chosen].sort().join()
  const isWaiting = state.pending?.item === item.number && state.pending.ballot === item.ballot
  return (
    <>
      <p className="count">
        Question {item.number} of {view.items}
        {item.ballot > 1 && ', voted again'}
      </p>
      <Choices
        stem={item.stem}
        select={item.select}
        options={item.options}
        chosen={chosen}
        onChoose={(next) => {
          if (open) setChosen(next)
        }}
      />
      {open ? (
        <div className="join-bar">
          <Button
            kind="primary"
            disabled={chosen.length !== item.select || isSent}
            onClick={() =>
              void client.send({ type: 'answer', item: item.number, ballot: item.ballot, chosen: [...chosen] })
            }
          >
            {sent === undefined ? 'Send' : 'Send instead'}
          </Button>
        </div>
      ) : null}
      <p className={`join-link ${isSent && !isWaiting ? 'join-sent' : ''}`} role="status">
        {saysOf({ open, isSent, isWaiting, has: sent !== undefined, refused: state.refused?.says })}
      </p>
    </>
  )
}

interface Standing {
  readonly open: boolean
  readonly isSent: boolean
  readonly isWaiting: boolean
  readonly has: boolean
  readonly refused: string | undefined
}

function saysOf({ open, isSent, isWaiting, has, refused }: Standing): string {
  if (isWaiting) return 'Your answer is on its way.'
  if (refused !== undefined) return refused
  if (!open) return has ? 'Voting is closed. Your answer counts.' : 'Voting is closed.'
  return isSent ? 'Sent. You may change it until voting is closed.' : ''
}
