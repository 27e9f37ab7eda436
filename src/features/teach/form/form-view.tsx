// /teach/form/:code: a class code as a paper test with its answer sheet and key, in two forms, and the ways to use it without paper.
import { useState, type ReactElement } from 'react'
import { Link, useParams } from 'react-router'
import type { Bank } from '../../../quiz/bank.ts'
import { isOtherForm } from '../../../quiz/code/draw-drill.ts'
import type { ReadDrill } from '../../../quiz/code/read-drill-code.ts'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import '../../item/item.css'
import { BadCode } from './bad-code.tsx'
import { otherCode, useForm, useReadCode } from '../../item/form-items.ts'
import { Paper, type Parts } from './paper.tsx'
import './paper.css'

export default function FormView(): ReactElement {
  const { code = '' } = useParams()
  const found = useReadCode(code)
  if (found === undefined) {
    return (
      <div className="paper">
        <h1>Class code</h1>
        <Skeleton lines={6} />
      </div>
    )
  }
  if (!found.read.ok) return <BadCode fault={found.read.error} to={(nearest) => `/teach/form/${nearest}`} />
  return <FormOnPaper key={found.read.value.code} bank={found.bank} drill={found.read.value} />
}

const PARTS: readonly { readonly value: Parts; readonly name: string }[] = [
  { value: 'test', name: 'Test and answer sheet' },
  { value: 'key', name: 'Key' },
  { value: 'all', name: 'All of it' },
]

function FormOnPaper({ bank, drill }: { readonly bank: Bank; readonly drill: ReadDrill }): ReactElement {
  const form = useForm(bank, drill)
  const [parts, setParts] = useState<Parts>('test')
  const [size, setSize] = useState<'a4' | 'letter'>('a4')
  const other = otherCode(bank, drill)
  return (
    <div className={`paper ${size}`}>
      <div className="paper-controls">
        <p className="paper-ways">
          <Link to="/teach">Teach</Link>
          {other !== undefined && <Link to={`/teach/form/${other}`}>Form {isOtherForm(drill) ? 'A' : 'B'}</Link>}
          <Link to={`/teach/collect/${drill.code}`}>On the projector, answers without a network</Link>
          <Link to={`/teach/room?code=${drill.code}`}>In a live room</Link>
          <Link to={`/practice/${drill.code}`}>As a drill</Link>
        </p>
        <Segmented label="To print" value={parts} choices={PARTS} onChange={(choice) => setParts(choice)} />
        <Segmented
          label="Paper"
          value={size}
          choices={[
            { value: 'a4', name: 'A4' },
            { value: 'letter', name: 'Letter' },
          ]}
          onChange={(choice) => setSize(choice)}
        />
        <Button kind="primary" disabled={!form.isDrawn} onClick={() => window.print()}>
          Print, or save as PDF
        </Button>
      </div>
      {!drill.sameContent && (
        <Notice tone="note">
          <p>
            This code is from another state of the facts, so its questions may differ from those of an earlier print.
            The same selection from today’s facts is <Link to={`/teach/form/${drill.today}`}>{drill.today}</Link>.
          </p>
        </Notice>
      )}
      {form.isDrawn && form.items.length < drill.length && (
        <Notice tone="note">
          <p>
            {form.items.length} of {drill.length} questions: the selection has no more facts that can be asked fairly
            {form.name === 'B' ? ' without repeating one of form A' : ''}.
          </p>
        </Notice>
      )}
      {form.isDrawn ? (
        <Paper form={form} parts={parts} />
      ) : (
        <Skeleton lines={12} says="The questions are being drawn" />
      )}
    </div>
  )
}
