// The history as one text, to be sent in a message.
import { useState, type ReactElement } from 'react'
import type { Transfer } from '../../store/transfer.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { numeral } from '../../ui/numeral.ts'

export function CopyText({ transfer: { text, answers } }: { readonly transfer: Transfer }): ReactElement {
  const [said, setSaid] = useState('')
  const copy = (): void => {
    void (navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('denied'))).then(
      () => setSaid('Copied.'),
      () => setSaid('The browser denied it: select the text and copy it.'),
    )
  }
  return (
    <div className="carried">
      <Field label={`${answers} answers in ${numeral(text.length)} letters`}>
        {(ids) => <textarea {...ids} readOnly rows={4} value={text} />}
      </Field>
      <Button onClick={copy}>Copy</Button> <span role="status">{said}</span>
    </div>
  )
}
