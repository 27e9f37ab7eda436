// All questions at a glance, and handing in: asked once more, with what is still open.
import { useState, type ReactElement } from 'react'
import { isAnswered, isWhole, type Progress, type Sitting } from '../../review/sitting.ts'
import { moveSitting } from '../../store/sitting.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

interface Props {
  readonly sitting: Sitting
  readonly progress: Progress
  readonly open: boolean
  onClose(): void
  onGo(to: number): void
}

export function QuestionGrid({ sitting, progress, open, onClose, onGo }: Props): ReactElement {
  const [asking, setAsking] = useState(false)
  const { answers, at } = progress
  const count = answers.length
  const done = answers.filter(isAnswered).length
  const marked = answers.filter(({ flagged }) => flagged).length
  const close = (): void => {
    setAsking(false)
    onClose()
  }
  return (
    <Dialog open={open} label="All questions" className="all-questions" onClose={close}>
      <h2>
        {done} of {count} answered{marked > 0 ? `, ${marked} marked` : ''}
      </h2>
      <ol className="grid">
        {sitting.items.map((item, index) => (
          <li key={item.id}>
            <Cell
              {...stateOf(sitting, progress, index)}
              number={index + 1}
              here={index === at}
              onGo={() => onGo(index)}
            />
          </li>
        ))}
      </ol>
      <p className="legend">Filled: answered. Half: options missing. Corner: marked for later.</p>
      <div className="choice" role="group" aria-label="Hand in">
        {asking && (
          <p role="status">
            {done === count ? 'Every question is answered.' : `${count - done} still open: each counts as wrong.`} There
            is no way back.
          </p>
        )}
        <Button onClick={close}>Back to the questions</Button>
        {asking ? (
          <Button kind="primary" onClick={() => moveSitting({ type: 'submitted' })}>
            Hand in for good
          </Button>
        ) : (
          <Button onClick={() => setAsking(true)}>Hand in</Button>
        )}
      </div>
    </Dialog>
  )
}

interface CellState {
  readonly answered: 'yes' | 'half' | 'no'
  readonly flagged: boolean
}

function stateOf({ items }: Sitting, { answers }: Progress, index: number): CellState {
  const [item, answer] = [items[index], answers[index]]
  if (item === undefined || answer === undefined || !isAnswered(answer)) {
    return { answered: 'no', flagged: answer?.flagged === true }
  }
  return { answered: isWhole(item, answer) ? 'yes' : 'half', flagged: answer.flagged }
}

const WORDS = { yes: 'answered', half: 'options missing', no: 'open' } as const

interface CellProps extends CellState {
  readonly number: number
  readonly here: boolean
  onGo(): void
}

const Cell = ({ number, answered, flagged, here, onGo }: CellProps): ReactElement => (
  <button
    type="button"
    data-answered={answered}
    data-flagged={flagged || undefined}
    aria-current={here ? 'step' : undefined}
    aria-label={`Question ${number}, ${WORDS[answered]}${flagged ? ', marked' : ''}`}
    onClick={onGo}
  >
    {number}
  </button>
)
