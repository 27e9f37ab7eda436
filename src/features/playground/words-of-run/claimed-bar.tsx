// Claimed concurrency as a bar: reserved, provisioned without a reservation, and what runs unreserved, out of the limit.
import type { ReactElement } from 'react'
import type { AccountFrame } from '../../../sim/frame/frame-at.ts'
import { shown } from '../../../sim/read/refusal.ts'

const WIDTH = 1000
const HEIGHT = 26

export function ClaimedBar({ account }: { readonly account: AccountFrame }): ReactElement {
  const { limit, reserved, provisioned, unreservedBusy, claimed } = account
  const scale = WIDTH / Math.max(limit, claimed, 1)
  const parts = [
    { name: 'reserved', count: reserved },
    { name: 'provisioned', count: provisioned },
    { name: 'unreserved', count: unreservedBusy },
  ]
  let x = 0
  return (
    <section className="claimed" aria-labelledby="claimed">
      <h2 id="claimed">
        Claimed: {shown(claimed)} of {shown(limit)}
      </h2>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <rect className="claimed-limit" width={WIDTH} height={HEIGHT} />
        {parts.map(({ name, count }) => {
          const width = count * scale
          const rect = <rect key={name} className={`claimed-${name}`} x={x} width={width} height={HEIGHT} />
          x += width
          return rect
        })}
      </svg>
      <p>
        {shown(reserved)} reserved + {shown(provisioned)} provisioned without a reservation + {shown(unreservedBusy)} in
        use unreserved
      </p>
    </section>
  )
}
