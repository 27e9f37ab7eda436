// One fact climbed from rung to rung: a right answer leads up, a wrong one down, the top ends it.
import { useMemo, type ReactElement } from 'react'
import { Link } from 'react-router'
import type { FactId } from '../../facts/fact.ts'
import type { Bank } from '../../quiz/bank.ts'
import { ladderOf, rungsOf, type Rung } from '../../quiz/ladder.ts'
import { isMastered, rungStreaksOf } from '../../review/rung-mastery.ts'
import { useHistory } from '../../store/history.ts'
import { answersOf, noteStep, stepOf, useSession } from '../../store/session.ts'
import { buttonClass } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RUNG_WORDS } from '../item/words.ts'
import { climbedSoFar } from './climb.ts'
import { Question } from './question.tsx'

interface Props {
  readonly bank: Bank
  readonly id: string
  readonly seed: string
  readonly exam: string
  readonly ladder: { readonly factId: FactId; readonly from?: Rung }
}

export function LadderRun({ bank, id, seed, exam, ladder: { factId, from } }: Props): ReactElement {
  const ladder = useMemo(() => ladderOf(bank, factId), [bank, factId])
  const rungs = rungsOf(ladder)
  const drills = useSession((state) => state.drills)
  const answers = answersOf(drills, id)
  const climb = useMemo(
    () => climbedSoFar({ bank, ladder, seed, exam, ...(from === undefined ? {} : { from }) }, answers),
    [bank, ladder, seed, exam, from, answers],
  )
  const step = stepOf(drills, id)
  const fact = bank.byId.get(factId)
  const shown = climb.steps[step]
  if (rungs.length === 0 || fact === undefined) return <NoLadder />
  if (shown === undefined) {
    const isTop = climb.steps.at(-1)?.leads === 'done'
    return <End bank={bank} factId={factId} rungs={rungs} asked={step} isTop={isTop} />
  }
  return (
    <section className="drill">
      <h1 className="climb-title">
        Climb: {fact.attribute.name} <span>{fact.subject.name}</span>
      </h1>
      <Rungs rungs={rungs} at={shown.rung} />
      <Question
        key={shown.item.id}
        bank={bank}
        item={shown.item}
        drillId={id}
        answered={answers.find(({ itemId }) => itemId === shown.item.id)}
        next={shown.leads === 'up' ? 'One up' : shown.leads === 'done' ? 'Finish' : 'Go on'}
        onNext={() => noteStep(id, step + 1)}
      />
    </section>
  )
}

const Rungs = ({ rungs, at }: { readonly rungs: readonly Rung[]; readonly at?: Rung }): ReactElement => (
  <ol className="rungs" aria-label="Rungs of this fact">
    {rungs.map((rung) => (
      <li key={rung} {...(rung === at ? { 'aria-current': 'step' as const } : {})}>
        {RUNG_WORDS[rung]}
      </li>
    ))}
  </ol>
)

interface EndProps {
  readonly bank: Bank
  readonly factId: FactId
  readonly rungs: readonly Rung[]
  readonly asked: number
  /** False where it ended on the way, after many questions. */
  readonly isTop: boolean
}

function End({ bank, factId, rungs, asked, isTop }: EndProps): ReactElement {
  const attempts = useHistory((history) => history.attempts)
  const streaks = useMemo(() => rungStreaksOf(attempts).get(factId), [attempts, factId])
  const fact = bank.byId.get(factId)
  const top = rungs.at(-1)
  return (
    <section className="summary">
      <h1>{isTop && top !== undefined ? `At the top: ${RUNG_WORDS[top].toLowerCase()}` : 'Enough for now'}</h1>
      <p>
        {asked === 1 ? 'One question' : `${asked} questions`},{' '}
        {isTop ? 'and you are up.' : 'and the top is still ahead: read the fact once more, then try again.'}{' '}
        {!isTop
          ? ''
          : isMastered(streaks, rungs)
            ? 'You were right up here twice in a row: this fact counts as mastered.'
            : 'Right up here once more, and it counts as mastered.'}
      </p>
      <p className="reason">
        {fact?.text}{' '}
        {fact !== undefined && <Link to={`/learn/${fact.page}#${fact.anchor}`}>Read it where it stands</Link>}
      </p>
      <div className="next-bar">
        <Link className={buttonClass('primary')} to={`/practice?ladder=${encodeURIComponent(factId)}`}>
          Climb it again, in other words
        </Link>
        <Link className={buttonClass('quiet')} to="/practice">
          Practise something else
        </Link>
      </div>
    </section>
  )
}

const NoLadder = (): ReactElement => (
  <>
    <h1>No ladder here</h1>
    <Notice tone="note">
      <p>
        This fact has too few comparable neighbours to be asked about fairly, and a poor question is worse than none.
        Nothing is lost.
      </p>
    </Notice>
    <Link className={buttonClass('primary')} to="/practice">
      Practise something else
    </Link>
  </>
)
