// A phone in a live room: a name or none, then only the question; it keeps its place through sleep, reload and lost Wi-Fi.
import { useEffect, useState, type ReactElement } from 'react'
import { Link } from 'react-router'
import { shownRoomCode } from '../../room/room-code.ts'
import { readNote, removeNote, writeNote } from '../../store/notes.ts'
import { enterRoom, newRoomToken } from '../../store/room-client.ts'
import type { RoomClient } from '../../store/room-state.ts'
import { useRoom } from '../../store/use-room.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RoomQuestion } from './room-question.tsx'

const noteOf = (code: string): string => `room.${code}`

export function RoomPhone({ code }: { readonly code: string }): ReactElement {
  const [client, setClient] = useState<RoomClient>()
  const [nickname, setNickname] = useState('')
  useEffect(() => {
    const token = readNote(noteOf(code))
    if (token !== undefined) setClient(enterRoom({ type: 'join', room: code, token }))
  }, [code])
  useEffect(() => () => client?.close(), [client])
  const join = (token = newRoomToken()): void => {
    writeNote(noteOf(code), token)
    const name = nickname.trim()
    setClient(enterRoom({ type: 'join', room: code, token, ...(name === '' ? {} : { nickname: name }) }))
  }
  if (client !== undefined) {
    return (
      <InRoom
        client={client}
        code={code}
        onAgain={() => join(readNote(noteOf(code)))}
        onAnew={() => {
          removeNote(noteOf(code))
          setClient(undefined)
        }}
      />
    )
  }
  return (
    <form
      className="join"
      onSubmit={(event) => {
        event.preventDefault()
        join()
      }}
    >
      <h1>Room {shownRoomCode(code)}</h1>
      <Field label="Nickname (optional)" hint="The instructor sees it. Without one you are a number.">
        {(ids) => (
          <input
            {...ids}
            value={nickname}
            maxLength={48}
            autoComplete="off"
            onChange={({ target }) => setNickname(target.value)}
          />
        )}
      </Field>
      <Button kind="primary" type="submit">
        Join
      </Button>
    </form>
  )
}

interface InRoomProps {
  readonly client: RoomClient
  readonly code: string
  onAgain(): void
  onAnew(): void
}

function InRoom({ client, code, onAgain, onAnew }: InRoomProps): ReactElement {
  const state = useRoom(client)
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') void client.send({ type: 'look' })
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [client])
  const { link, view, refused, replaced, unreached } = state
  if (replaced === true) {
    return (
      <Stopped title="Open elsewhere" says="This room is open in another tab of this phone.">
        <Button kind="primary" onClick={onAgain}>
          Go on here
        </Button>
      </Stopped>
    )
  }
  if (link === 'over' && view?.phase !== 'ended') {
    return (
      <Stopped title={`Room ${shownRoomCode(code)}`} says={refused?.says ?? 'The connection to this room is over.'}>
        <Link className="btn primary" to="/join">
          Enter another code
        </Link>
        <Button onClick={onAnew}>Try again</Button>
      </Stopped>
    )
  }
  return (
    <div className="join">
      <h1 className="vh">Room {shownRoomCode(code)}</h1>
      <p className="join-link" role="status">
        {unreached === true
          ? 'No room server answers here yet. Trying goes on; without a server there are no live rooms.'
          : link === 'on'
            ? ''
            : 'The connection is away and comes back by itself. What you answered is kept.'}
      </p>
      {view === undefined ? (
        <p>Joining {shownRoomCode(code)} …</p>
      ) : (
        <RoomQuestion client={client} state={state} view={view} code={code} />
      )}
    </div>
  )
}

interface StoppedProps {
  readonly title: string
  readonly says: string
  readonly children: ReactElement | readonly ReactElement[]
}

const Stopped = ({ title, says, children }: StoppedProps): ReactElement => (
  <div className="join">
    <h1>{title}</h1>
    <Notice tone="bad">
      <p>{says}</p>
    </Notice>
    <div className="join-bar">{children}</div>
  </div>
)
