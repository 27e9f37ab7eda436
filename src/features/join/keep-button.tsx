// 'Keep my answers': into the history of this device, only when pressed, and only once.
import { useState, type ReactElement } from 'react'
import { readNote, writeNote } from '../../store/notes.ts'
import { Button } from '../../ui/button.tsx'
import { keepAnswers, type ClassAnswer } from './keep-answers.ts'

interface Props {
  readonly answers: readonly ClassAnswer[]
  readonly drill: string
}

export function KeepButton({ answers, drill }: Props): ReactElement {
  const note = `class.kept.${drill}`
  const [state, setState] = useState<'open' | 'busy' | 'kept'>(() => (readNote(note) === undefined ? 'open' : 'kept'))
  const keep = async (): Promise<void> => {
    setState('busy')
    await keepAnswers(answers, drill)
    writeNote(note, '1')
    setState('kept')
  }
  return state === 'kept' ? (
    <p role="status">These answers are in the history of this device.</p>
  ) : (
    <p className="join-keep">
      <Button disabled={state === 'busy'} onClick={() => void keep()}>
        Keep my answers in my history
      </Button>
      <small>They stay on this device, and count in Today, Review and Progress.</small>
    </p>
  )
}
