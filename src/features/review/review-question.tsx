// One question of a review: made anew from its fact, kept before its verdict is shown.
import { useEffect, useMemo, useRef, type ReactElement } from 'react'
import { askFact } from '../../quiz/ask-fact.ts'
import type { Bank } from '../../quiz/bank.ts'
import type { Item } from '../../quiz/item.ts'
import { scoreResponse } from '../../quiz/score-response.ts'
import { recordAttempt } from '../../store/history.ts'
import { noteAnswer } from '../../store/session.ts'
import { Button } from '../../ui/button.tsx'
import { ItemCard, type Answer } from '../item/item-card.tsx'
import { Report } from '../item/report.tsx'
import type { Entry } from './compose.ts'
import type { Running } from './run.ts'

interface Props {
  readonly bank: Bank
  readonly entry: Entry
  readonly running: Running
}

export function ReviewQuestion({ bank, entry, running }: Props): ReactElement | null {
  const { run, step, answers, goOn } = running
  const shownAt = useRef(0)
  const button = useRef<HTMLButtonElement>(null)
  const item = useMemo(
    () => askFact(bank, entry.factId, entry.rung, `${run.id}.${step}`, run.exam),
    [bank, entry, run.id, run.exam, step],
  )
  const answered = answers.find(({ itemId }) => itemId === item?.id)
  useEffect(() => {
    shownAt.current = performance.now()
  }, [])
  useEffect(() => {
    if (answered !== undefined) button.current?.focus({ preventScroll: true })
  }, [answered])
  useEffect(() => {
    // Nothing can be asked about it any more: the queue goes on without it.
    if (item === undefined) goOn()
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [item])
  if (item === undefined) return null
  return (
    <>
      <ItemCard
        item={item}
        answer={answered}
        onAnswer={(answer) => void keep(run.id, item, answer, Math.round(performance.now() - shownAt.current))}
      />
      {answered !== undefined && (
        <>
          <div className="review-bar">
            <Button kind="primary" ref={button} onClick={goOn}>
              Next
            </Button>
          </div>
          <Report item={item} />
        </>
      )}
    </>
  )
}

/** What is shown as answered is kept first: a tab that dies after the verdict has lost nothing. */
async function keep(runId: string, item: Item, answer: Answer, durationMs: number): Promise<void> {
  const { correct } = scoreResponse(item, answer.chosen)
  await recordAttempt({ ...answer, item, chosen: [...answer.chosen], correct, durationMs, drill: 'review' })
  noteAnswer(runId, { itemId: item.id, chosen: [...answer.chosen] })
}
