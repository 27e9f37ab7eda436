// The filters of the inspector; each change starts from the first item again.
import { useEffect, useState, type ReactElement } from 'react'
import { FAILINGS, type Corpus } from '../../facts/fact.ts'
import { FAMILIES } from '../../quiz/item.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { FAILING_WORDS, FAMILY_WORDS } from '../item/words.ts'
import type { ItemQuery } from './item-query.ts'

interface Props {
  readonly corpus: Corpus
  readonly query: ItemQuery
  onChange(part: Partial<ItemQuery>): void
}

const all = (name: string): { value: string; name: string } => ({ value: '', name })
const MOST_SUGGESTED = 40

export const ItemFilters = ({ corpus, query, onChange }: Props): ReactElement => (
  <div className="item-filters">
    <Select
      label="Topic"
      value={query.topic}
      choices={[all('All topics'), ...corpus.topics.map(({ id, title }) => ({ value: id, name: title }))]}
      onChange={(topic) => onChange({ topic })}
    />
    <Select
      label="Kind of question"
      value={query.family}
      choices={[all('All kinds'), ...FAMILIES.map((family) => ({ value: family, name: FAMILY_WORDS[family] }))]}
      onChange={(name) => onChange({ family: FAMILIES.find((family) => family === name) ?? '' })}
    />
    <Select
      label="With a wrong option that"
      value={query.failing}
      choices={[all('fails in any way'), ...FAILINGS.map((name) => ({ value: name, name: FAILING_WORDS[name] }))]}
      onChange={(name) => onChange({ failing: FAILINGS.find((failing) => failing === name) ?? '' })}
    />
    <Select
      label="Exam"
      value={query.exam}
      choices={[
        { value: 'saa', name: 'SAA-C03' },
        { value: 'sap', name: 'SAP-C02' },
      ]}
      onChange={(exam) => onChange({ exam: exam === 'sap' ? 'sap' : 'saa' })}
    />
    <Typed
      key={`${query.fact}|${query.seed}`}
      facts={corpus.facts}
      fact={query.fact}
      seed={query.seed}
      onChange={onChange}
    />
  </div>
)

interface TypedProps {
  readonly facts: Corpus['facts']
  readonly fact: string
  readonly seed: string
  onChange(part: Partial<ItemQuery>): void
}

/** What is typed counts when it is sent off: half an id fits nothing. */
function Typed({ facts, fact: heldFact, seed: heldSeed, onChange }: TypedProps): ReactElement {
  const [fact, setFact] = useState(heldFact)
  const [seed, setSeed] = useState(heldSeed)
  const [ids, setIds] = useState<readonly string[]>([])
  useEffect(() => {
    const sought = fact.toLowerCase()
    const found = sought.length < 2 ? [] : facts.filter(({ id }) => id.includes(sought))
    setIds(found.slice(0, MOST_SUGGESTED).map(({ id }) => id))
  }, [fact, facts])
  return (
    <form
      className="typed"
      onSubmit={(event) => {
        event.preventDefault()
        onChange({ fact: fact.trim(), seed: seed.trim() || '1' })
      }}
    >
      <Field label="Fact, by its id">
        {(attributes) => (
          <input
            {...attributes}
            list="fact-ids"
            value={fact}
            placeholder="lambda.timeout"
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setFact(event.target.value)}
          />
        )}
      </Field>
      <datalist id="fact-ids">
        {ids.map((id) => (
          <option key={id} value={id} />
        ))}
      </datalist>
      <Field label="Seed">
        {(attributes) => (
          <input {...attributes} value={seed} maxLength={40} onChange={(event) => setSeed(event.target.value)} />
        )}
      </Field>
      <Button type="submit">Show</Button>
    </form>
  )
}
