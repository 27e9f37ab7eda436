// The verdict of the run on a prediction: the figure with its sum, a reason for every option, and what to try next.
import { useEffect, useRef, type ReactElement } from 'react'
import { Link } from 'react-router'
import type { Preset } from '../../../sim/presets/preset.ts'
import { PRESETS } from '../../../sim/presets/presets.ts'
import type { ScenarioInput } from '../../../sim/scenario.ts'
import { Button, buttonClass } from '../../../ui/button.tsx'
import { ItemCard } from '../../item/item-card.tsx'
import { FactsBehind } from './facts-behind.tsx'
import type { Committed } from './preset-book.tsx'

interface Props {
  readonly preset: Preset
  readonly committed: Committed
  readonly scenario: ScenarioInput
  onScenario(scenario: ScenarioInput): void
}

export function Verdict({ preset, committed, scenario, onScenario }: Props): ReactElement {
  const { item, answer, outcome } = committed
  const { variant } = preset
  const next = PRESETS[PRESETS.findIndex(({ id }) => id === preset.id) + 1]
  const varied = variant !== undefined && scenario === variant.scenario
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
      {outcome.refusals.map(({ path, what, mend }) => (
        <p key={path} className="refused">
          AWS refuses what you would like to set: {what} {mend}
        </p>
      ))}
      <ItemCard item={item} answer={answer} onAnswer={() => undefined} />
      <FactsBehind factIds={item.factIds} />
      {variant !== undefined && (
        <p className="variant">
          {varied ? 'Now playing the variant. ' : 'Then try this. '}
          {variant.text}{' '}
          <Button onClick={() => onScenario(varied ? preset.scenario : variant.scenario)}>
            {varied ? 'Back to the first run' : 'Load the variant'}
          </Button>
        </p>
      )}
      <p className="ways">
        {next !== undefined && (
          <Link className={buttonClass()} to={`/play/concurrency?preset=${next.id}`}>
            Next: {next.title}
          </Link>
        )}
        <Link to="/play/concurrency">All traps</Link>
      </p>
    </section>
  )
}
