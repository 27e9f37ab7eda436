// The link as a code for a phone; fetched when it is first asked for.
import type { ReactElement } from 'react'
import { QrCode } from '../../../ui/qr-code.tsx'

export default function LinkCode({ link }: { readonly link: string }): ReactElement {
  return (
    <figure className="transfer-code">
      <QrCode text={link} label="Code that opens this scenario on another device" />
      <figcaption>Scan it: the same run opens on another device.</figcaption>
    </figure>
  )
}
