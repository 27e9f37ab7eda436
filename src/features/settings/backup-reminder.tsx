// A quiet word where there is something to lose and no back-up.
import type { ReactElement } from 'react'
import { useHistory } from '../../store/history.ts'
import { useUnsaved } from '../../store/backup-note.ts'
import { Notice } from '../../ui/notice.tsx'
import { numeral } from '../../ui/numeral.ts'

export function BackupReminder(): ReactElement | null {
  const unsaved = useUnsaved(useHistory((history) => history.attempts.length))
  if (unsaved === 0) return null
  return (
    <Notice tone="note">
      <p>{numeral(unsaved)} answers are on this device and nowhere else. A back-up takes one press.</p>
    </Notice>
  )
}
