// The projector's window: one slide and nothing else; keys and swipes work here, too.
import { useEffect, useState, type ReactElement } from 'react'
import { Dialog } from '../../../ui/dialog.tsx'
import { KEY_HELP, useDeckKeys, useSwipe } from './deck-keys.ts'
import { SlideSheet } from './slide-sheet.tsx'
import { askAbout } from './ask-about.ts'
import type { Deck } from './use-deck.ts'

interface Props {
  readonly deck: Deck
  onLeave(): void
}

const NO_FULL_SCREEN = 'This browser gives no full screen to a page. F11, or its menu, may do it.'

export function Projector({ deck, onLeave }: Props): ReactElement {
  const { state, slide, place, fetched, topic, move } = deck
  const [help, setHelp] = useState(false)
  const [fault, setFault] = useState('')
  const onKey = useDeckKeys((press) => {
    setFault('')
    if (press === 'help') setHelp((open) => !open)
    else if (press === 'full') void toggleFullScreen().catch(() => setFault(NO_FULL_SCREEN))
    else if (press === 'leave') {
      if (state.asked !== undefined) move({ to: 'unask' })
      else if (document.fullscreenElement === null) onLeave()
    } else if (press === 'ask') move(askAbout(topic.id, state.page, slide))
    else move({ to: press })
  })
  const swipe = useSwipe((to) => move({ to }))
  useWakeLock()
  const page = topic.pages.find(({ slug }) => slug === state.page)?.title ?? ''
  return (
    <div className="projector" data-blank={state.blank || undefined} {...swipe}>
      <h1 className="vh">Slides: {page}</h1>
      {fetched.failed ? (
        <p className="projector-says">This page did not load. The slides before it still work.</p>
      ) : slide === undefined ? (
        <p className="projector-says">{fetched.isHere ? 'There is no such page.' : 'Loading …'}</p>
      ) : (
        !state.blank && (
          <SlideSheet
            slide={slide}
            state={state}
            page={page}
            number={`${place + 1} of ${fetched.slides.length}`}
            live
            onKey={onKey}
          />
        )
      )}
      {state.blank && <p className="vh">The screen is dark. Press B to light it.</p>}
      {fault !== '' && (
        <p className="projector-fault" role="alert">
          {fault}
        </p>
      )}
      <Dialog open={help} label="Keys" onClose={() => setHelp(false)}>
        <KeyList />
      </Dialog>
    </div>
  )
}

export const KeyList = (): ReactElement => (
  <dl className="key-list">
    {KEY_HELP.map(([keys, does]) => (
      <div key={keys}>
        <dt>{keys}</dt>
        <dd>{does}</dd>
      </div>
    ))}
  </dl>
)

async function toggleFullScreen(): Promise<void> {
  if (document.fullscreenElement !== null) await document.exitFullscreen()
  else await document.documentElement.requestFullscreen()
}

/** Where it is denied, the screen goes dark as the system says: a press on any key lights it. */
function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined
    let gone = false
    const take = (): void => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
      navigator.wakeLock.request('screen').then(
        (taken) => {
          if (gone) void taken.release()
          else lock = taken
        },
        () => undefined,
      )
    }
    take()
    document.addEventListener('visibilitychange', take)
    return () => {
      gone = true
      document.removeEventListener('visibilitychange', take)
      void lock?.release().catch(() => undefined)
    }
  }, [])
}
