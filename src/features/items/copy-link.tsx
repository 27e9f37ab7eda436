// Copies the address of what is shown; where the browser refuses, the address bar has it.
import { useState, type ReactElement } from 'react'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'

export function CopyLink(): ReactElement {
  const [said, setSaid] = useState('')
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(window.location.href)
      setSaid('Link copied')
    } catch {
      setSaid('The browser denied it: copy the address from its bar.')
    }
  }
  return (
    <>
      <Button kind="quiet" onClick={() => void copy()}>
        <Icon name="copy" />
        Copy link
      </Button>
      <span role="status">{said}</span>
    </>
  )
}
