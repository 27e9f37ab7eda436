// The controls that were moved during the run, each with the way to take it back.
import type { ReactElement } from 'react'
import { shown } from '../../../sim/read/refusal.ts'
import type { Change } from '../../../sim/scenario.ts'
import { Button } from '../../../ui/button.tsx'
import { timeText } from '../words.ts'
import type { Desk } from './desk.ts'
import { removeChange } from './edit.ts'

const FIELDS: Readonly<Record<Change['field'], string>> = {
  accountLimit: 'account limit',
  reserved: 'reserved',
  provisioned: 'provisioned',
  durationMs: 'duration in ms',
  initMs: 'init in ms',
  errorShare: 'share that fails',
  ratePerS: 'rate a second',
  maxConcurrency: 'maximum concurrency',
}

export function MovedList({ desk }: { readonly desk: Desk }): ReactElement | null {
  const changes = (desk.scenario.changes ?? []) as readonly Change[]
  if (changes.length === 0) return null
  return (
    <section className="moved" aria-label="Moved during the run">
      <h3>Moved during the run</h3>
      <ul>
        {changes.map((change, index) => (
          <li key={`${change.atS} ${change.field} ${'name' in change ? change.name : ''}`}>
            {timeText(change.atS * 1e6)}: {'name' in change ? `${change.name}, ` : ''}
            {FIELDS[change.field]} {change.value === null ? 'no longer set' : `to ${shown(change.value)}`}{' '}
            <Button kind="quiet" onClick={() => desk.edit((now) => removeChange(now, index))}>
              Take back
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
