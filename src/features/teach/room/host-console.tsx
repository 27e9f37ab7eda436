// The instructor in a live room: the code, what can be done now, who is there, and what came of it.
import { useEffect, useState, type ReactElement } from 'react'
import { shownRoomCode } from '../../../room/room-code.ts'
import type { Said } from '../../../room/message.ts'
import type { HostView } from '../../../room/view.ts'
import type { RoomClient, RoomState } from '../../../store/room-state.ts'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { ProjectorLink } from '../projector-link.tsx'
import { afterHeard, joinWindows, type Other } from '../windows.ts'
import { Setting } from './setting.tsx'
import { AfterLesson } from './after-lesson.tsx'
import { AskedNow } from './asked-now.tsx'
import { HostBar } from './host-bar.tsx'
import { PeopleList } from './people-list.tsx'

interface Props {
  readonly client: RoomClient
  readonly state: RoomState
  readonly view: HostView
  onLeave(): void
  onAgain(): void
}

export function HostConsole({ client, state, view, onLeave, onAgain }: Props): ReactElement {
  const [fault, setFault] = useState('')
  const other = useProjector(view.code)
  const say = (said: Said): void => {
    setFault('')
    void client.send(said).then((reply) => {
      if (!reply.ok) setFault(reply.refused.says)
    })
  }
  const counts = state.counts ?? view.counts
  return (
    <>
      <header className="room-head">
        <h1>
          Room <span className="room-code">{shownRoomCode(view.code)}</span>
        </h1>
        <p className="room-counts" role="status">
          <b>{counts.joined}</b> joined{view.item === undefined ? '' : `, ${counts.answered} answered`}
        </p>
      </header>
      <JoinAt code={view.code} />
      <ServerWords state={state} onAgain={onAgain} />
      {state.projectorToken !== undefined && view.phase !== 'ended' && (
        <ProjectorLink other={other} address={`/teach/room?window=projector#${state.projectorToken}`} />
      )}
      {fault !== '' && (
        <Notice tone="bad">
          <p>{fault}</p>
        </Notice>
      )}
      {view.phase === 'ended' ? (
        <AfterLesson client={client} view={view} onLeave={onLeave} />
      ) : (
        <>
          <HostBar view={view} say={say} />
          <div className="speaker-grid">
            <AskedNow view={view} />
            <Outline view={view} say={say} />
          </div>
          <PeopleList client={client} say={say} />
          <RoomSettings view={view} say={say} />
        </>
      )}
    </>
  )
}

function JoinAt({ code }: { readonly code: string }): ReactElement {
  const { origin, hostname } = window.location
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return (
    <>
      <p className="room-address">
        Join at <b>{`${origin.replace(/^https?:\/\//, '')}/join/${code}`}</b>
      </p>
      {isLocal && (
        <p className="hint">
          No phone can reach “{hostname}”: open this page by the machine’s address in the room’s network, and its QR
          code leads there.
        </p>
      )}
    </>
  )
}

function ServerWords({ state, onAgain }: { readonly state: RoomState; onAgain(): void }): ReactElement | null {
  const { link, server, replaced } = state
  const says =
    replaced === true
      ? 'This room is led from another tab.'
      : link === 'over'
        ? (state.refused?.says ?? 'The connection to this room is over.')
        : link !== 'on'
          ? 'The server is away; it is tried again by itself. The room and all answers are kept there.'
          : server?.kept === false
            ? 'The server’s disk is full: this room would not outlive a restart. It goes on meanwhile.'
            : server?.shared === 'cut-off'
              ? 'This room is not shared with other servers for now. It goes on here, and joins them again by itself.'
              : ''
  if (says === '') return null
  return (
    <Notice tone="bad">
      <p>{says}</p>
      {(replaced === true || link === 'over') && (
        <p>
          <Button onClick={onAgain}>Go on here</Button>
        </p>
      )}
    </Notice>
  )
}

/** The next question is asked in order; any other by choice. */
const Outline = ({ view, say }: { readonly view: HostView; say(said: Said): void }): ReactElement => (
  <section aria-labelledby="outline">
    <h2 id="outline">Questions</h2>
    <ol className="room-outline">
      {view.outline.map(({ number, stem, standing }) => (
        <li key={number} aria-current={view.item?.number === number ? 'true' : undefined}>
          <span>{stem}</span>
          {standing === 'revealed' ? (
            <small>revealed</small>
          ) : (
            <button
              type="button"
              disabled={view.phase === 'asked'}
              aria-label={`Ask question ${number}`}
              onClick={() => say({ type: 'ask', item: number })}
            >
              Ask
            </button>
          )}
        </li>
      ))}
    </ol>
  </section>
)

const RoomSettings = ({ view, say }: { readonly view: HostView; say(said: Said): void }): ReactElement => (
  <fieldset className="room-choices">
    <legend>The room</legend>
    <Setting on={view.locked} onSet={(locked) => say({ type: 'lock', locked })}>
      Locked: nobody new can join
    </Setting>
    <Setting on={view.settings.keepNames} onSet={(keepNames) => say({ type: 'set', keepNames })}>
      Keep nicknames in the results after the end
    </Setting>
    <Setting on={view.settings.speedPoints} onSet={(speedPoints) => say({ type: 'set', speedPoints })}>
      Points for speed
    </Setting>
  </fieldset>
)

/** Whether a projector's window of this browser is there; what it shows comes from the server. */
function useProjector(code: string): Other {
  const [other, setOther] = useState<Other>('never')
  useEffect(() => {
    const joined = joinWindows(`room.${code}`, {
      role: 'speaker',
      state: () => ({ revision: 0 }),
      adopt: () => undefined,
      other: (isThere) => setOther((before) => afterHeard(before, isThere)),
    })
    return () => joined.close()
  }, [code])
  return other
}
