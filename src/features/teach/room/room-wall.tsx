// The projector of a live room: how to join, the question with the count of answers, and after the reveal tally and reasons.
import { lazy, Suspense, useEffect, useState, type ReactElement } from 'react'
import { shownRoomCode } from '../../../room/room-code.ts'
import type { ProjectorView } from '../../../room/view.ts'
import { enterRoom } from '../../../store/room-client.ts'
import type { RoomClient, RoomState } from '../../../store/room-state.ts'
import { useRoom } from '../../../store/use-room.ts'
import { ItemOnScreen } from '../item-on-screen.tsx'
import { FittedSlide } from '../slides/slide-sheet.tsx'
import { TallyBars } from '../tally-bars.tsx'
import { joinWindows } from '../windows.ts'

const QrCode = lazy(async () => ({ default: (await import('../../../ui/qr-code.tsx')).QrCode }))

export function RoomWall(): ReactElement {
  const [client, setClient] = useState<RoomClient>()
  useEffect(() => {
    // Behind the hash, so that it reaches no server's log.
    const entered = enterRoom({ type: 'watch', token: window.location.hash.slice(1) })
    setClient(entered)
    return () => entered.close()
  }, [])
  return <div className="projector">{client === undefined ? null : <Watched client={client} />}</div>
}

function Watched({ client }: { readonly client: RoomClient }): ReactElement {
  const state = useRoom(client)
  const { view, link, refused } = state
  useEffect(() => {
    if (view === undefined) return undefined
    const joined = joinWindows(`room.${view.code}`, {
      role: 'projector',
      state: () => ({ revision: 0 }),
      adopt: () => undefined,
      other: () => undefined,
    })
    return () => joined.close()
  }, [view?.code]) // eslint-disable-line react-hooks/exhaustive-deps
  if (view?.role !== 'projector') {
    const says = link === 'over' ? (refused?.says ?? 'This room is over.') : 'Waiting for the room …'
    return (
      <>
        <h1 className="vh">Live room</h1>
        <p className="projector-says">{says}</p>
      </>
    )
  }
  return <Wall state={state} view={view} />
}

function Wall({ state, view }: { readonly state: RoomState; readonly view: ProjectorView }): ReactElement {
  const counts = state.counts ?? view.counts
  const { item } = view
  const joinAt = `${window.location.host}/join`
  const foot = [
    `${joinAt} · ${shownRoomCode(view.code)}${view.locked ? ' · locked' : ''}`,
    state.link === 'on' ? `${counts.joined} joined` : 'The server is away; it comes back by itself',
  ]
  const shown = (text: string): ReactElement => <p className="wall-count">{text}</p>
  return (
    <>
      <h1 className="vh">Live room {shownRoomCode(view.code)}</h1>
      <FittedSlide changes={[view, counts.answered]} foot={foot}>
        {view.phase === 'ended' ? (
          <TakeHome view={view} />
        ) : item === undefined ? (
          <Welcome code={view.code} joined={counts.joined} />
        ) : item.revealed ? (
          <div className="wall-revealed">
            <ItemOnScreen item={item} revealed />
            {item.tallies.slice(-1).map((tally, at) => (
              <TallyBars key={at} tally={tally} options={item.options} revealed />
            ))}
          </div>
        ) : (
          <>
            <ItemOnScreen
              item={{ ...item, options: item.options.map((option) => ({ ...option, correct: false, reason: '' })) }}
              revealed={false}
            />
            {shown(
              `${counts.answered} of ${counts.joined} answered${view.phase === 'closed' ? '. Voting is closed.' : ''}`,
            )}
          </>
        )}
      </FittedSlide>
    </>
  )
}

const Welcome = ({ code, joined }: { readonly code: string; readonly joined: number }): ReactElement => (
  <div className="wall-welcome">
    <div>
      <h2>Join at {window.location.host}/join</h2>
      <p className="wall-code">{shownRoomCode(code)}</p>
      <p>A nickname, or none. {joined === 0 ? 'Nobody is here yet.' : `${joined} joined.`}</p>
    </div>
    <Suspense fallback={null}>
      <QrCode text={`${window.location.origin}/join/${code}`} label={`Join the room ${code}`} />
    </Suspense>
  </div>
)

const TakeHome = ({ view }: { readonly view: ProjectorView }): ReactElement => (
  <div className="wall-welcome">
    <div>
      <h2>Thank you</h2>
      {view.takeHome !== undefined && (
        <>
          <p>The same questions to take home, in Practice under ‘I have a code’:</p>
          <p className="wall-code">{view.takeHome}</p>
        </>
      )}
    </div>
    {view.takeHome !== undefined && (
      <Suspense fallback={null}>
        <QrCode text={`${window.location.origin}/practice/${view.takeHome}`} label="The drill to take home" />
      </Suspense>
    )}
  </div>
)
