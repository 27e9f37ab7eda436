// The scenario as a link and as a code: the same run on another device, without a server in between.
import { lazy, Suspense, useState, type ReactElement } from 'react'
import { LONGEST_LINK } from '../../../sim/link/envelope.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { ByHand } from './by-hand.tsx'
import { useCopy } from './use-copy.ts'

const LinkCode = lazy(() => import('./link-code.tsx'))

/** More than this and a phone no longer tells the squares apart. */
const LONGEST_IN_CODE = 1200

/** `address` is the scenario's own; empty while it cannot run. */
export function ShareLink({ address }: { readonly address: string }): ReactElement {
  const copying = useCopy()
  const [codeShown, setCodeShown] = useState(false)
  const { origin, pathname } = window.location
  const link = `${origin}${pathname}?s=${address}`
  const usable = address !== '' && address.length <= LONGEST_LINK
  return (
    <>
      <div className="transfer-row">
        <Button kind="quiet" disabled={!usable} onClick={() => copying.copy(link, 'Link')}>
          <Icon name="copy" />
          Copy link
        </Button>
        <Button
          kind="quiet"
          disabled={!usable || link.length > LONGEST_IN_CODE}
          aria-expanded={codeShown}
          onClick={() => setCodeShown(!codeShown)}
        >
          {codeShown ? 'Hide code' : 'Show code'}
        </Button>
        <span role="status">{copying.said}</span>
      </div>
      <p className="transfer-hint">{linkHint(address, link)}</p>
      {codeShown && usable && link.length <= LONGEST_IN_CODE && (
        <Suspense fallback={<p>Drawing the code …</p>}>
          <LinkCode link={link} />
        </Suspense>
      )}
      <ByHand copying={copying} label="The link" />
    </>
  )
}

function linkHint(address: string, link: string): string {
  if (address === '')
    return 'This scenario cannot run, so there is no link to it yet. What is wrong is said beside its controls.'
  if (address.length > LONGEST_LINK)
    return `This scenario is too long for a link: ${address.length} signs, and ${LONGEST_LINK} are the most. Save the run as JSON instead.`
  if (link.length > LONGEST_IN_CODE) return 'The link holds the whole scenario. For a code it is too long.'
  return 'The link holds the whole scenario, seed and all: it opens the same run. Nothing is stored anywhere.'
}
