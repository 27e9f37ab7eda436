// /teach/collect/:code: a class code's questions on the projector, and the answers of a room that has no network.
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react'
import { useParams, useSearchParams } from 'react-router'
import type { Bank } from '../../../quiz/bank.ts'
import type { ReadDrill } from '../../../quiz/code/read-drill-code.ts'
import { tallyCollected } from '../../../room/collected.ts'
import { roomItemFrom } from '../../../room/room-item.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { BadCode } from '../form/bad-code.tsx'
import { useForm, useReadCode } from '../../item/form-items.ts'
import '../slides/slides.css'
import '../slides/speaker.css'
import { afterHeard, joinWindows, type Other, type Windows } from '../windows.ts'
import './collect.css'
import { CollectConsole } from './collect-console.tsx'
import { CollectWall, type Wall } from './collect-wall.tsx'
import { useCollecting } from './collecting.ts'

export default function CollectView(): ReactElement {
  const { code = '' } = useParams()
  const [query] = useSearchParams()
  const found = useReadCode(code)
  if (query.get('window') === 'projector') return <CollectWall code={code} />
  if (found === undefined) {
    return (
      <>
        <h1>Answers without a network</h1>
        <Skeleton lines={6} />
      </>
    )
  }
  if (!found.read.ok) return <BadCode fault={found.read.error} to={(nearest) => `/teach/collect/${nearest}`} />
  return <Drawn key={found.read.value.today} bank={found.bank} drill={found.read.value} />
}

function Drawn({ bank, drill }: { readonly bank: Bank; readonly drill: ReadDrill }): ReactElement {
  const form = useForm(bank, drill)
  return form.isDrawn && form.items.length > 0 ? (
    <Console bank={bank} code={drill.today} items={form.items} />
  ) : (
    <>
      <h1>Answers without a network</h1>
      {form.isDrawn ? <p>Nothing in this selection can be asked fairly.</p> : <Skeleton lines={6} />}
    </>
  )
}

interface Props {
  readonly bank: Bank
  readonly code: string
  readonly items: ReturnType<typeof useForm>['items']
}

function Console({ bank, code, items: drawn }: Props): ReactElement {
  const collecting = useCollecting(code, drawn)
  const items = useMemo(() => drawn.map((item) => roomItemFrom(bank, item)), [bank, drawn])
  const [shown, setShown] = useState({ number: 1, revealed: false, counted: false, revision: 0 })
  const show = (part: Partial<typeof shown>): void =>
    setShown((before) => ({ ...before, ...part, revision: before.revision + 1 }))
  const item = items[shown.number - 1]
  const tally = item && tallyCollected(collecting.collected, item, shown.number)
  const wall: Wall | undefined = item && {
    ...shown,
    revision: shown.revision,
    code,
    of: items.length,
    item: { stem: item.stem, options: item.options },
    phones: collecting.collected.phones.length,
    ...(tally === undefined ? {} : { tally }),
  }
  const other = useWall(code, wall)
  return item === undefined || tally === undefined ? (
    <p>There is no such question.</p>
  ) : (
    <CollectConsole {...{ code, items, item, tally, shown, show, collecting, other }} />
  )
}

/** Shows the projector what it has to show; every change there comes from here. */
function useWall(code: string, wall: Wall | undefined): Other {
  const [other, setOther] = useState<Other>('never')
  const windows = useRef<Windows<Wall>>(undefined)
  const told = useRef<Wall>(undefined)
  useEffect(() => {
    const joined = joinWindows<Wall>(`collect.${code}`, {
      role: 'speaker',
      state: () => told.current ?? { revision: 0, code, number: 0, of: 0, revealed: false, counted: false, phones: 0 },
      adopt: () => undefined,
      other: (isThere) => setOther((before) => afterHeard(before, isThere)),
    })
    windows.current = joined
    return () => joined.close()
  }, [code])
  const text = JSON.stringify(wall)
  useEffect(() => {
    if (wall === undefined) return
    // Counted up by the clock, so that a console that was opened anew is the newer one.
    told.current = { ...wall, revision: Math.max(Date.now(), (told.current?.revision ?? 0) + 1) }
    windows.current?.tell(told.current)
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [text])
  return other
}
