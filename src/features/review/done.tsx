// The end of a review: what came of it, and when to come back.
import { useEffect, useMemo, useRef, type ReactElement } from 'react'
import { Link } from 'react-router'
import { askFact } from '../../quiz/ask-fact.ts'
import type { Bank } from '../../quiz/bank.ts'
import { scoreResponse } from '../../quiz/score-response.ts'
import { seasonOf } from '../../review/season.ts'
import { examWords, planWords } from '../../review/exam-words.ts'
import { forecastOf, nextBusyDay } from '../../review/forecast.ts'
import { isoOf } from '../../review/local-time.ts'
import { useDeck } from '../../store/deck.ts'
import { EXAM_CODES, useSettings } from '../../store/settings.ts'
import type { Study } from '../../store/study.ts'
import { buttonClass } from '../../ui/button.tsx'
import { dayInWords } from '../../ui/day.ts'
import type { Running } from './run.ts'

const DAYS_AHEAD = 60

interface Props {
  readonly bank: Bank
  readonly study: Study
  readonly running: Running
}

export function Done({ bank, study, running }: Props): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const exam = useSettings((settings) => settings.exam)
  const { asked, right } = useMemo(() => tally(bank, running), [bank, running])
  const { goal } = study
  return (
    <section className="review-done">
      <h1 ref={heading} tabIndex={-1}>
        {asked === 0 ? 'Nothing to review now' : 'Done for now'}
      </h1>
      {asked > 0 && (
        <p>
          {right} of {asked} right.{right < asked && ' What you missed comes again, in other words.'}
        </p>
      )}
      {running.heldBack > 0 && (
        <p>
          {running.heldBack === 1 ? 'One more is' : `${running.heldBack} more are`} too close to what you were just
          asked: later today is early enough.
        </p>
      )}
      <p>
        {seasonOf(goal) === 'today'
          ? [examWords(EXAM_CODES[exam], goal), planWords(goal)].join(' ')
          : comeBack(study, useDeck.getState().deck)}
      </p>
      <div className="review-bar">
        <Link className={buttonClass('primary')} to="/">
          To Today
        </Link>
        <Link className={buttonClass('quiet')} to="/practice">
          Practise something else
        </Link>
      </div>
    </section>
  )
}

function tally(bank: Bank, { run, answers }: Running): { asked: number; right: number } {
  const items = run.entries.flatMap(
    ({ factId, rung }, at) => askFact(bank, factId, rung, `${run.id}.${at}`, run.exam) ?? [],
  )
  const answered = items.flatMap((item) => {
    const answer = answers.find(({ itemId }) => itemId === item.id)
    return answer === undefined ? [] : scoreResponse(item, answer.chosen).correct
  })
  return { asked: answered.length, right: answered.filter(Boolean).length }
}

function comeBack({ candidates, goal }: Study, deck: Parameters<typeof forecastOf>[0]): string {
  const next = nextBusyDay(forecastOf(deck, candidates, goal, DAYS_AHEAD), goal.today)
  if (next === undefined) return 'Nothing comes back before the exam, or in the next weeks: practise what you like.'
  const when = next.day === goal.today + 1 ? 'Tomorrow' : `On ${dayInWords(isoOf(next.day))}`
  const count = Math.min(goal.mostQuestions, next.due + next.fresh)
  return `${when} there ${count === 1 ? 'is one question' : `are ${count} questions`}: come back then.`
}
