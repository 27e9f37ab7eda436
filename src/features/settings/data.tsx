// Where the answers are, how many, and what one can do with them.
import { useEffect, useState, type ReactElement } from 'react'
import { useHistory } from '../../store/history.ts'
import { storageEstimate, type StorageEstimate } from '../../store/persistence.ts'
import { BackUp } from './back-up.tsx'
import { BackupReminder } from './backup-reminder.tsx'
import { CsvExport } from './csv-export.tsx'
import { Erase } from './erase.tsx'
import { MergeIn } from './merge-in.tsx'
import { Unreadable } from './unreadable.tsx'
import { amountSentence, keepingSentence } from './words.ts'

export function Data(): ReactElement {
  const { status, attempts, keeping, damaged, unreadable } = useHistory()
  const [estimate, setEstimate] = useState<StorageEstimate>()
  useEffect(() => {
    let gone = false
    void storageEstimate().then((found) => {
      if (!gone) setEstimate(found)
    })
    return () => {
      gone = true
    }
  }, [attempts.length])
  return (
    <>
      <p aria-live="polite">
        {status === 'opening'
          ? 'Looking …'
          : `${amountSentence(attempts.length, estimate)}${attempts.length > 0 ? keepingSentence(keeping, estimate) : ''}`}
      </p>
      {damaged > 0 && (
        <p>
          {damaged === 1 ? 'One record cannot' : `${damaged} records cannot`} be read.{' '}
          {damaged === 1 ? 'It was' : 'They were'} left where {damaged === 1 ? 'it is' : 'they are'}; the others are
          fine.
        </p>
      )}
      {unreadable && <Unreadable />}
      <BackupReminder />
      <BackUp />
      <MergeIn />
      <CsvExport />
      <Erase />
    </>
  )
}
