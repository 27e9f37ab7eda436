// One question of a drill with what comes after its answer: on, the same fact again, or up its ladder.
import { useEffect, useRef, useState, type ReactElement } from 'react'
import { Link } from 'react-router'
import type { Bank } from '../../quiz/bank.ts'
import type { Item } from '../../quiz/item.ts'
import { mayClimb, rungOf } from '../../quiz/ladder.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { whenIdle } from '../../ui/idle.ts'
import { ItemCard, type Answer } from '../item/item-card.tsx'
import { Report } from '../item/report.tsx'
import { answerItem } from './drill.ts'

interface Props {
  readonly bank: Bank
  readonly item: Item
  readonly drillId: string
  readonly answered: Answer | undefined
  /** What the button says that leads on. */
  readonly next: string
  onNext(): void
  /** Absent where nothing leads off the way. */
  readonly onAnother?: () => void
}

export function Question({ bank, item, drillId, answered, next, onNext, onAnother }: Props): ReactElement {
  const shownAt = useRef(0)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    shownAt.current = performance.now()
  }, [])
  useEffect(() => {
    if (answered !== undefined) button.current?.focus({ preventScroll: true })
  }, [answered])
  const climbs = useMayClimb(bank, item, onAnother !== undefined)
  return (
    <>
      <ItemCard
        item={item}
        answer={answered}
        onAnswer={(answer) => {
          void answerItem(drillId, item, { ...answer, durationMs: Math.round(performance.now() - shownAt.current) })
        }}
      />
      {answered !== undefined && (
        <>
          <div className="next-bar">
            <Button kind="primary" ref={button} onClick={onNext}>
              {next}
            </Button>
            {onAnother !== undefined && (
              <Button kind="quiet" onClick={onAnother}>
                Another like this
              </Button>
            )}
            {climbs && (
              <Link className={buttonClass('quiet')} to={ladderFrom(item)}>
                Climb from here
              </Link>
            )}
          </div>
          <Report item={item} />
        </>
      )}
    </>
  )
}

const ladderFrom = (item: Item): string =>
  `/practice?ladder=${encodeURIComponent(item.factIds[0] ?? '')}&from=${rungOf(item)}`

/** Worked out while the question is being read: nothing may hold up its verdict. */
function useMayClimb(bank: Bank, item: Item, wanted: boolean): boolean {
  const [climbs, setClimbs] = useState(false)
  useEffect(() => (wanted ? whenIdle(() => setClimbs(mayClimb(bank, item))) : undefined), [bank, item, wanted])
  return climbs
}
