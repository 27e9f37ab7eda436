// Collecting from phones: camera, photos of codes, or signs typed; what became of each reading stands below.
import { lazy, Suspense, useState, type ReactElement } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { dropPhone } from '../../../room/collected.ts'
import type { Collecting } from './collecting.ts'
import { codeReader, codesInFile } from './read-codes.ts'

const Camera = lazy(() => import('./camera.tsx'))

export function CollectAnswers({ collecting }: { readonly collecting: Collecting }): ReactElement {
  const [reading, setReading] = useState(false)
  const { collected } = collecting
  return (
    <>
      <p className="collect-count" role="status">
        <b>{collected.phones.length}</b> {collected.phones.length === 1 ? 'phone' : 'phones'} read
      </p>
      {reading ? (
        <Suspense fallback={<p role="status">The camera is being asked for …</p>}>
          <Camera onCode={(text) => collecting.takeCodes([text])} onStop={() => setReading(false)} />
        </Suspense>
      ) : (
        <Button onClick={() => setReading(true)}>Read codes with the camera</Button>
      )}
      <Photos collecting={collecting} />
      <Typed collecting={collecting} />
      <Sayings collecting={collecting} />
      {collected.phones.length > 0 && (
        <details>
          <summary>Phones that were read</summary>
          <ul className="collect-phones">
            {collected.phones.map(({ id, nickname }) => (
              <li key={id}>
                {nickname ?? id}{' '}
                <button type="button" onClick={() => collecting.change(dropPhone(collected, id))}>
                  Take out
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Photos({ collecting }: { readonly collecting: Collecting }): ReactElement {
  const [without, setWithout] = useState(0)
  const take = async (files: readonly File[]): Promise<void> => {
    const read = await codeReader()
    const found: (readonly string[])[] = []
    for (const file of files) found.push(await codesInFile(read, file))
    setWithout(found.filter((codes) => codes.length === 0).length)
    collecting.takeCodes(found.flat())
  }
  const says = `In ${without} of them no code was found. Take them closer, straight, and in light.`
  return (
    <Field label="Or photos of codes" hint={without === 0 ? undefined : says}>
      {(ids) => (
        <input
          {...ids}
          type="file"
          accept="image/*"
          multiple
          onChange={({ target }) => {
            void take([...(target.files ?? [])])
            target.value = ''
          }}
        />
      )}
    </Field>
  )
}

function Typed({ collecting }: { readonly collecting: Collecting }): ReactElement {
  const [text, setText] = useState('')
  return (
    <form
      className="class-code-row"
      onSubmit={(event) => {
        event.preventDefault()
        if (collecting.takeTyped(text)) setText('')
      }}
    >
      <Field label="Or the signs under a code">
        {(ids) => (
          <input
            {...ids}
            value={text}
            autoCapitalize="characters"
            autoComplete="off"
            spellCheck={false}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      <Button type="submit" disabled={text.trim() === ''}>
        Count it
      </Button>
    </form>
  )
}

const Sayings = ({ collecting }: { readonly collecting: Collecting }): ReactElement => (
  <div className="collect-said" aria-live="polite">
    {[...collecting.said].reverse().map(({ tone, says, doubt }, at) => (
      <Notice key={`${collecting.said.length - at} ${says}`} tone={tone}>
        <p>{says}</p>
        {doubt !== undefined && (
          <p>
            <Button onClick={() => collecting.settle(doubt, 'other')}>Another phone</Button>{' '}
            <Button onClick={() => collecting.settle(doubt, 'same')}>The same, newer answers</Button>
          </p>
        )}
      </Notice>
    ))}
  </div>
)
