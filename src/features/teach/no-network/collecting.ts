// What has been collected for a class code on this device: kept through reloads, since nobody shows thirty phones twice.
import { useMemo, useRef, useState } from 'react'
import type { Item } from '../../../quiz/item.ts'
import { readSlip, readSlipCode, type Slip, type SlipFault, type SlipShape } from '../../../quiz/code/answer-slip.ts'
import { nothingCollected, replaceSlip, takeSlip, type Collected } from '../../../room/collected.ts'
import type { Result } from '../../../std/result.ts'
import { readNote, removeNote, writeNote } from '../../../store/notes.ts'

export interface Said {
  readonly tone: 'good' | 'note' | 'bad'
  readonly says: string
  /** A doubt that a person has to settle. */
  readonly doubt?: Slip
}

export interface Collecting {
  readonly collected: Collected
  /** The newest last. */
  readonly said: readonly Said[]
  /** Texts of QR codes, in the order in which they were read. */
  takeCodes(texts: readonly string[]): void
  takeTyped(text: string): boolean
  settle(slip: Slip, as: 'other' | 'same'): void
  change(collected: Collected): void
  forget(): void
}

export const shapesOf = (items: readonly Item[]): readonly SlipShape[] =>
  items.map(({ options, select }) => ({ options: options.length, select }))

type Reading = Slip & { readonly name?: string }

const MOST_SAID = 4
const TONES = { new: 'good', same: 'note', changed: 'good', unsure: 'bad' } as const

export function useCollecting(code: string, items: readonly Item[]): Collecting {
  const [collected, setCollected] = useState(() => keptOf(code))
  const [said, setSaid] = useState<readonly Said[]>([])
  const shapes = useMemo(() => shapesOf(items), [items])
  // The camera and the photos come back later than the view that asked them.
  const latest = useRef(collected)
  const keep = (next: Collected): void => {
    latest.current = next
    setCollected(next)
    writeNote(`collected.${code}`, JSON.stringify(next))
  }
  const take = (reads: readonly Result<Reading, SlipFault>[]): void => {
    const news = reads.map((read): Said => {
      if (!read.ok) return { tone: 'bad', says: read.error.says }
      const { collected: next, became, says } = takeSlip(latest.current, read.value)
      latest.current = next
      return { tone: TONES[became], says, ...(became === 'unsure' ? { doubt: read.value } : {}) }
    })
    keep(latest.current)
    setSaid((before) => [...before, ...news].slice(-MOST_SAID))
  }
  return {
    collected,
    said,
    takeCodes: (texts) => take(texts.map((text) => readSlipCode(text, shapes, code))),
    takeTyped(text) {
      const read = readSlip(text, shapes, code)
      take([read])
      return read.ok
    },
    settle(slip, as) {
      keep(as === 'other' ? takeSlip(collected, slip, true).collected : replaceSlip(collected, slip))
      setSaid((before) => before.filter(({ doubt }) => doubt !== slip))
    },
    change: keep,
    forget() {
      keep(nothingCollected)
      removeNote(`collected.${code}`)
      setSaid([])
    },
  }
}

function keptOf(code: string): Collected {
  try {
    const kept = JSON.parse(readNote(`collected.${code}`) ?? 'null') as Partial<Collected> | null
    return Array.isArray(kept?.phones) && typeof kept.hands === 'object'
      ? { ...nothingCollected, ...kept }
      : nothingCollected
  } catch {
    return nothingCollected
  }
}
