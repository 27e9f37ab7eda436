// The verdict of the run on a prediction: the figure with its sum, a reason for every option, and what to try next.
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import type { Preset } from '../../../sim/presets/preset.ts'
import { PRESETS } from '../../../sim/presets/presets.ts'
import type { ScenarioInput } from '../../../sim/scenario.ts'
import { Button } from '../../../ui/button.tsx'
import { FactLinks } from '../../item/fact-links.tsx'
import { ItemCard } from '../../item/item-card.tsx'
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
  return (
    <section className="preset-verdict" aria-labelledby="verdict">
      <h2 id="verdict">What the run says</h2>
      <p className="sum">{outcome.sum}</p>
      <p className="expected">{preset.expected.text}</p>
      {outcome.refusals.map(({ path, what, mend }) => (
        <p key={path} className="refused">
          AWS refuses what you would like to set: {what} {mend}
        </p>
      ))}
      <ItemCard item={item} answer={answer} onAnswer={() => undefined} />
      <p className="facts-behind">
        The facts behind it: <FactLinks factIds={item.factIds} />
      </p>
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
        {next !== undefined && <Link to={`/play/concurrency?preset=${next.id}`}>Next: {next.title}</Link>}
        <Link to="/play/concurrency">All traps</Link>
      </p>
    </section>
  )
}
