// The projector of a class without a network: the question, how to answer it, and the tally once it is wanted.
import { useEffect, useState, type ReactElement } from 'react'
import type { RoomItem } from '../../../room/room-item.ts'
import type { Tally } from '../../../room/tally.ts'
import { ItemOnScreen } from '../item-on-screen.tsx'
import { FittedSlide } from '../slides/slide-sheet.tsx'
import { TallyBars } from '../tally-bars.tsx'
import { joinWindows } from '../windows.ts'

export interface Wall {
  readonly revision: number
  readonly code: string
  readonly number: number
  readonly of: number
  readonly revealed: boolean
  /** Whether the tally is shown. */
  readonly counted: boolean
  readonly phones: number
  readonly item?: Pick<RoomItem, 'stem' | 'options'>
  readonly tally?: Tally
}

export function CollectWall({ code }: { readonly code: string }): ReactElement {
  const [wall, setWall] = useState<Wall>()
  useEffect(() => {
    let held: Wall | undefined
    const joined = joinWindows<Wall>(`collect.${code}`, {
      role: 'projector',
      state: () => held ?? { revision: 0, code, number: 0, of: 0, revealed: false, counted: false, phones: 0 },
      adopt: (state) => {
        held = state
        setWall(state)
      },
      other: () => undefined,
    })
    return () => joined.close()
  }, [code])
  return (
    <div className="projector">
      <h1 className="vh">Questions of {code}</h1>
      {wall?.item === undefined ? (
        <p className="projector-says">
          Waiting for the instructor’s window. It is opened in the same browser, at the address of this code.
        </p>
      ) : (
        <FittedSlide changes={[wall]} foot={[`Trapline: Join, then ${code}`, `${wall.number} of ${wall.of}`]}>
          <ItemOnScreen item={wall.item} revealed={wall.revealed} />
          {wall.counted && wall.tally !== undefined && (
            <TallyBars tally={wall.tally} options={wall.item.options} revealed={wall.revealed} />
          )}
        </FittedSlide>
      )}
    </div>
  )
}
