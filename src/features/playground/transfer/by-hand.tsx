// A text that the browser would not copy, selected, to be copied by hand.
import type { ReactElement } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import type { Copying } from './use-copy.ts'

export const ByHand = ({ copying, label }: { readonly copying: Copying; readonly label: string }): ReactElement => (
  <Dialog open={copying.byHand !== undefined} label="Copy by hand" onClose={copying.close}>
    <p>
      The browser did not let Trapline copy. The text below is selected: copy it with the keyboard or by a long press.
    </p>
    <textarea
      className="transfer-by-hand"
      readOnly
      rows={10}
      aria-label={label}
      value={copying.byHand ?? ''}
      ref={(area) => area?.select()}
    />
    <Button onClick={copying.close}>Close</Button>
  </Dialog>
)
