// The run of this tab: begun when there is none for today, gone on with where there is, extended by what came up meanwhile.
import { useEffect, useMemo, useState } from 'react'
import type { FactId } from '../../facts/fact.ts'
import type { Bank } from '../../quiz/bank.ts'
import type { Deck } from '../../review/deck.ts'
import { confusionsOf } from '../../review/confusions.ts'
import { kinshipIn } from '../../review/kinship.ts'
import { localMs } from '../../review/local-time.ts'
import { useDeck } from '../../store/deck.ts'
import { useHistory } from '../../store/history.ts'
import { localOffset } from '../../store/local-offset.ts'
import { keepRun, useReviewRun, type ReviewRun } from '../../store/review-run.ts'
import { answersOf, noteStep, stepOf, useSession, type SessionAnswer } from '../../store/session.ts'
import type { Study } from '../../store/study.ts'
import { composeQueue } from './compose.ts'

export interface Running {
  readonly run: ReviewRun
  readonly step: number
  readonly answers: readonly SessionAnswer[]
  /** Facts that would have stood beside their kin, as far as known. */
  readonly heldBack: number
  goOn(): void
}

/** Undefined until the first queue is composed. */
export function useRun(bank: Bank, study: Study): Running | undefined {
  const noted = useReviewRun(({ run }) => run)
  const run = noted !== undefined && isOf(noted, bank, study) ? noted : undefined
  const drills = useSession((state) => state.drills)
  const [heldBack, setHeldBack] = useState(0)
  const akin = useMemo(() => {
    // The history may still be on its way: its confusions then count from the next queue on.
    const { pairs } = confusionsOf(useHistory.getState().attempts.slice(-2000))
    return kinshipIn(bank, pairs)
  }, [bank])
  const extend = (ended: ReviewRun): void => {
    const queue = composeQueue(bank, study, useDeck.getState().deck, akin, ended.entries.at(-1)?.factId)
    setHeldBack(queue.heldBack)
    if (queue.entries.length > 0) keepRun({ ...ended, entries: [...ended.entries, ...queue.entries] })
  }
  const [isFresh, setFresh] = useState(true)
  useEffect(() => {
    if (run !== undefined) {
      // Come back after the end: something may have come up since.
      if (isFresh && stepOf(useSession.getState().drills, run.id) >= run.entries.length) extend(run)
      setFresh(false)
      return
    }
    const queue = composeQueue(bank, study, useDeck.getState().deck, akin)
    setHeldBack(queue.heldBack)
    keepRun(begun(bank, study, [...queue.entries]))
    setFresh(false)
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [run, bank, study, akin])
  if (run === undefined) return undefined
  const step = stepOf(drills, run.id)
  const answers = answersOf(drills, run.id)
  const goOn = (): void => {
    const { deck } = useDeck.getState()
    const next = nextStep(run, step, deck)
    if (next < run.entries.length) return noteStep(run.id, next)
    extend(run)
    noteStep(run.id, next)
  }
  return { run, step, answers, heldBack, goOn }
}

const isOf = (run: ReviewRun, { corpus }: Bank, { goal, blueprint }: Study): boolean =>
  run.day === goal.today && run.version === corpus.version && run.exam === blueprint.exam

const nowLocalMs = (): number => localMs(Date.now(), localOffset)

function begun({ corpus }: Bank, { goal, blueprint }: Study, entries: ReviewRun['entries']): ReviewRun {
  const [chance = 0] = crypto.getRandomValues(new Uint32Array(1))
  return {
    id: `review-${goal.today}-${chance.toString(36)}`,
    day: goal.today,
    exam: blueprint.exam,
    version: corpus.version,
    startedLocalMs: nowLocalMs(),
    entries,
  }
}

/** Passes over what another tab has asked since this run began. */
function nextStep(run: ReviewRun, step: number, deck: Deck): number {
  const own = new Set<FactId>(run.entries.slice(0, step + 1).map(({ factId }) => factId))
  let next = step + 1
  for (; next < run.entries.length; next += 1) {
    const factId = run.entries[next]?.factId ?? ''
    const known = deck.get(factId)
    if (own.has(factId) || known === undefined || known.reviewedLocalMs <= run.startedLocalMs) break
  }
  return next
}
