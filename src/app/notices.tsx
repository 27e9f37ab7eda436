// What the app has to say unasked: a new version, or trouble with keeping the history.
import { useEffect, useState, type ReactElement } from 'react'
import { whenIdle } from '../ui/idle.ts'
import { mayHoldHistory } from '../features/learn/may-hold-history.ts'
import { NoticeBar } from './notice-bar.tsx'
import { declineUpdate, takeUpdate, useUpdateOffer } from './update.ts'
import { TroubleNotice } from './views.ts'

export function Notices({ pathname }: { readonly pathname: string }): ReactElement {
  const offered = useUpdateOffer()
  const watching = useWatchedHistory(pathname.startsWith('/learn'))
  return (
    <div className="notices">
      {watching && <TroubleNotice />}
      {offered && !pathname.startsWith('/exam') && (
        <NoticeBar
          says="A new version of Trapline is ready. Your answers stay as they are."
          act="Use the new version"
          later="Later"
          onAct={takeUpdate}
          onLater={declineUpdate}
        />
      )}
    </div>
  )
}

/** The history is opened when the browser is idle; for somebody who only reads, only where there is one. */
function useWatchedHistory(reading: boolean): boolean {
  const [watching, setWatching] = useState(false)
  useEffect(() => {
    const open = async (): Promise<void> => {
      if (reading && !(await mayHoldHistory())) return
      await TroubleNotice.preload()
      setWatching(true)
    }
    return whenIdle(() => {
      open().catch((fault: unknown) => console.warn('The history could not be opened yet', fault))
    }, 4000)
  }, [reading])
  return watching
}
