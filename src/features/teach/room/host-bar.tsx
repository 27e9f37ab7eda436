// What the instructor can do now, the likeliest first: next, close, reveal, vote again, end.
import { useState, type ReactElement } from 'react'
import type { Said } from '../../../room/message.ts'
import type { HostView } from '../../../room/view.ts'
import { Button } from '../../../ui/button.tsx'

interface Props {
  readonly view: HostView
  say(said: Said): void
}

export function HostBar({ view, say }: Props): ReactElement {
  const { phase, item } = view
  const [ending, setEnding] = useState(false)
  const number = item?.number ?? 0
  const isLast = !view.outline.some(({ standing, number: at }) => at > number && standing === 'not-asked')
  const next = (kind: 'primary' | 'plain'): ReactElement => (
    <Button kind={kind} disabled={isLast} onClick={() => say({ type: 'next', after: number })}>
      {phase === 'open' ? 'Ask the first question' : 'Next question'}
    </Button>
  )
  return (
    <div className="speaker-bar">
      {(phase === 'open' || phase === 'revealed') && next('primary')}
      {phase === 'asked' && item !== undefined && (
        <Button kind="primary" onClick={() => say({ type: 'close', item: number, ballot: item.ballot })}>
          Close voting
        </Button>
      )}
      {phase === 'closed' && item !== undefined && (
        <>
          <Button kind="primary" onClick={() => say({ type: 'reveal', item: number })}>
            Reveal
          </Button>
          <Button onClick={() => say({ type: 'voteAgain', item: number, ballot: item.ballot })}>
            Discuss, then vote again
          </Button>
          {next('plain')}
        </>
      )}
      {ending ? (
        <Button onClick={() => say({ type: 'end' })}>End the lesson for everybody</Button>
      ) : (
        <Button kind="quiet" onClick={() => setEnding(true)}>
          End the lesson …
        </Button>
      )}
    </div>
  )
}
