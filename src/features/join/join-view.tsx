// /join: a participant's phone. Six letters lead into a live room, a class code to its questions without a network.
import { useRef, useState, type ReactElement } from 'react'
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
  const field = useRef<HTMLInputElement>(null)
  const [missing, setMissing] = useState(false)
  return (
    <form
      className="join"
      onSubmit={(event) => {
        event.preventDefault()
        // Read here, and not as it is typed: on a slow phone somebody types before this code has come.
        const code = field.current?.value.trim() ?? ''
        setMissing(code === '')
        if (code !== '') void navigate(`/join/${encodeURIComponent(readRoomCode(code) ?? code)}`)
      }}
    >
      <h1>Join</h1>
      <Field label="Code on the projector" hint="Six letters for a live room, or the longer code of a class.">
        {(ids) => (
          <input
            {...ids}
            ref={field}
            className="join-code"
            autoCapitalize="characters"
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
          />
        )}
      </Field>
      {missing && <p role="alert">Type the code that the projector shows.</p>}
      <Button kind="primary" type="submit">
        Go on
      </Button>
    </form>
  )
}
