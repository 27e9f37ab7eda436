// A show of hands: one number an option, into the same tally.
import type { ReactElement } from 'react'
import { withHands } from '../../../room/collected.ts'
import type { RoomItem } from '../../../room/room-item.ts'
import type { Collecting } from './collecting.ts'

interface Props {
  readonly item: RoomItem
  readonly number: number
  readonly counts: readonly number[]
  readonly collecting: Collecting
}

export function Hands({ item, number, counts, collecting }: Props): ReactElement {
  const change = (at: number, text: string): void => {
    const next = item.options.map((_, place) => (place === at ? Number(text) : (counts[place] ?? 0)))
    collecting.change(withHands(collecting.collected, number, next))
  }
  return (
    <fieldset className="hands">
      <legend>By show of hands</legend>
      <div>
        {item.options.map(({ id }, at) => (
          <label key={id}>
            <b>{id.toUpperCase()}</b>
            <input
              type="number"
              inputMode="numeric"
              min={0}
              max={5000}
              value={counts[at] === undefined || counts[at] === 0 ? '' : counts[at]}
              onChange={({ target }) => change(at, target.value)}
            />
          </label>
        ))}
      </div>
      {item.select > 1 && (
        <p className="hint">
          With {item.select} right options, hands count options; they cannot say who had all of them.
        </p>
      )}
    </fieldset>
  )
}
