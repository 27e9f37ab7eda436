// The speaker's window: this slide, the next one, notes, the key of what is asked, the clock, and the projector's state.
import { lazy, Suspense, useState, type ReactElement } from 'react'
import { Link } from 'react-router'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Select } from '../../../ui/select.tsx'
import { askAbout } from './ask-about.ts'
import { Clock } from './clock.tsx'
import { useDeckKeys, useSwipe } from './deck-keys.ts'
import { KeyList } from './projector.tsx'
import { ProjectorLink } from '../projector-link.tsx'
import { SlideSheet } from './slide-sheet.tsx'
import type { Deck } from './use-deck.ts'

const AskedKey = lazy(() => import('./asked-key.tsx'))

interface Props {
  readonly deck: Deck
  /** Shows the slides in this window. */
  onPresent(): void
}

export function Speaker({ deck, onPresent }: Props): ReactElement {
  const { state, slide, topic, move, fetched } = deck
  const [help, setHelp] = useState(false)
  const ask = (): void => move(askAbout(topic.id, state.page, slide))
  useDeckKeys((press) => {
    if (press === 'help') setHelp((open) => !open)
    else if (press === 'full') onPresent()
    else if (press === 'ask') ask()
    else if (press === 'leave') move({ to: 'unask' })
    else move({ to: press })
  })
  return (
    <div className="speaker">
      <header className="speaker-head">
        <h1>
          <Link to="/teach">Teach</Link> {topic.title}
        </h1>
        <Clock />
      </header>
      <ProjectorLink other={deck.other} />
      <div className="speaker-grid">
        <Stage deck={deck} />
        <Aside deck={deck} />
      </div>
      <div className="speaker-bar">
        <Button kind="primary" disabled={slide === undefined} onClick={() => move({ to: 'next' })}>
          Next
        </Button>
        <Button onClick={() => move({ to: 'back' })}>Back</Button>
        <Button disabled={slide === undefined} onClick={ask}>
          Ask about this slide
        </Button>
        <Button aria-pressed={state.blank} onClick={() => move({ to: 'blank' })}>
          Dark screen
        </Button>
        <Button aria-label="Larger text" onClick={() => move({ to: 'larger' })}>
          A+
        </Button>
        <Button aria-label="Smaller text" onClick={() => move({ to: 'smaller' })}>
          A−
        </Button>
        <Button kind="quiet" onClick={onPresent}>
          Show in this window
        </Button>
        <Button kind="quiet" onClick={() => setHelp(true)}>
          Keys
        </Button>
        <Link className="btn quiet" to={`/teach/${topic.id}?window=handout&page=${state.page}`}>
          Handout
        </Link>
      </div>
      <Select
        label="Page"
        value={state.page}
        choices={topic.pages.map(({ slug, title }) => ({ value: slug, name: title }))}
        onChange={(page) => move({ to: 'page', page })}
      />
      {fetched.failed && (
        <p role="alert" className="notice bad">
          This page did not load. <button onClick={fetched.retry}>Try again</button>
        </p>
      )}
      <Dialog open={help} label="Keys" onClose={() => setHelp(false)}>
        <KeyList />
        <Button onClick={() => setHelp(false)}>Close</Button>
      </Dialog>
    </div>
  )
}

/** The slide as the room sees it. */
function Stage({ deck }: { readonly deck: Deck }): ReactElement {
  const { state, slide, place, topic, fetched, other, move } = deck
  const swipe = useSwipe((to) => move({ to }))
  const page = topic.pages.find(({ slug }) => slug === state.page)?.title ?? ''
  return (
    <section className="speaker-now" aria-label="This slide" {...swipe}>
      {slide === undefined ? (
        <p role="status">{fetched.isHere ? 'There is no such page. Choose one below.' : 'The slides are loading …'}</p>
      ) : (
        <SlideSheet
          slide={slide}
          state={state}
          page={page}
          number={`${place + 1} of ${fetched.slides.length}`}
          live={other !== 'there'}
        />
      )}
      {state.blank && <p className="speaker-dark">The screen is dark.</p>}
    </section>
  )
}

function Aside({ deck }: { readonly deck: Deck }): ReactElement {
  const { state, slide, next } = deck
  return (
    <aside className="speaker-aside" aria-label="For the speaker">
      {state.asked !== undefined && (
        <Suspense fallback={null}>
          <AskedKey asked={state.asked} />
        </Suspense>
      )}
      {slide !== undefined && slide.notes.length > 0 && (
        <section className="speaker-notes">
          <h2>Notes</h2>
          {slide.notes.map((note, at) => (
            <div key={at}>{note}</div>
          ))}
        </section>
      )}
      {next !== undefined && (
        <section className="speaker-next">
          <h2>Next</h2>
          <div inert>
            <SlideSheet slide={next} state={{ size: state.size, revealed: false }} page="" live={false} />
          </div>
        </section>
      )}
    </aside>
  )
}
