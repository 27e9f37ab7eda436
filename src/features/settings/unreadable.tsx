// A history that could not be read was set aside; its raw data can still be saved.
import { useState, type ReactElement } from 'react'
import { downloadUnreadable } from '../../store/set-aside.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

export function Unreadable(): ReactElement {
  const [failed, setFailed] = useState(false)
  const save = async (): Promise<void> => setFailed(!(await downloadUnreadable()))
  return (
    <Notice tone="bad">
      <p>
        A history on this device could not be read, and was set aside untouched. What you answer now is kept as usual.
      </p>
      <Button onClick={() => void save()}>Save its raw data</Button>
      {failed && <p>The browser gives nothing of it out. Try again after restarting the browser.</p>}
    </Notice>
  )
}
