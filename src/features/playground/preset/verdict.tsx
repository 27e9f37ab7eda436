// The verdict of the run on a prediction: the figure with its sum, a reason for every option, and what to try next.
import { useEffect, useRef, type ReactElement } from 'react'
import { Link } from 'react-router'
import type { Prediction } from '../../../sim/lab/prediction.ts'
import { Button, buttonClass } from '../../../ui/button.tsx'
import { ItemCard } from '../../item/item-card.tsx'
import { FactsBehind } from './facts-behind.tsx'
import type { Committed } from './preset-book.tsx'

export interface Way {
  readonly to: string
  readonly title: string
}

interface Props {
  readonly preset: Prediction
  readonly committed: Committed
  readonly variant: { readonly text: string; readonly playing: boolean; onToggle(): void } | undefined
  readonly next: Way | undefined
  readonly all: Way
}

export function Verdict({ preset, committed, variant, next, all }: Props): ReactElement {
  const { item, answer, outcome } = committed
  const heading = useRef<HTMLHeadingElement>(null)
  // After the question, which takes the focus when it appears: the sum comes first here.
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="preset-verdict" aria-labelledby="verdict">
      <h2 id="verdict" ref={heading} tabIndex={-1}>
        What the run says
      </h2>
      <p className="sum">{outcome.sum}</p>
      <p className="expected">{preset.expected.text}</p>
      {outcome.refusals?.map(({ path, what, mend }) => (
        <p key={path} className="refused">
          AWS refuses what you would like to set: {what} {mend}
        </p>
      ))}
      <ItemCard item={item} answer={answer} onAnswer={() => undefined} />
      {item.factIds.length > 0 && <FactsBehind factIds={item.factIds} />}
      {variant !== undefined && (
        <p className="variant">
          {variant.playing ? 'Now playing the variant. ' : 'Then try this. '}
          {variant.text}{' '}
          <Button onClick={variant.onToggle}>{variant.playing ? 'Back to the first run' : 'Load the variant'}</Button>
        </p>
      )}
      <p className="ways">
        {next !== undefined && (
          <Link className={buttonClass()} to={next.to}>
            Next: {next.title}
          </Link>
        )}
        <Link to={all.to}>{all.title}</Link>
      </p>
    </section>
  )
}
