// Opens the projector's window, and says whether it follows; a browser that blocks windows gets a link instead.
import { useState, type ReactElement } from 'react'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Other } from './windows.ts'

const addressOf = (): string => {
  const url = new URL(window.location.href)
  url.searchParams.set('window', 'projector')
  return url.pathname + url.search
}

const SAYS: Readonly<Record<Other, string>> = {
  never: 'No projector window is open.',
  there: 'The projector follows.',
  gone: 'The projector window is gone. Open it again: it comes back to this slide.',
}

interface Props {
  readonly other: Other
  /** This window's own, as a projector's, where absent. */
  readonly address?: string
}

export function ProjectorLink({ other, address: given }: Props): ReactElement {
  const [blocked, setBlocked] = useState<string>()
  const open = (): void => {
    const address = given ?? addressOf()
    const opened = window.open(address, 'trapline-projector', 'popup,width=1280,height=720')
    setBlocked(opened === null ? address : undefined)
  }
  return (
    <>
      <p className="projector-state" data-state={other} role="status">
        <span>{SAYS[other]}</span>
        {other !== 'there' && <Button onClick={open}>Open the projector window</Button>}
      </p>
      {blocked !== undefined && other !== 'there' && (
        <Notice tone="note">
          <p>
            The browser blocked the window.{' '}
            <a href={blocked} target="trapline-projector" rel="opener">
              Open it by this link
            </a>
            , then drag it to the projector. Or allow pop-ups for this site.
          </p>
        </Notice>
      )}
    </>
  )
}
