// All answers of this phone as one QR code, with the signs to be typed where no camera is; then, when it is wanted, what was right.
import { lazy, Suspense, useMemo, useState, type ReactElement } from 'react'
import { PHONE_SIGNS, writeSlip, writeSlipCode } from '../../quiz/code/answer-slip.ts'
import type { Item } from '../../quiz/item.ts'
import { SIGNS } from '../../quiz/seed-code.ts'
import { readNote, writeNote } from '../../store/notes.ts'
import type { SessionAnswer } from '../../store/session.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Answered } from './answered.tsx'
import { KeepButton } from './keep-button.tsx'

const QrCode = lazy(async () => ({ default: (await import('../../ui/qr-code.tsx')).QrCode }))

interface Props {
  readonly code: string
  readonly items: readonly Item[]
  readonly answers: readonly SessionAnswer[]
  onBack(): void
}

export function ClassAnswers({ code, items, answers, onBack }: Props): ReactElement {
  const [name, setName] = useState(() => readNote('class.name') ?? '')
  const [revealed, setRevealed] = useState(false)
  const given = items.map((item) => ({ item, chosen: answers.find(({ itemId }) => itemId === item.id)?.chosen ?? [] }))
  const shapes = useMemo(() => items.map(({ options, select }) => ({ options: options.length, select })), [items])
  const slip = {
    phone: phoneOf(code),
    answers: given.map(({ item, chosen }) => item.options.flatMap(({ id }, at) => (chosen.includes(id) ? [at] : []))),
  }
  const count = given.filter(({ item, chosen }) => chosen.length === item.select).length
  const signs = writeSlip(slip, shapes, code)
  return (
    <div className="join">
      <h1>Show this to the instructor</h1>
      <p>
        {count} of {items.length} answered. One code holds them all; nothing is sent.
      </p>
      <div className="join-code-shown">
        <Suspense fallback={<p role="status">The code is being drawn …</p>}>
          <QrCode text={writeSlipCode(slip, shapes, code, name.trim())} label="My answers to this class" />
        </Suspense>
        <p className="join-signs">{signs.match(/.{1,3}/g)?.join(' ')}</p>
      </div>
      <Field label="Name (optional)">
        {(ids) => (
          <input
            {...ids}
            value={name}
            maxLength={48}
            autoComplete="off"
            onChange={({ target }) => {
              setName(target.value)
              writeNote('class.name', target.value)
            }}
          />
        )}
      </Field>
      <div className="join-bar">
        <Button onClick={onBack}>Change answers</Button>
        <Button kind="quiet" onClick={() => setRevealed(true)}>
          Voting is over: show what was right
        </Button>
      </div>
      {revealed && (
        <>
          {given.map(({ item, chosen }) => (
            <Answered key={item.id} stem={item.stem} options={item.options} chosen={chosen} />
          ))}
          <KeepButton answers={given} drill={code} />
        </>
      )}
    </div>
  )
}

/** Signs that tell this phone from the others of its class, and from itself in another class. */
function phoneOf(code: string): string {
  const known = readNote(`class.${code}`)
  if (known?.length === PHONE_SIGNS && [...known].every((sign) => SIGNS.includes(sign))) return known
  const bytes = crypto.getRandomValues(new Uint32Array(PHONE_SIGNS))
  const phone = [...bytes].map((byte) => SIGNS[byte % SIGNS.length] ?? '').join('')
  writeNote(`class.${code}`, phone)
  return phone
}
