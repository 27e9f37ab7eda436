// A new class code, or one that exists: what it is drawn from, and from there to paper, projector or collecting answers.
import { useState, type ReactElement } from 'react'
import { useNavigate } from 'react-router'
import { firstSeed, writeDrillCode } from '../../../quiz/code/drill-code.ts'
import { readDrillCode } from '../../../quiz/code/read-drill-code.ts'
import { useCorpus } from '../../../store/corpus.ts'
import { useSettings } from '../../../store/settings.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Select } from '../../../ui/select.tsx'
import { topics } from '../topics.ts'

const LENGTHS = ['3', '5', '10', '20', '40']

export const SOURCES = [
  { value: '', name: 'Everything' },
  ...topics.flatMap(({ id, title, pages }) => [
    { value: id, name: title },
    ...pages.map((page) => ({ value: `${id}/${page.slug}`, name: `${title}: ${page.title}` })),
  ]),
]

/** `''`, `lambda` or `lambda/limits`. */
export function selectionOf(source: string): { readonly topic?: string; readonly page?: string } {
  if (source === '') return {}
  return source.includes('/') ? { page: source } : { topic: source }
}

export function ClassCode(): ReactElement {
  const corpus = useCorpus()
  const exam = useSettings((settings) => settings.exam)
  const navigate = useNavigate()
  const [source, setSource] = useState(topics[0]?.id ?? '')
  const [length, setLength] = useState('10')
  const [written, setWritten] = useState('')
  const [fault, setFault] = useState('')
  // What is chosen before this runs would be lost, so there is nothing to choose from yet.
  if (corpus === undefined) return <Skeleton lines={3} />
  const make = (): void => {
    const [random = 0] = crypto.getRandomValues(new Uint32Array(1))
    const selection = { exam, ...selectionOf(source) }
    const code = writeDrillCode({ selection, length: Number(length), seed: firstSeed(random) }, corpus)
    if (code === undefined) setFault('No code can say this selection. Choose a topic, a page, or everything.')
    else void navigate(`/teach/form/${code}`)
  }
  const open = (): void => {
    const read = readDrillCode(written, corpus)
    if (read.ok) void navigate(`/teach/form/${read.value.code}`)
    else
      setFault(`${read.error.says}${read.error.nearest[0] === undefined ? '' : ` Perhaps ${read.error.nearest[0]}?`}`)
  }
  return (
    <div className="class-code">
      <div className="class-code-row">
        <Select label="Questions from" value={source} choices={SOURCES} onChange={setSource} />
        <Select
          label="How many"
          value={length}
          choices={LENGTHS.map((value) => ({ value, name: value }))}
          onChange={setLength}
        />
        <Button onClick={make}>Make a code</Button>
      </div>
      <form
        className="class-code-row"
        onSubmit={(event) => {
          event.preventDefault()
          open()
        }}
      >
        <Field label="Or a code that exists">
          {(ids) => (
            <input
              {...ids}
              value={written}
              autoCapitalize="characters"
              autoComplete="off"
              spellCheck={false}
              onChange={({ target }) => {
                setWritten(target.value)
                setFault('')
              }}
            />
          )}
        </Field>
        <Button type="submit" disabled={written.trim() === ''}>
          Open the code
        </Button>
      </form>
      {fault !== '' && (
        <Notice tone="bad">
          <p>{fault}</p>
        </Notice>
      )}
    </div>
  )
}
