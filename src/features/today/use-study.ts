// What Today knows of the plan: at once what the noted deck says, exactly once the corpus and the history are there.
import { useEffect, useMemo } from 'react'
import { planDay, type Planned } from '../../review/day-plan.ts'
import type { Deck } from '../../review/deck.ts'
import { kinshipIn } from '../../review/kinship.ts'
import type { Goal } from '../../review/season.ts'
import { findAskable, useAskable } from '../../store/askable.ts'
import { bankOf } from '../../store/bank.ts'
import { useCorpus } from '../../store/corpus.ts'
import { useDeck, watchDeck } from '../../store/deck.ts'
import { todayHere } from '../../store/local-offset.ts'
import { useReviewRun } from '../../store/review-run.ts'
import { stepOf, useSession } from '../../store/session.ts'
import { useSettings } from '../../store/settings.ts'
import { goalFrom } from '../../store/goal.ts'
import { studyFrom, type Study } from '../../store/study.ts'

export interface StudyToday {
  readonly goal: Goal
  readonly deck: Deck
  /** Undefined until the facts are here; until it is known which of them can be asked about, all count. */
  readonly study: Study | undefined
  readonly planned: readonly Planned[] | undefined
  /** Questions left of a review that was begun in this tab today. */
  readonly left: number
}

export function useStudyToday(): StudyToday {
  const corpus = useCorpus()
  const settings = useSettings()
  const askable = useAskable((state) => state.askable)
  const { deck, from } = useDeck()
  const today = todayHere()
  useEffect(watchDeck, [])
  useEffect(() => {
    if (corpus !== undefined) void findAskable(corpus)
  }, [corpus])
  const study = useMemo(
    () => (corpus === undefined ? undefined : studyFrom(corpus, askable, settings, today)),
    [corpus, askable, settings, today],
  )
  const akin = useMemo(() => (corpus === undefined ? () => false : kinshipIn(bankOf(corpus))), [corpus])
  const planned = useMemo(
    () =>
      study === undefined || from === 'nothing' ? undefined : planDay(deck, study.candidates, study.goal, { akin }),
    [study, deck, from, akin],
  )
  const left = useQuestionsLeft(today, settings.exam)
  return { goal: study?.goal ?? goalFrom(settings, today), deck, study, planned, left }
}

function useQuestionsLeft(today: number, exam: string): number {
  const run = useReviewRun((state) => state.run)
  const drills = useSession((state) => state.drills)
  if (run === undefined || run.day !== today || run.exam !== exam) return 0
  return Math.max(0, run.entries.length - stepOf(drills, run.id))
}
