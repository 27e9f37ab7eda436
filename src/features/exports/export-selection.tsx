// Which questions: those of a topic, of a drill's code, or a whole form.
import { useState, type ReactElement } from 'react'
import type { Corpus } from '../../facts/fact.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Select } from '../../ui/select.tsx'
import { COUNTS, type ExportQuery } from './export-query.ts'

interface Props {
  readonly corpus: Corpus
  readonly query: ExportQuery
  onChange(part: Partial<ExportQuery>): void
}

const KINDS = [
  { value: 'topic', name: 'A topic' },
  { value: 'code', name: 'A drill’s code' },
  { value: 'form', name: 'A whole exam' },
] as const

export const ExportSelection = ({ corpus, query, onChange }: Props): ReactElement => (
  <div className="selection">
    <Segmented label="Which questions" value={query.from} choices={KINDS} onChange={(from) => onChange({ from })} />
    {query.from === 'code' ? (
      <CodeEntry key={query.code} code={query.code} onChange={onChange} />
    ) : (
      <div className="choices">
        <Select
          label="Topic"
          value={query.topic}
          choices={[
            { value: '', name: 'All topics' },
            ...corpus.topics.map(({ id, title }) => ({ value: id, name: title })),
          ]}
          onChange={(topic) => onChange({ topic })}
        />
        <Select
          label="Exam"
          value={query.exam}
          choices={corpus.blueprints.map(({ exam, code }) => ({ value: exam, name: code }))}
          onChange={(exam) => onChange({ exam: exam === 'sap' ? 'sap' : 'saa' })}
        />
        {query.from === 'topic' && (
          <Select
            label="How many"
            value={String(query.count)}
            choices={COUNTS.map((count) => ({ value: String(count), name: String(count) }))}
            onChange={(count) => onChange({ count: Number(count) })}
          />
        )}
        <Button onClick={() => onChange({ seed: nextSeed(query.seed) })}>Draw others</Button>
      </div>
    )}
  </div>
)

const nextSeed = (seed: string): string => String((Number.parseInt(seed, 10) || 1) + 1)

function CodeEntry({
  code,
  onChange,
}: {
  readonly code: string
  onChange(part: { code: string }): void
}): ReactElement {
  const [typed, setTyped] = useState(code)
  return (
    <form
      className="choices"
      onSubmit={(event) => {
        event.preventDefault()
        onChange({ code: typed.trim() })
      }}
    >
      <Field label="Code" hint="As a drill shows it, like LAMBDA-7Q4K-M2XH.">
        {(ids) => (
          <input
            {...ids}
            value={typed}
            maxLength={80}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit">Take these</Button>
    </form>
  )
}
