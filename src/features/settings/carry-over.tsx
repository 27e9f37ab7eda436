// To another device without a network: out as codes or a text, in by camera or by pasting.
import { lazy, Suspense, useState, type ReactElement } from 'react'
import { canCompress } from '../../store/deflate.ts'
import { useHistory } from '../../store/history.ts'
import { makeTransfer, type Transfer } from '../../store/transfer.ts'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { CarryIn } from './carry-in.tsx'
import { CopyText } from './copy-text.tsx'

const CodeSeries = lazy(() => import('./code-series.tsx'))

const COUNTS = [
  { value: '20', name: 'Last 20' },
  { value: '100', name: 'Last 100' },
  { value: 'all', name: 'All' },
] as const
type Count = (typeof COUNTS)[number]['value']

export function CarryOver(): ReactElement {
  const empty = useHistory((history) => history.attempts.length === 0)
  const [count, setCount] = useState<Count>('20')
  const [made, setMade] = useState<{ readonly transfer: Transfer; readonly as: 'codes' | 'text' }>()
  if (!canCompress()) return <p>This browser cannot compress. Carry a back-up file over instead.</p>
  const make = async (as: 'codes' | 'text'): Promise<void> => {
    setMade({ transfer: await makeTransfer(count === 'all' ? Infinity : Number(count)), as })
  }
  return (
    <>
      {!empty && (
        <>
          <Segmented
            label="Answers to carry over"
            value={count}
            choices={COUNTS}
            onChange={(value) => {
              setCount(value)
              setMade(undefined)
            }}
          />
          <div className="ways-over">
            <Button onClick={() => void make('codes')}>Show as QR codes</Button>
            <Button onClick={() => void make('text')}>Give me a text</Button>
          </div>
          {made?.as === 'codes' && (
            <Suspense fallback={<p role="status">The codes are being drawn …</p>}>
              <CodeSeries transfer={made.transfer} />
            </Suspense>
          )}
          {made?.as === 'text' && <CopyText transfer={made.transfer} />}
        </>
      )}
      <CarryIn />
    </>
  )
}
