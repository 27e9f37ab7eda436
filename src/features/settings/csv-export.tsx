// Every answer as a table for a spreadsheet.
import { useState, type ReactElement } from 'react'
import { attemptsCsv } from '../../review/attempts-csv.ts'
import { useHistory } from '../../store/history.ts'
import { Button } from '../../ui/button.tsx'
import { saveFile } from '../../ui/save-file.ts'

export function CsvExport(): ReactElement {
  const attempts = useHistory((history) => history.attempts)
  const [said, setSaid] = useState('')
  const save = (): void => {
    const name = `trapline-answers-${new Date().toISOString().slice(0, 10)}.csv`
    // Spreadsheets take a file without this mark for another alphabet.
    saveFile(name, `\uFEFF${attemptsCsv(attempts)}`, 'text/csv')
    setSaid(`Saved as ${name}.`)
  }
  return (
    <div className="deed">
      <Button onClick={save} disabled={attempts.length === 0}>
        Save as a table
      </Button>
      <p role="status">{said === '' ? 'A CSV file for a spreadsheet. It cannot be merged back in.' : said}</p>
    </div>
  )
}
