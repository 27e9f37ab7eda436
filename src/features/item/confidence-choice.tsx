// How sure one is, said before the answer is known: optional, and one tap.
import type { ReactElement } from 'react'
import type { Confidence } from '../../review/attempt.ts'

const CHOICES: readonly Confidence[] = ['sure', 'think', 'guess']
const WORDS: Readonly<Record<Confidence, string>> = { sure: 'Sure', think: 'I think so', guess: 'A guess' }

interface Props {
  readonly value: Confidence | undefined
  onChange(value: Confidence | undefined): void
}

export const ConfidenceChoice = ({ value, onChange }: Props): ReactElement => (
  <div className="confidence" role="group" aria-label="How sure are you? (optional)">
    {CHOICES.map((choice) => (
      <button
        key={choice}
        type="button"
        aria-pressed={value === choice}
        onClick={() => onChange(value === choice ? undefined : choice)}
      >
        {WORDS[choice]}
      </button>
    ))}
  </div>
)
