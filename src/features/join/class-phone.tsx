// A class code on a phone, without a network: the questions one by one, then one QR code with all answers.
import { useState, type ReactElement } from 'react'
import { Link } from 'react-router'
import type { Bank } from '../../quiz/bank.ts'
import type { ReadDrill } from '../../quiz/code/read-drill-code.ts'
import { answersOf, noteAnswer, noteStep, stepOf, useSession } from '../../store/session.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useForm, useReadCode } from '../item/form-items.ts'
import { Choices } from './choices.tsx'
import { ClassAnswers } from './class-answers.tsx'

export function ClassPhone({ code }: { readonly code: string }): ReactElement {
  const found = useReadCode(code)
  if (found === undefined) {
    return (
      <div className="join">
        <h1>Class {code.slice(0, 40)}</h1>
        <Skeleton lines={5} />
      </div>
    )
  }
  if (!found.read.ok) return <WrongCode says={found.read.error.says} nearest={found.read.error.nearest} />
  const drill = found.read.value
  if (drill.sameContent) return <Questions bank={found.bank} drill={drill} />
  return (
    <div className="join">
      <h1>Other facts</h1>
      <Notice tone="bad">
        <p>
          This phone’s facts are not those of the code {drill.code}, so its questions would differ. Open Trapline once
          with a network to update it; answers that are here stay.
        </p>
      </Notice>
    </div>
  )
}

const WrongCode = ({ says, nearest }: { readonly says: string; readonly nearest: readonly string[] }): ReactElement => (
  <div className="join">
    <h1>No such code</h1>
    <Notice tone="bad">
      <p>A live room’s code has six letters; this is not one. As the code of a class: {says}</p>
      {nearest[0] !== undefined && (
        <p>
          Perhaps it was <Link to={`/join/${nearest[0]}`}>{nearest[0]}</Link>?
        </p>
      )}
    </Notice>
    <Link className="btn primary" to="/join">
      Enter another code
    </Link>
  </div>
)

function Questions({ bank, drill }: { readonly bank: Bank; readonly drill: ReadDrill }): ReactElement {
  const { items, isDrawn } = useForm(bank, drill)
  const id = `class:${drill.code}`
  const drills = useSession((state) => state.drills)
  const answers = answersOf(drills, id)
  const at = Math.min(stepOf(drills, id), items.length)
  const [done, setDone] = useState(false)
  const item = items[at]
  if (!isDrawn) return <Skeleton lines={6} says="The questions are being drawn" />
  if (item === undefined || done) {
    return (
      <ClassAnswers
        code={drill.code}
        items={items}
        answers={answers}
        onBack={() => {
          setDone(false)
          noteStep(id, 0)
        }}
      />
    )
  }
  const chosen = answers.find(({ itemId }) => itemId === item.id)?.chosen ?? []
  const given = answers.filter((answer) => answer.chosen.length > 0).length
  return (
    <div className="join">
      <h1 className="vh">Questions of {drill.code}</h1>
      <p className="count">
        Question {at + 1} of {items.length}
      </p>
      <Choices
        key={item.id}
        stem={item.stem}
        select={item.select}
        options={item.options}
        chosen={chosen}
        onChoose={(next) => noteAnswer(id, { itemId: item.id, chosen: [...next] })}
      />
      <div className="join-bar">
        <Button kind="primary" onClick={() => noteStep(id, at + 1)}>
          {at + 1 === items.length ? 'Show my answers' : 'Next question'}
        </Button>
        {at > 0 && <Button onClick={() => noteStep(id, at - 1)}>Back</Button>}
        {given > 0 && at + 1 < items.length && (
          <Button kind="quiet" onClick={() => setDone(true)}>
            Show my answers so far
          </Button>
        )}
      </div>
    </div>
  )
}
