// 'Why not the others': opened after the answer; the table itself is loaded only then.
import { lazy, Suspense, useState, type ReactElement } from 'react'
import type { Item } from '../../quiz/item.ts'

const ProofTable = lazy(() => import('./proof-table.tsx'))

export function Proof({ item }: { readonly item: Item }): ReactElement | null {
  const [open, setOpen] = useState(false)
  if (item.proof === undefined) return null
  return (
    <details className="report" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Why not the others</summary>
      {open && (
        <Suspense fallback={<p role="status">Loading the table …</p>}>
          <ProofTable options={item.options} proof={item.proof} />
        </Suspense>
      )}
    </details>
  )
}
