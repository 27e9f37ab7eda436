// The question that is on, as the instructor sees it: while voting, how many; closed, the spread; revealed, tally and reasons.
import type { ReactElement } from 'react'
import type { HostView } from '../../../room/view.ts'
import '../no-network/collect.css'
import { ItemOnScreen } from '../item-on-screen.tsx'
import { TallyBars } from '../tally-bars.tsx'

const PHASES: Readonly<Record<HostView['phase'], string>> = {
  open: 'The room is open. Nothing has been asked yet.',
  asked: 'Voting is open.',
  closed: 'Voting is closed. The room sees no tally yet.',
  revealed: 'Revealed: phones show the reasons.',
  ended: 'The lesson is over.',
}

export function AskedNow({ view }: { readonly view: HostView }): ReactElement {
  const { item, phase, spread, counts } = view
  return (
    <section className="collect" aria-label="Now">
      <p className="count" role="status">
        {item !== undefined && `Question ${item.number} of ${view.items}. `}
        {PHASES[phase]}
      </p>
      {item !== undefined && (
        <>
          <ItemOnScreen
            item={{
              stem: item.stem,
              options: item.revealed
                ? item.options
                : item.options.map((option) => ({ ...option, correct: false, reason: '' })),
            }}
            revealed={item.revealed}
          />
          {spread !== undefined && (
            <TallyBars
              tally={{ answered: counts.answered, right: 0, byOption: spread, byConfusion: [] }}
              options={item.options}
              revealed={false}
            />
          )}
          {item.revealed &&
            item.tallies.map((tally, at) => (
              <div key={at}>
                {item.tallies.length > 1 && <h3>Vote {at + 1}</h3>}
                <TallyBars tally={tally} options={item.options} revealed />
              </div>
            ))}
        </>
      )}
    </section>
  )
}
