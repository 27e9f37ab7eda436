// Practice: without a code one chooses what to be asked; with one the address is the drill itself.
import { useMemo, type ReactElement } from 'react'
import { Link, Navigate, useLocation, useParams, useSearchParams } from 'react-router'
import type { Bank } from '../../quiz/bank.ts'
import { useBank } from '../../store/bank.ts'
import { useSettings } from '../../store/settings.ts'
import { buttonClass } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { CodeField, NearestCodes } from './code-field.tsx'
import { CodedDrill } from './coded-drill.tsx'
import { readPlan, startsAtOnce, writeQuery } from './drill-address.ts'
import { DrillRun } from './drill-run.tsx'
import { seededSource } from './drill-source.ts'
import { freshAddress } from './fresh-address.ts'
import { LadderRun } from './ladder-run.tsx'
import { readAddress, type CodeProblem, type DrillAddress } from './read-address.ts'
import { Setup } from './setup.tsx'
import './practice.css'

export default function PracticeView(): ReactElement {
  const bank = useBank()
  return bank === undefined ? <Waiting /> : <Practice bank={bank} />
}

const Waiting = (): ReactElement => (
  <>
    <h1>Practice</h1>
    <Skeleton lines={5} />
  </>
)

function Practice({ bank }: { readonly bank: Bank }): ReactElement {
  const { code } = useParams()
  const [query] = useSearchParams()
  const { search } = useLocation()
  const exam = useSettings((settings) => settings.exam)
  const address = useMemo(
    () => (code === undefined ? undefined : readAddress(code, new URLSearchParams(search), bank, exam)),
    [code, search, bank, exam],
  )
  if (code !== undefined && address !== undefined) {
    return address.kind === 'problem' ? (
      <BadAddress problem={address} query={search} />
    ) : (
      <Drill key={`${code}${search}`} bank={bank} code={code} address={address} />
    )
  }
  const plan = readPlan(query, bank.corpus, exam)
  if (!plan.ok) return <BadAddress problem={{ kind: 'problem', says: plan.error.says, nearest: [] }} query="" />
  return startsAtOnce(query) ? (
    <Navigate replace to={freshAddress(plan.value, bank)} />
  ) : (
    <>
      <Setup bank={bank} exam={exam} />
      <CodeField bank={bank} exam={exam} />
      <p className="to-exam">
        <Link to="/exam">Sit an exam</Link> against the clock, without verdicts before the end.
      </p>
    </>
  )
}

interface DrillProps {
  readonly bank: Bank
  readonly code: string
  readonly address: Exclude<DrillAddress, CodeProblem>
}

function Drill({ bank, code, address }: DrillProps): ReactElement {
  if (address.kind === 'coded') {
    const { drill } = address
    return code === drill.code ? (
      <CodedDrill bank={bank} drill={drill} />
    ) : (
      <Navigate replace to={`/practice/${drill.code}`} />
    )
  }
  const { plan, seed, sameContent } = address
  return (
    <>
      {!sameContent && (
        <Notice tone="note">
          This drill was made from another state of the facts. The questions below are from today's; your earlier
          answers are kept.
        </Notice>
      )}
      {plan.ladder === undefined ? (
        <DrillRun
          bank={bank}
          {...seededSource(bank, code, seed, plan)}
          length={plan.length}
          again={freshAddress(plan, bank)}
        />
      ) : (
        <LadderRun
          bank={bank}
          id={`${code}?${writeQuery(plan)}`}
          seed={seed}
          ladder={plan.ladder}
          exam={plan.selection.exam}
        />
      )}
    </>
  )
}

const BadAddress = ({ problem, query }: { readonly problem: CodeProblem; readonly query: string }): ReactElement => (
  <>
    <h1>No such drill</h1>
    <Notice tone="bad">
      <p>{problem.says}</p>
      <NearestCodes codes={problem.nearest} query={query} />
      <p>Nothing is lost. Check the address against where it came from, or start a new drill.</p>
    </Notice>
    <Link className={buttonClass('primary')} to="/practice">
      Start a new drill
    </Link>
  </>
)
