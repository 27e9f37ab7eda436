// Who is in the room: asked for when it is opened, with ways to take a name or a participant out.
import { useState, type ReactElement } from 'react'
import type { Said } from '../../../room/message.ts'
import type { PersonShown } from '../../../room/view.ts'
import type { RoomClient } from '../../../store/room-state.ts'

interface Props {
  readonly client: RoomClient
  say(said: Said): void
}

export function PeopleList({ client, say }: Props): ReactElement {
  const [people, setPeople] = useState<readonly PersonShown[]>()
  const load = async (): Promise<void> => {
    const reply = await client.send({ type: 'people' })
    if (reply.ok) setPeople(reply.people ?? [])
  }
  const remove = (person: string, what: 'name' | 'person'): void => {
    say({ type: 'remove', person, what })
    setPeople((before) =>
      before?.flatMap((each) => {
        if (each.id !== person) return [each]
        const { nickname: _gone, ...nameless } = each
        return what === 'person' ? [] : [nameless]
      }),
    )
  }
  const here = people?.filter(({ standing }) => standing !== 'removed')
  return (
    <details className="room-people" onToggle={(event) => event.currentTarget.open && void load()}>
      <summary>Participants</summary>
      {here?.length === 0 && <p>Nobody has joined yet.</p>}
      <ul>
        {here?.map(({ id, number, nickname, standing, hasAnswered }) => (
          <li key={id}>
            <span>
              {nickname ?? `Participant ${number}`}
              {standing === 'left' ? ' (left)' : hasAnswered ? ' ✓' : ''}
            </span>
            {nickname !== undefined && (
              <button type="button" onClick={() => remove(id, 'name')}>
                Take the name away
              </button>
            )}
            <button type="button" onClick={() => remove(id, 'person')}>
              Remove
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
