// What to be asked about: topic, page, kind of question, how many. One button begins.
import { useEffect, useMemo, useState, type ReactElement } from 'react'
import { useNavigate } from 'react-router'
import type { Bank } from '../../quiz/bank.ts'
import { poolsFor } from '../../quiz/draw-form.ts'
import { FAMILIES, type Family } from '../../quiz/item.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { whenReady } from '../item/ready-bank.ts'
import { FAMILY_WORDS } from '../item/words.ts'
import { DEFAULT_LENGTH, LENGTHS, type DrillPlan } from './drill-address.ts'
import { freshAddress } from './fresh-address.ts'
import { prepareDrill } from './prepare-drill.ts'

interface Props {
  readonly bank: Bank
  readonly exam: string
}

export function Setup({ bank, exam }: Props): ReactElement {
  const navigate = useNavigate()
  const [topic, setTopic] = useState('')
  const [page, setPage] = useState('')
  const [families, setFamilies] = useState<readonly Family[]>([])
  const [length, setLength] = useState<number>(DEFAULT_LENGTH)
  const plan = useMemo(
    (): DrillPlan => ({
      length,
      selection: {
        exam,
        ...(topic === '' ? {} : { topic }),
        ...(page === '' ? {} : { page }),
        ...(families.length === 0 ? {} : { families }),
      },
    }),
    [exam, topic, page, families, length],
  )
  const { nothing, address } = useReady(bank, plan)
  const { topics, pages } = bank.corpus
  return (
    <form
      className="setup"
      onSubmit={(event) => {
        event.preventDefault()
        void navigate(address ?? freshAddress(plan, bank))
      }}
    >
      <h1>Practice</h1>
      <p className="lead">Every wrong option says why it is wrong, with a link to the cell it comes from.</p>
      <Select
        label="Topic"
        value={topic}
        choices={[{ value: '', name: 'All topics' }, ...topics.map(({ id, title }) => ({ value: id, name: title }))]}
        onChange={(next) => {
          setTopic(next)
          setPage('')
        }}
      />
      {topic !== '' && (
        <Select
          label="Page"
          value={page}
          choices={[
            { value: '', name: 'All pages' },
            ...pages
              .filter((entry) => entry.topic === topic)
              .map((entry) => ({ value: `${entry.topic}/${entry.slug}`, name: entry.title })),
          ]}
          onChange={setPage}
        />
      )}
      <FamilyChoice chosen={families} onChange={setFamilies} />
      <LengthChoice value={length} onChange={setLength} />
      <Button kind="primary" type="submit" disabled={nothing}>
        Start
      </Button>
      <p role="status" className="hint">
        {nothing ? 'Nothing on this page can be asked in the chosen way: choose another.' : ''}
      </p>
    </form>
  )
}

interface Ready {
  readonly nothing: boolean
  /** Where the button leads, once it is known; for the plan it was made for only. */
  readonly address?: string
}

/** Worked out while the choice is being made; until it is known, one may try. */
function useReady(bank: Bank, plan: DrillPlan): Ready {
  const [ready, setReady] = useState<Ready & { readonly plan?: DrillPlan }>({ nothing: false })
  useEffect(
    () =>
      whenReady(bank, () => {
        const nothing = poolsFor(bank, plan.selection).families.length === 0
        setReady({ plan, nothing, ...(nothing ? {} : { address: prepareDrill(plan, bank) }) })
      }),
    [bank, plan],
  )
  return ready.plan === plan ? ready : { nothing: ready.nothing }
}

interface FamilyProps {
  readonly chosen: readonly Family[]
  onChange(families: readonly Family[]): void
}

const FamilyChoice = ({ chosen, onChange }: FamilyProps): ReactElement => (
  <details className="kinds">
    <summary>
      Kinds of question <span>{chosen.length === 0 ? 'all' : `${chosen.length} of ${FAMILIES.length}`}</span>
    </summary>
    <div className="ticks" role="group" aria-label="Kinds of question">
      {FAMILIES.map((family) => (
        <label key={family}>
          <input
            type="checkbox"
            checked={chosen.length === 0 || chosen.includes(family)}
            onChange={() => onChange(withToggled(chosen.length === 0 ? FAMILIES : chosen, family))}
          />
          {FAMILY_WORDS[family]}
        </label>
      ))}
    </div>
  </details>
)

/** All of them is the same as no choice; none is not possible. */
function withToggled(chosen: readonly Family[], family: Family): readonly Family[] {
  const next = chosen.includes(family) ? chosen.filter((other) => other !== family) : [...chosen, family]
  return next.length === FAMILIES.length || next.length === 0 ? [] : FAMILIES.filter((other) => next.includes(other))
}

const LengthChoice = ({ value, onChange }: { readonly value: number; onChange(value: number): void }): ReactElement => (
  <fieldset>
    <legend>How many</legend>
    <div className="ticks">
      {LENGTHS.map((length) => (
        <label key={length}>
          <input type="radio" name="length" checked={value === length} onChange={() => onChange(length)} />
          {length}
        </label>
      ))}
    </div>
  </fieldset>
)
