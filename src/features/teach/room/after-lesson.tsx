// After the lesson: results by question, confusion and participant, as a file too, and the drill to take home.
import { useEffect, useState, type ReactElement } from 'react'
import { Link } from 'react-router'
import type { HostView } from '../../../room/view.ts'
import type { Accepted } from '../../../room/wire.ts'
import type { RoomClient } from '../../../store/room-state.ts'
import { Button } from '../../../ui/button.tsx'
import { saveFile } from '../../../ui/save-file.ts'
import { csvFrom } from '../csv.ts'
import { ResultTables } from '../result-tables.tsx'

interface Props {
  readonly client: RoomClient
  readonly view: HostView
  onLeave(): void
}

export function AfterLesson({ client, view, onLeave }: Props): ReactElement {
  const [reply, setReply] = useState<Accepted>()
  const [fault, setFault] = useState('')
  useEffect(() => {
    void client.send({ type: 'results' }).then((came) => {
      if (came.ok) setReply(came)
      else setFault(came.refused.says)
    })
  }, [client])
  const rows = reply?.rows
  return (
    <section aria-labelledby="after">
      <h2 id="after">The lesson is over</h2>
      {view.takeHome !== undefined && (
        <p>
          To take home, the same questions as a drill:{' '}
          <Link className="room-code" to={`/practice/${view.takeHome}`}>
            {view.takeHome}
          </Link>
        </p>
      )}
      {fault !== '' && <p role="alert">{fault}</p>}
      <div className="speaker-bar">
        {rows !== undefined && (
          <Button kind="primary" onClick={() => saveFile(`room-${view.code}.csv`, csvFrom(rows), 'text/csv')}>
            Save the results as CSV
          </Button>
        )}
        <Button onClick={onLeave}>Open another room</Button>
      </div>
      {reply?.results !== undefined && <ResultTables results={reply.results} />}
    </section>
  )
}
