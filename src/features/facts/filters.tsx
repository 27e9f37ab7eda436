// The filters over the list of facts; each offers only what occurs.
import { useMemo, type ReactElement } from 'react'
import { KINDS, VOLATILITIES, type Corpus } from '../../facts/fact.ts'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { SORTS, type FactQuery } from './fact-query.ts'
import { TopicFilter } from './topic-filter.tsx'
import { KIND_WORDS, taskInWords, VOLATILITY_WORDS } from './words.ts'

interface Props {
  readonly corpus: Corpus
  readonly query: FactQuery
  readonly text: string
  onText(text: string): void
  onChange(part: Partial<FactQuery>): void
}

const SORT_WORDS = { page: 'As in the pages', name: 'By name', oldest: 'Longest unchecked first' } as const
const all = (name: string): { value: string; name: string } => ({ value: '', name })

export function Filters({ corpus, query, text, onText, onChange }: Props): ReactElement {
  const occur = useMemo(() => occurring(corpus), [corpus])
  const known = <Name extends string>(names: readonly Name[], value: string): Name | '' =>
    names.find((name) => name === value) ?? ''
  return (
    <form className="filters" role="search" aria-label="Facts" onSubmit={(event) => event.preventDefault()}>
      <Field label="Find in the facts">
        {(ids) => (
          <input {...ids} type="search" value={text} maxLength={80} onChange={(event) => onText(event.target.value)} />
        )}
      </Field>
      <TopicFilter topics={corpus.topics} topic={query.topic} onTopic={(topic) => onChange({ topic })} />
      <Select
        label="Kind"
        value={query.kind}
        choices={[all('All kinds'), ...occur.kinds.map((kind) => ({ value: kind, name: KIND_WORDS[kind] }))]}
        onChange={(kind) => onChange({ kind: known(KINDS, kind) })}
      />
      <Select
        label="Exam task"
        value={query.task}
        choices={[all('All tasks'), ...occur.tasks.map((task) => ({ value: task, name: taskInWords(task) }))]}
        onChange={(task) => onChange({ task })}
      />
      <Select
        label="Volatility"
        value={query.volatility}
        choices={[all('Any'), ...occur.volatilities.map((name) => ({ value: name, name: VOLATILITY_WORDS[name] }))]}
        onChange={(name) => onChange({ volatility: known(VOLATILITIES, name) })}
      />
      <Select
        label="Order"
        value={query.sort}
        choices={SORTS.map((sort) => ({ value: sort, name: SORT_WORDS[sort] }))}
        onChange={(sort) => onChange({ sort: SORTS.find((name) => name === sort) ?? 'page' })}
      />
    </form>
  )
}

function occurring({ facts }: Corpus): {
  kinds: (typeof KINDS)[number][]
  volatilities: (typeof VOLATILITIES)[number][]
  tasks: string[]
} {
  const kinds = new Set(facts.map(({ kind }) => kind))
  const volatilities = new Set(facts.map(({ volatility }) => volatility))
  return {
    kinds: KINDS.filter((kind) => kinds.has(kind)),
    volatilities: VOLATILITIES.filter((volatility) => volatilities.has(volatility)),
    tasks: [...new Set(facts.flatMap(({ tasks }) => tasks))].sort(),
  }
}
