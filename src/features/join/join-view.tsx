// /join: a participant's phone. Six letters lead into a live room, a class code to its questions without a network.
import { useState, type ReactElement } from 'react'
import { useNavigate, useParams } from 'react-router'
import { readRoomCode } from '../../room/room-code.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import '../item/item.css'
import { ClassPhone } from './class-phone.tsx'
import './join.css'
import { RoomPhone } from './room-phone.tsx'

export default function JoinView(): ReactElement {
  const { code } = useParams()
  if (code === undefined) return <EnterCode />
  const room = readRoomCode(code)
  return room === undefined ? <ClassPhone key={code} code={code} /> : <RoomPhone key={room} code={room} />
}

function EnterCode(): ReactElement {
  const navigate = useNavigate()
  const [written, setWritten] = useState('')
  const code = written.trim()
  return (
    <form
      className="join"
      onSubmit={(event) => {
        event.preventDefault()
        if (code !== '') void navigate(`/join/${encodeURIComponent(readRoomCode(code) ?? code)}`)
      }}
    >
      <h1>Join</h1>
      <Field label="Code on the projector" hint="Six letters for a live room, or the longer code of a class.">
        {(ids) => (
          <input
            {...ids}
            className="join-code"
            value={written}
            autoCapitalize="characters"
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            onChange={({ target }) => setWritten(target.value)}
          />
        )}
      </Field>
      <Button kind="primary" type="submit" disabled={code === ''}>
        Go on
      </Button>
    </form>
  )
}
