// The end of a lesson on a phone: the drill to take home, and whether one's answers go into one's history.
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import type { Bank } from '../../quiz/bank.ts'
import type { ReadDrill } from '../../quiz/code/read-drill-code.ts'
import { useForm, useReadCode } from '../item/form-items.ts'
import type { ClassAnswer } from './keep-answers.ts'
import { KeepButton } from './keep-button.tsx'
import { roomAnswers } from './room-answers.ts'

interface Props {
  readonly code: string
  readonly takeHome: string | undefined
}

export const LessonOver = ({ code, takeHome }: Props): ReactElement => (
  <>
    <h2>The lesson is over</h2>
    {takeHome === undefined ? (
      <p>Thank you for taking part.</p>
    ) : (
      <>
        <p>
          These questions again, with reasons, at home and without a network:{' '}
          <Link to={`/practice/${takeHome}`}>{takeHome}</Link>
        </p>
        <Mine code={code} takeHome={takeHome} />
      </>
    )}
  </>
)

function Mine({ code, takeHome }: { readonly code: string; readonly takeHome: string }): ReactElement | null {
  const found = useReadCode(takeHome)
  const answers = roomAnswers(code)
  if (answers.length === 0 || found === undefined || !found.read.ok || !found.read.value.sameContent) return null
  return <Keep bank={found.bank} drill={found.read.value} code={code} />
}

interface KeepProps {
  readonly bank: Bank
  readonly drill: ReadDrill
  readonly code: string
}

/** The room knows letters; the history wants the whole question, which the code draws again. */
function Keep({ bank, drill, code }: KeepProps): ReactElement | null {
  const { items, isDrawn } = useForm(bank, drill)
  if (!isDrawn) return null
  const answers = roomAnswers(code).flatMap(({ stem, chosen }): ClassAnswer[] => {
    const item = items.find((each) => each.stem === stem)
    if (item === undefined) return []
    return [{ item, chosen: item.options.flatMap(({ id }, at) => (chosen.includes(letterAt(at)) ? [id] : [])) }]
  })
  return answers.length === 0 ? null : <KeepButton answers={answers} drill={drill.code} />
}

const letterAt = (place: number): string => String.fromCharCode(97 + place)
