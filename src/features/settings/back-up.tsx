// Everything into a file that the person keeps.
import { useState, type ReactElement } from 'react'
import { noteBackup } from '../../store/backup-note.ts'
import { makeBackups } from '../../store/backup.ts'
import { useHistory } from '../../store/history.ts'
import { Button } from '../../ui/button.tsx'
import { saveFile } from '../../ui/save-file.ts'

export function BackUp(): ReactElement {
  const answers = useHistory((history) => history.attempts.length)
  const [said, setSaid] = useState('')
  const save = (): void => {
    const files = makeBackups(new Date().toISOString().slice(0, 10))
    for (const { name, text } of files) saveFile(name, text)
    noteBackup(answers)
    setSaid(`Saved as ${files.map(({ name }) => name).join(', ')}, where your downloads go.`)
  }
  return (
    <div className="deed">
      <Button kind="primary" onClick={save} disabled={answers === 0}>
        Back up to a file
      </Button>
      <p role="status">
        {said === '' ? 'A file with every answer and your settings, to keep or to carry to another device.' : said}
      </p>
    </div>
  )
}
