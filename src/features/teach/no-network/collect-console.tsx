// The instructor's side of a class without a network: the question, collecting by camera, typing and hands, and the results.
import { useState, type ReactElement } from 'react'
import { Link } from 'react-router'
import { roomFrom, type Collected } from '../../../room/collected.ts'
import { resultRows, resultsOf } from '../../../room/results.ts'
import type { RoomItem } from '../../../room/room-item.ts'
import type { Tally } from '../../../room/tally.ts'
import { Button } from '../../../ui/button.tsx'
import { saveFile } from '../../../ui/save-file.ts'
import { csvFrom } from '../csv.ts'
import { ItemOnScreen } from '../item-on-screen.tsx'
import { ProjectorLink } from '../projector-link.tsx'
import { ResultTables } from '../result-tables.tsx'
import { TallyBars } from '../tally-bars.tsx'
import type { Other } from '../windows.ts'
import { CollectAnswers } from './collect-answers.tsx'
import type { Collecting } from './collecting.ts'
import { Hands } from './hands.tsx'

interface Shown {
  readonly number: number
  readonly revealed: boolean
  readonly counted: boolean
}

interface Props {
  readonly code: string
  readonly items: readonly RoomItem[]
  readonly item: RoomItem
  readonly tally: Tally
  readonly shown: Shown
  readonly collecting: Collecting
  readonly other: Other
  show(part: Partial<Shown>): void
}

export function CollectConsole({ code, items, item, tally, shown, collecting, other, show }: Props): ReactElement {
  const { number, revealed, counted } = shown
  const goTo = (to: number): void => show({ number: to, revealed: false, counted: false })
  return (
    <div className="collect">
      <p className="running">
        <Link to={`/teach/form/${code}`}>{code}</Link>
      </p>
      <h1>Answers without a network</h1>
      <ProjectorLink other={other} />
      <div className="speaker-grid">
        <section aria-label={`Question ${number} of ${items.length}`}>
          <p className="count">
            Question {number} of {items.length}
          </p>
          <ItemOnScreen item={item} revealed={revealed} />
          <div className="speaker-bar">
            <Button kind="primary" disabled={number === items.length} onClick={() => goTo(number + 1)}>
              Next question
            </Button>
            <Button disabled={number === 1} onClick={() => goTo(number - 1)}>
              Back
            </Button>
            <Button aria-pressed={counted} onClick={() => show({ counted: !counted })}>
              {counted ? 'Hide the tally' : 'Show the tally'}
            </Button>
            <Button aria-pressed={revealed} onClick={() => show({ revealed: !revealed, counted: true })}>
              {revealed ? 'Hide the key' : 'Reveal the key'}
            </Button>
          </div>
          <TallyBars tally={tally} options={item.options} revealed={revealed} />
        </section>
        <section aria-label="Collect answers">
          <CollectAnswers collecting={collecting} />
          <Hands
            key={number}
            item={item}
            counts={collecting.collected.hands[number] ?? []}
            number={number}
            collecting={collecting}
          />
        </section>
      </div>
      <Outcome code={code} items={items} collected={collecting.collected} onForget={collecting.forget} />
    </div>
  )
}

interface OutcomeProps {
  readonly code: string
  readonly items: readonly RoomItem[]
  readonly collected: Collected
  onForget(): void
}

function Outcome({ code, items, collected, onForget }: OutcomeProps): ReactElement | null {
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(false)
  if (collected.phones.length === 0) return null
  const room = roomFrom(collected, items, code)
  return (
    <section className="outcome">
      <div className="speaker-bar">
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          Results of all questions
        </Button>
        <Button onClick={() => saveFile(`class-${code}.csv`, csvFrom(resultRows(room)), 'text/csv')}>
          Save as CSV
        </Button>
        {asked ? (
          <Button onClick={onForget}>Forget all {collected.phones.length} phones for good</Button>
        ) : (
          <Button kind="quiet" onClick={() => setAsked(true)}>
            Forget this class …
          </Button>
        )}
      </div>
      {open && (
        <>
          <p className="hint">By phones alone: hands that were raised are in the tally of their question.</p>
          <ResultTables results={resultsOf(room)} />
        </>
      )}
    </section>
  )
}
