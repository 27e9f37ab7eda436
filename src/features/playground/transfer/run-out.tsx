// The run as files: columns over time, everything, or the picture as it stands.
import { useState, type ReactElement } from 'react'
import type { Trace } from '../../../sim/trace.ts'
import { traceHash } from '../../../sim/trace-hash.ts'
import { Button } from '../../../ui/button.tsx'
import { saveFile } from '../../../ui/save-file.ts'
import { pictureOf } from './picture-of.ts'
import { runAsCsv, runAsJson } from './run-as-file.ts'

interface Props {
  readonly trace: Trace | undefined
  canvas(): HTMLCanvasElement | undefined
}

export function RunOut({ trace, canvas }: Props): ReactElement {
  const [said, setSaid] = useState('')
  const save = (ending: string, content: Blob | string, type: string): void => {
    if (trace === undefined) return
    // The hash tells two runs apart, and the same run is the same file.
    const name = `run-${traceHash(trace).slice(0, 8)}.${ending}`
    saveFile(name, content, type)
    setSaid(`Saved as ${name}, where your downloads go.`)
  }
  const savePicture = async (): Promise<void> => {
    const drawn = canvas()
    const picture = drawn === undefined ? undefined : await pictureOf(drawn)
    if (picture === undefined) setSaid('There is no picture to save yet: let the run begin first.')
    else save('png', picture, 'image/png')
  }
  const none = trace === undefined
  return (
    <>
      <div className="transfer-row">
        <Button kind="quiet" disabled={none} onClick={() => trace && save('csv', runAsCsv(trace), 'text/csv')}>
          Save CSV
        </Button>
        <Button
          kind="quiet"
          disabled={none}
          onClick={() => trace && save('json', runAsJson(trace), 'application/json')}
        >
          Save JSON
        </Button>
        <Button kind="quiet" disabled={none} onClick={() => void savePicture()}>
          Save picture
        </Button>
        <span role="status">{said}</span>
      </div>
      <p className="transfer-hint">
        {none ? 'There is no run yet.' : 'CSV has a line a second. JSON has the scenario, the sums and the columns.'}
      </p>
    </>
  )
}
