// What AWS refuses when the account's pool is divided: reservations over the floor, provisioned over reserved.
import { unreservedFloor } from '../rules.ts'
import { refusal, shown, type Refusal } from './refusal.ts'

/** One function's part in the pool. */
export interface Share {
  readonly name: string
  readonly path: string
  readonly reserved: number | null
  readonly provisioned: number
}

/** Functions are taken in their order: the one that asks for too much is named (R03, R08, R09). */
export function poolRefusals(accountLimit: number, shares: readonly Share[]): Refusal[] {
  const floor = unreservedFloor(accountLimit)
  let taken = 0
  return shares.flatMap((share): Refusal[] => {
    const { reserved, provisioned } = share
    if (reserved !== null && provisioned > reserved) return [overReserved(share, reserved)]
    const asks = reserved ?? provisioned
    const left = Math.max(0, accountLimit - floor - taken)
    if (asks > left)
      return [overFloor(share, reserved === null ? 'provisioned' : 'reserved', accountLimit, floor, left)]
    taken += asks
    return []
  })
}

const overReserved = ({ name, path, provisioned }: Share, reserved: number): Refusal =>
  refusal(
    `${path}.provisioned`,
    `${name} asks for ${shown(provisioned)} provisioned, but only ${shown(reserved)} are reserved for it.`,
    `Provision at most ${shown(reserved)}, or reserve more.`,
  )

function overFloor(
  { name, path, reserved, provisioned }: Share,
  field: string,
  limit: number,
  floor: number,
  left: number,
): Refusal {
  const asked = `${shown(reserved ?? provisioned)} ${field}`
  return refusal(
    `${path}.${field}`,
    `${asked} for ${name} decreases the account's unreserved concurrency below its minimum value of [${floor}].`,
    left === 0
      ? `Of ${shown(limit)}, ${shown(floor)} stay unreserved and the rest is taken: nothing is left. Ask AWS for a higher limit, or take from another function.`
      : `Of ${shown(limit)}, ${shown(floor)} stay unreserved: choose at most ${shown(left)}.`,
  )
}
