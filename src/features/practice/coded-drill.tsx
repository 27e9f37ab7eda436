// A drill that a code stands for: the same items on every device, or what is kept of it where the facts have changed.
import { useEffect, useMemo, type ReactElement } from 'react'
import { Link } from 'react-router'
import type { Bank } from '../../quiz/bank.ts'
import { isOtherForm } from '../../quiz/code/draw-drill.ts'
import { otherSeed, writeDrillCode } from '../../quiz/code/drill-code.ts'
import type { ReadDrill } from '../../quiz/code/read-drill-code.ts'
import type { Item } from '../../quiz/item.ts'
import { openHistory, useHistory } from '../../store/history.ts'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { DrillRun } from './drill-run.tsx'
import { codedSource } from './drill-source.ts'
import { freshAddress } from './fresh-address.ts'
import { keptItems } from './kept-items.ts'

interface Props {
  readonly bank: Bank
  readonly drill: ReadDrill
}

export function CodedDrill({ bank, drill }: Props): ReactElement {
  if (!drill.sameContent) return <OlderDrill bank={bank} drill={drill} />
  const other = writeDrillCode({ ...drill, seed: otherSeed(drill.seed) }, bank.corpus)
  return (
    <DrillRun
      bank={bank}
      {...codedSource(bank, drill)}
      length={drill.length}
      again={freshAddress(drill, bank)}
      code={drill.code}
      isOtherForm={isOtherForm(drill)}
      asked={drill.length}
      {...(other === undefined ? {} : { other: `/practice/${other}` })}
    />
  )
}

/** The facts have changed since the code was made: what was answered here is shown as it was, or today's is offered. */
function OlderDrill({ bank, drill }: Props): ReactElement {
  const status = useHistory((history) => history.status)
  const attempts = useHistory((history) => history.attempts)
  useEffect(() => void openHistory(), [])
  // Answers given from here on must not add to what is replayed.
  const kept = useMemo(
    () => (status === 'ready' ? keptItems(attempts, drill.code) : undefined),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [status, drill.code],
  )
  if (kept === undefined) return <Skeleton lines={5} />
  return (
    <>
      <Notice tone="note">
        <p>
          This code is from another state of the facts.{' '}
          {kept.length === 0
            ? 'None of its questions were answered on this device, so they cannot be shown as they were. Nothing is lost.'
            : `${kept.length} of its ${drill.length} questions were answered on this device and are kept: they are shown as they were, and may be out of date.`}
        </p>
        <p>
          <Link className={kept.length === 0 ? buttonClass('primary') : ''} to={`/practice/${drill.today}`}>
            The same selection from today’s facts: {drill.today}
          </Link>
        </p>
      </Notice>
      {kept.length === 0 ? (
        <h1>An older drill</h1>
      ) : (
        <DrillRun
          bank={bank}
          id={`${drill.code}+again`}
          length={kept.length}
          source={() => replay(kept)}
          again={freshAddress(drill, bank)}
        />
      )}
    </>
  )
}

function* replay(items: readonly Item[]): Generator<Item, void> {
  yield* items
}
