// The items of a new room: of a drill's code, or of a seed that nobody has seen; and the code that draws them again.
import { randomInt } from 'node:crypto'
import type { Bank } from '../../quiz/bank.ts'
import { CODED_LENGTHS, firstSeed, writeDrillCode, type CodedDrill } from '../../quiz/code/drill-code.ts'
import { drawDrill } from '../../quiz/code/draw-drill.ts'
import { readDrillCode } from '../../quiz/code/read-drill-code.ts'
import { SEEDS } from '../../quiz/seed-code.ts'
import { roomItemFrom, type RoomItem } from '../../room/room-item.ts'
import type { FormAsked } from '../../room/message.ts'

export interface Drawn {
  readonly items: readonly RoomItem[]
  readonly takeHome: string
}

/** Undefined where the code or the selection gives nothing to ask. */
export type DrawItems = (form: FormAsked) => Promise<Drawn | undefined>

export const drawFrom =
  (bank: () => Promise<Bank>): DrawItems =>
  async (form) => {
    const ready = await bank()
    const drill = drillOf(ready, form)
    if (drill === undefined) return undefined
    const items = [...drawDrill(ready, drill)].flatMap((item) => (item === undefined ? [] : roomItemFrom(ready, item)))
    const takeHome = writeDrillCode(drill, ready.corpus)
    return items.length === 0 || takeHome === undefined ? undefined : { items, takeHome }
  }

function drillOf(bank: Bank, form: FormAsked): CodedDrill | undefined {
  if ('code' in form) {
    const read = readDrillCode(form.code, bank.corpus)
    return read.ok ? read.value : undefined
  }
  const { exam, topic, page, families, length } = form
  if (!CODED_LENGTHS.includes(length)) return undefined
  const selection = {
    exam,
    ...(topic === undefined ? {} : { topic }),
    ...(page === undefined ? {} : { page }),
    ...(families === undefined ? {} : { families }),
  }
  return { selection, length, seed: firstSeed(randomInt(SEEDS)) }
}
