// /teach/room: the instructor's side of a live room, or, as the address says, its projector.
import { useEffect, useState, type ReactElement } from 'react'
import { Link, useSearchParams } from 'react-router'
import { readNote, removeNote, writeNote } from '../../../store/notes.ts'
import { enterRoom, newRoomToken } from '../../../store/room-client.ts'
import type { EnteringSaid, RoomClient } from '../../../store/room-state.ts'
import { useRoom } from '../../../store/use-room.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Notice } from '../../../ui/notice.tsx'
import '../slides/slides.css'
import '../slides/speaker.css'
import { HostConsole } from './host-console.tsx'
import { OpenRoom, type Opening } from './open-room.tsx'
import './room.css'
import { RoomWall } from './room-wall.tsx'

const NOTE = 'room.host'

export default function LiveRoomView(): ReactElement {
  const [query] = useSearchParams()
  return query.get('window') === 'projector' ? <RoomWall /> : <Host code={query.get('code') ?? ''} />
}

function Host({ code }: { readonly code: string }): ReactElement {
  const [client, setClient] = useState<RoomClient>()
  const [ready, setReady] = useState(false)
  const enter = (entering: EnteringSaid): void => setClient(enterRoom(entering))
  // A reload of this window comes back to its room; where that is gone, it says so.
  useEffect(() => {
    const token = readNote(NOTE)
    if (token !== undefined) setClient(enterRoom({ type: 'host', token }))
    setReady(true)
  }, [])
  useEffect(() => () => client?.close(), [client])
  const open = (opening: Opening): void => {
    const token = newRoomToken()
    writeNote(NOTE, token)
    enter({ type: 'open', token, ...opening })
  }
  const leave = (): void => {
    removeNote(NOTE)
    setClient(undefined)
  }
  const again = (): void => enter({ type: 'host', token: readNote(NOTE) ?? '' })
  return (
    <div className="live-room">
      <p className="running">
        <Link to="/teach">Teach</Link>
      </p>
      {!ready ? (
        <>
          <h1>A live room</h1>
          <Skeleton lines={6} />
        </>
      ) : client === undefined ? (
        <OpenRoom code={code} onOpen={open} />
      ) : (
        <Entered client={client} code={code} onOpen={open} onLeave={leave} onAgain={again} />
      )}
    </div>
  )
}

interface EnteredProps {
  readonly client: RoomClient
  readonly code: string
  onOpen(opening: Opening): void
  onLeave(): void
  onAgain(): void
}

function Entered({ client, code, onOpen, onLeave, onAgain }: EnteredProps): ReactElement {
  const state = useRoom(client)
  const { view, refused, link, unreached, replaced } = state
  if (view?.role === 'host')
    return <HostConsole client={client} state={state} view={view} onLeave={onLeave} onAgain={onAgain} />
  if (link === 'over') {
    return (
      <>
        <Notice tone="bad">
          <p>
            {replaced === true
              ? 'This room is led from another tab.'
              : (refused?.says ?? 'The room could not be entered.')}
          </p>
          {replaced === true && (
            <p>
              <button className="btn" type="button" onClick={onAgain}>
                Go on here
              </button>
            </p>
          )}
        </Notice>
        <OpenRoom code={code} onOpen={onOpen} />
      </>
    )
  }
  return unreached === true ? (
    <NoServer code={code} onLeave={onLeave} />
  ) : (
    <>
      <h1>A live room</h1>
      <p role="status">Asking the server for a room …</p>
    </>
  )
}

const NoServer = ({ code, onLeave }: { readonly code: string; onLeave(): void }): ReactElement => (
  <>
    <h1>No room server here</h1>
    <Notice tone="bad">
      <p>
        Nothing answers at this address. Either the network is away (it is tried again by itself), or Trapline is hosted
        here as files alone, which have no live rooms.
      </p>
      <p>
        Everything else works: a <Link to={code === '' ? '/teach' : `/teach/collect/${code}`}>class code</Link> asks the
        same questions without any network. For live rooms, run <code>npm start</code> on a machine that the phones can
        reach.
      </p>
    </Notice>
    <button className="btn" type="button" onClick={onLeave}>
      Stop trying
    </button>
  </>
)
