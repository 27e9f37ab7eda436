// One line a format: what reads it, and a button that saves the file.
import { useState, type ReactElement } from 'react'
import { exportedFrom } from '../../interop/exported.ts'
import { FORMATS, type Format } from '../../interop/formats.ts'
import type { Item } from '../../quiz/item.ts'
import { Button } from '../../ui/button.tsx'
import { saveFile } from '../../ui/save-file.ts'

interface Props {
  readonly items: readonly Item[]
  /** The files' name without an ending. */
  readonly name: string
}

export function FormatList({ items, name }: Props): ReactElement {
  const [said, setSaid] = useState('')
  const save = async (format: Format): Promise<void> => {
    setSaid(`Writing ${format.name} …`)
    try {
      const file = await format.write(items.map(exportedFrom), { title: `Trapline: ${name}`, name, ankiTools })
      saveFile(file.name, new Blob([file.content], { type: file.type }))
      setSaid(`${items.length} questions saved as ${file.name}.`)
    } catch {
      setSaid(`${format.name} could not be written: a part of the app is missing here. Go online once and try again.`)
    }
  }
  return (
    <>
      <h2>{items.length} questions</h2>
      <ul className="formats">
        {FORMATS.map((format) => (
          <li key={format.id}>
            <p>
              <b>{format.name}</b> <span>{format.takes}</span>
            </p>
            <Button onClick={() => void save(format)} aria-label={`Save as ${format.name}`}>
              Save
            </Button>
          </li>
        ))}
      </ul>
      <p className="said" role="status">
        {said}
      </p>
      <details>
        <summary>The questions</summary>
        <ol>
          {items.map((item) => (
            <li key={item.id}>{item.stem}</li>
          ))}
        </ol>
      </details>
    </>
  )
}

const ankiTools = async (): ReturnType<(typeof import('./anki-tools.ts'))['default']> =>
  (await import('./anki-tools.ts')).default()
