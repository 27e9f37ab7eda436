// A QR code as a drawing: dark modules on a light ground in both schemes, since scanners expect that.
import type { ReactElement } from 'react'
import { encode } from 'uqr'
import './qr-code.css'

interface Props {
  readonly text: string
  /** What a screen reader says, and what the code leads to. */
  readonly label: string
}

/** Throws where the text is longer than a code can hold: 2,953 bytes. */
export function QrCode({ text, label }: Props): ReactElement {
  const { data, size } = encode(text, { ecc: 'L', border: 4 })
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} className="ground" />
      <path d={pathOf(data)} className="modules" />
    </svg>
  )
}

/** One horizontal stroke for each run of dark modules. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) =>
      row.map((dark, x) => {
        if (!dark || row[x - 1] === true) return ''
        const end = row.indexOf(false, x)
        return `M${x} ${y}h${(end < 0 ? row.length : end) - x}v1H${x}z`
      }),
    )
    .join('')
}
