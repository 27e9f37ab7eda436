// Taking in what another device shows: a pasted text, or its codes by camera where the browser can read them.
import { lazy, Suspense, useEffect, useState, type ReactElement } from 'react'
import { mergeText, type TransferOutcome } from '../../store/transfer.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { mergedSentence } from './merge-in.tsx'

const CameraReader = lazy(() => import('./camera-reader.tsx'))

export function CarryIn(): ReactElement {
  const [text, setText] = useState('')
  const [reading, setReading] = useState(false)
  const [outcome, setOutcome] = useState<TransferOutcome>()
  // Not known while the page is prerendered.
  const [readsCodes, setReadsCodes] = useState<boolean>()
  useEffect(() => setReadsCodes('BarcodeDetector' in window && navigator.mediaDevices !== undefined), [])
  const merge = async (): Promise<void> => {
    const merged = await mergeText(text)
    setOutcome(merged)
    if (merged.ok) setText('')
  }
  return (
    <>
      <Field label="Text from the other device" hint="It begins with TLT1. What is here already stays as it is.">
        {(ids) => <textarea {...ids} rows={3} value={text} onChange={({ target }) => setText(target.value)} />}
      </Field>
      <div className="ways-over">
        <Button disabled={text.trim() === ''} onClick={() => void merge()}>
          Merge the text in
        </Button>
        {readsCodes === true && !reading && (
          <Button onClick={() => setReading(true)}>Read codes with the camera</Button>
        )}
      </div>
      {readsCodes === false && (
        <p className="hint">
          This browser cannot read QR codes by itself. On this device, use the text or a back-up file; Chrome on Android
          reads codes.
        </p>
      )}
      {reading && (
        <Suspense fallback={<p role="status">The camera is being asked for …</p>}>
          <CameraReader
            onDone={(merged) => {
              setReading(false)
              setOutcome(merged)
            }}
          />
        </Suspense>
      )}
      {outcome !== undefined && (
        <Notice tone={outcome.ok ? 'good' : 'bad'}>
          <p>{outcome.ok ? mergedSentence(outcome.value) : outcome.error.says}</p>
        </Notice>
      )}
    </>
  )
}
