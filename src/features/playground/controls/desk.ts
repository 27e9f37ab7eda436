// What every control needs: the scenario as it stands at a moment, what is refused, and the way to change it.
import type { Refusal } from '../../../sim/read/refusal.ts'
import type { Change, ScenarioInput } from '../../../sim/scenario.ts'

export interface Desk {
  readonly scenario: ScenarioInput
  /** The moment whose settings are shown, in seconds; 0 is the start. */
  readonly shownS: number
  readonly refusals: readonly Refusal[]
  /** The edit is given the moment from which it holds: 0 for the scenario itself. */
  edit(change: (scenario: ScenarioInput, atS: number) => ScenarioInput): void
}

/** What stands at `path`, or at a control moved during the run. */
export function refusalAt(
  { refusals, scenario }: Pick<Desk, 'refusals' | 'scenario'>,
  path: string,
  moved?: { readonly on: Change['on']; readonly name: string; readonly field: string },
): string | undefined {
  const here = refusals.filter((refusal) => refusal.path === path || isOfMoved(refusal.path, scenario, moved))
  return here.length === 0 ? undefined : here.map(({ what, mend }) => `${what} ${mend}`).join(' ')
}

function isOfMoved(
  path: string,
  { changes = [] }: ScenarioInput,
  moved: { readonly on: Change['on']; readonly name: string; readonly field: string } | undefined,
): boolean {
  const index = /^changes\[(\d+)\]/.exec(path)?.[1]
  const change = index === undefined ? undefined : (changes[Number(index)] as Change | undefined)
  if (moved === undefined || change === undefined) return false
  const name = change.on === 'account' ? '' : change.name
  return change.on === moved.on && change.field === moved.field && name === moved.name
}
