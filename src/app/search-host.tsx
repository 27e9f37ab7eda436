// Keeps the search dialog out of the way until it is asked for, and alive after that.
import { Suspense, useEffect, useState, type ReactElement } from 'react'
import { ErrorBoundary } from './error-boundary.tsx'
import { NoticeBar } from './notice-bar.tsx'
import { SearchDialog } from './views.ts'

interface Props {
  readonly open: boolean
  onClose(): void
}

export function SearchHost({ open, onClose }: Props): ReactElement | null {
  const [wanted, setWanted] = useState(false)
  useEffect(() => {
    if (open) setWanted(true)
  }, [open])
  if (!wanted) return null
  return (
    <ErrorBoundary
      onRetry={SearchDialog.preload}
      fallback={(retry) => (
        <NoticeBar
          says="Search did not load. The pages under Learn hold everything it finds."
          act="Try again"
          onAct={retry}
        />
      )}
    >
      <Suspense>
        <SearchDialog open={open} onClose={onClose} />
      </Suspense>
    </ErrorBoundary>
  )
}
