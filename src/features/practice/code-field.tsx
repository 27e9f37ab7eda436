// 'I have a code': one field; what is wrong with a code is said beside it, with the codes that were probably meant.
import { useState, type ReactElement } from 'react'
import { Link, useNavigate } from 'react-router'
import type { Bank } from '../../quiz/bank.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { readAddress, type CodeProblem } from './read-address.ts'

interface Props {
  readonly bank: Bank
  readonly exam: string
}

export function CodeField({ bank, exam }: Props): ReactElement {
  const navigate = useNavigate()
  const [written, setWritten] = useState('')
  const [problem, setProblem] = useState<CodeProblem>()
  const open = (): void => {
    const read = readAddress(written, new URLSearchParams(), bank, exam)
    if (read.kind === 'problem') setProblem(read)
    else void navigate(`/practice/${read.kind === 'coded' ? read.drill.code : encodeURIComponent(written.trim())}`)
  }
  return (
    <form
      className="code-field"
      onSubmit={(event) => {
        event.preventDefault()
        open()
      }}
    >
      <Field label="I have a code" hint="From your instructor or another device. Capitals and dashes do not matter.">
        {(ids) => (
          <input
            {...ids}
            value={written}
            autoCapitalize="characters"
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            onChange={(event) => {
              setWritten(event.target.value)
              setProblem(undefined)
            }}
          />
        )}
      </Field>
      <Button type="submit">Open</Button>
      {problem !== undefined && (
        <Notice tone="bad">
          <p>{problem.says}</p>
          <NearestCodes codes={problem.nearest} query="" />
        </Notice>
      )}
    </form>
  )
}

interface NearestProps {
  readonly codes: readonly string[]
  /** What an older code needs beside itself, with its question mark. */
  readonly query: string
}

export const NearestCodes = ({ codes, query }: NearestProps): ReactElement | null =>
  codes.length === 0 ? null : (
    <p>
      Perhaps it was{' '}
      {codes.map((code, at) => (
        <span key={code}>
          {at > 0 && (at === codes.length - 1 ? ' or ' : ', ')}
          <Link className="code" to={`/practice/${code}${query}`}>
            {code}
          </Link>
        </span>
      ))}
      ?
    </p>
  )
