// What a source is, where it sends, and in which pattern: its choices from lists.
import type { ReactElement } from 'react'
import type { Arrivals, SourceSpec } from '../../../sim/scenario.ts'
import { Select } from '../../../ui/select.tsx'
import { KIND_WORDS } from '../words.ts'
import type { Desk } from './desk.ts'
import { setArrivalsKind, setKind, type SourceInput } from './edit.ts'

interface Props {
  readonly desk: Desk
  readonly source: SourceInput
  readonly index: number
  onChange(field: string, value: unknown): void
}

const ARRIVAL_WORDS: Readonly<Record<Arrivals['kind'], string>> = {
  even: 'Evenly',
  poisson: 'At random (Poisson)',
  step: 'In a step',
  ramp: 'On a ramp',
  burst: 'All at once',
  schedule: 'At given times',
}
const choicesOf = <Key extends string>(words: Readonly<Record<Key, string>>): { value: string; name: string }[] =>
  Object.entries<string>(words).map(([value, name]) => ({ value, name }))

export function SourceChoices({ desk, source, index, onChange }: Props): ReactElement {
  const sends = (source.arrivals as Partial<Arrivals> | undefined)?.kind ?? 'even'
  return (
    <>
      <Select
        label="Kind"
        value={source.kind ?? 'sync'}
        choices={choicesOf(KIND_WORDS)}
        onChange={(value) => desk.edit((scenario) => setKind(scenario, index, value as SourceSpec['kind']))}
      />
      <Select
        label="Sends to"
        value={source.target ?? ''}
        choices={(desk.scenario.functions ?? []).map((f) => ({ value: f.name ?? '', name: f.name ?? '' }))}
        onChange={(value) => onChange('target', value)}
      />
      <Select
        label="Qualifier"
        value={source.qualifier ?? 'alias'}
        choices={[
          { value: 'alias', name: 'The alias, with provisioned concurrency' },
          { value: '$LATEST', name: '$LATEST' },
        ]}
        onChange={(value) => onChange('qualifier', value)}
      />
      <Select
        label="Arrivals"
        value={sends}
        choices={choicesOf(ARRIVAL_WORDS)}
        onChange={(value) => desk.edit((scenario) => setArrivalsKind(scenario, index, value as Arrivals['kind']))}
      />
    </>
  )
}
