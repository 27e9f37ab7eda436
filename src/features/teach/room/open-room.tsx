// Opening a room: what it asks, whether names outlive it, and points for speed only for those who switch them on.
import { useState, type ReactElement } from 'react'
import type { FormAsked } from '../../../room/message.ts'
import { useSettings } from '../../../store/settings.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Select } from '../../../ui/select.tsx'
import { selectionOf, SOURCES } from '../form/class-code.tsx'

export interface Opening {
  readonly form: FormAsked
  readonly keepNames: boolean
  readonly speedPoints: boolean
}

const LENGTHS = ['3', '5', '10', '20', '40'].map((value) => ({ value, name: value }))

export function OpenRoom({ code, onOpen }: { readonly code: string; onOpen(opening: Opening): void }): ReactElement {
  const exam = useSettings((settings) => settings.exam)
  const [source, setSource] = useState('lambda')
  const [length, setLength] = useState('10')
  const [prepared, setPrepared] = useState(code)
  const [keepNames, setKeepNames] = useState(false)
  const [speedPoints, setSpeedPoints] = useState(false)
  const written = prepared.trim()
  const form: FormAsked = written === '' ? { exam, ...selectionOf(source), length: Number(length) } : { code: written }
  return (
    <form
      className="open-room"
      onSubmit={(event) => {
        event.preventDefault()
        onOpen({ form, keepNames, speedPoints })
      }}
    >
      <h1>A live room</h1>
      <p className="lede">Phones join by code, answer what you ask, and see the reasons when you reveal them.</p>
      <div className="class-code-row">
        <Select label="Questions from" value={source} choices={SOURCES} onChange={setSource} />
        <Select label="How many" value={length} choices={LENGTHS} onChange={setLength} />
      </div>
      <Field
        label="Or a prepared class code"
        hint="Whoever has the code could look its questions up; new ones nobody has seen."
      >
        {(ids) => (
          <input
            {...ids}
            value={prepared}
            autoCapitalize="characters"
            autoComplete="off"
            spellCheck={false}
            onChange={({ target }) => setPrepared(target.value)}
          />
        )}
      </Field>
      {code !== '' && (
        <Notice tone="note">
          <p>The room asks the questions of {code}.</p>
        </Notice>
      )}
      <fieldset className="room-choices">
        <legend>How it is run</legend>
        <label>
          <input type="checkbox" checked={keepNames} onChange={({ target }) => setKeepNames(target.checked)} /> Keep
          nicknames in the results after the end
        </label>
        <label>
          <input type="checkbox" checked={speedPoints} onChange={({ target }) => setSpeedPoints(target.checked)} />{' '}
          Points for speed, too: it rewards fast guesses
        </label>
      </fieldset>
      <Button kind="primary" type="submit">
        Open the room
      </Button>
    </form>
  )
}
