// All that can be set in a lab, as it was declared: groups of numbers, choices and switches.
import { memo, useId, type ReactElement } from 'react'
import { Link } from 'react-router'
import type { Refusal } from '../../../sim/read/refusal.ts'
import { Select } from '../../../ui/select.tsx'
import { useCorpus } from '../../../store/corpus.ts'
import '../controls/controls.css'
import { NameField } from '../controls/name-field.tsx'
import { NumberControl, type NumberSpec } from '../controls/number-control.tsx'

type Settings = Readonly<Record<string, unknown>>

export type Control =
  | ({ readonly kind: 'number'; readonly field: string } & NumberSpec)
  | { readonly kind: 'flag'; readonly field: string; readonly label: string }
  | { readonly kind: 'text'; readonly field: string; readonly label: string }
  | {
      readonly kind: 'choice'
      readonly field: string
      readonly label: string
      readonly choices: readonly { readonly value: string; readonly name: string }[]
    }

export interface ControlGroup {
  readonly title: string
  readonly controls: readonly Control[]
  /** Behind its defaults or ranges. */
  readonly factIds?: readonly string[]
}

interface Props {
  readonly groups: readonly ControlGroup[]
  /** With defaults in it. */
  readonly settings: Settings
  readonly refusals: readonly Refusal[]
  readonly open: boolean
  onSet(field: string, value: unknown): void
}

/** Drawn anew only when the settings change, and not while time passes. */
export const LabControls = memo(function LabControls({ groups, settings, refusals, open, onSet }: Props): ReactElement {
  return (
    <details className="controls" open={open}>
      <summary>
        <h2>Controls</h2>
      </summary>
      <p className="hint">A control changes the run from its start. Same settings, same run.</p>
      <div className="control-groups">
        {groups.map((group) => (
          <Group key={group.title} group={group} settings={settings} refusals={refusals} onSet={onSet} />
        ))}
      </div>
    </details>
  )
})

type GroupProps = Omit<Props, 'groups' | 'open'> & { readonly group: ControlGroup }

function Group({ group, ...rest }: GroupProps): ReactElement {
  const id = useId()
  return (
    <section className="control-group" aria-labelledby={id}>
      <h3 id={id}>{group.title}</h3>
      {group.controls.map((control) => (
        <OneControl key={control.field} control={control} {...rest} />
      ))}
      <Cited factIds={group.factIds ?? []} />
    </section>
  )
}

function OneControl({
  control,
  settings,
  refusals,
  onSet,
}: Omit<GroupProps, 'group'> & { control: Control }): ReactElement {
  const value = settings[control.field]
  const set = (next: unknown): void => onSet(control.field, next)
  const refused = refusals.filter(({ path }) => path === control.field)
  const refusal = refused.length === 0 ? undefined : refused.map(({ what, mend }) => `${what} ${mend}`).join(' ')
  if (control.kind === 'number')
    return <NumberControl {...control} value={(value ?? null) as number | null} refusal={refusal} onChange={set} />
  if (control.kind === 'choice')
    return <Select label={control.label} value={String(value)} choices={control.choices} onChange={set} />
  if (control.kind === 'text')
    return <NameField label={control.label} value={String(value)} refusal={refusal} onChange={set} />
  return (
    <label className="switch">
      <input type="checkbox" checked={value === true} onChange={(event) => set(event.target.checked)} />
      {control.label}
    </label>
  )
}

/** Numbers that a fact states are looked up there. */
function Cited({ factIds }: { readonly factIds: readonly string[] }): ReactElement | null {
  const corpus = useCorpus()
  const facts = factIds.flatMap((id) => corpus?.facts.find((fact) => fact.id === id) ?? [])
  if (facts.length === 0) return null
  return (
    <p className="hint">
      {facts.map((fact) => (
        <span key={fact.id}>
          {fact.text} <Link to={`/learn/${fact.page}#${fact.anchor}`}>The fact</Link>{' '}
        </span>
      ))}
    </p>
  )
}
