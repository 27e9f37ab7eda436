// A template of SAM or CloudFormation, chosen or dropped anywhere on the page, becomes the scenario.
import { useRef, useState, type ReactElement } from 'react'
import type { ScenarioInput } from '../../../sim/scenario.ts'
import type { Imported } from '../../../sim/template/read-template.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { openTemplate } from './open-template.ts'
import { TemplateNotes } from './template-notes.tsx'
import { useDroppedFile } from './use-dropped-file.ts'

interface Props {
  readonly scenario: ScenarioInput
  onScenario(scenario: ScenarioInput): void
}

interface Taken {
  readonly name: string
  readonly imported: Imported
  readonly before: ScenarioInput
}

export function TemplateDrop({ scenario, onScenario }: Props): ReactElement {
  const place = useRef<HTMLDivElement>(null)
  const [fault, setFault] = useState('')
  const [taken, setTaken] = useState<Taken>()
  const take = async (file: File): Promise<void> => {
    const read = await openTemplate(file)
    const details = place.current?.closest('details')
    // A file may be dropped while this is folded up.
    if (details) details.open = true
    setFault(read.ok ? '' : read.error)
    if (!read.ok) return
    setTaken({ name: file.name, imported: read.value, before: scenario })
    onScenario(read.value.scenario)
  }
  const hovering = useDroppedFile((file) => void take(file))
  return (
    <div ref={place} className={hovering ? 'transfer-drop hovering' : 'transfer-drop'}>
      <Field
        label="A SAM or CloudFormation template"
        hint="YAML or JSON, up to 1 MB. Choose it, or drop it anywhere on this page. It stays on this device."
      >
        {(ids) => (
          <input
            {...ids}
            type="file"
            accept=".yaml,.yml,.json,.template,.txt"
            onChange={({ target }) => {
              const file = target.files?.[0]
              // The same file may be chosen again.
              if (file !== undefined) void take(file).finally(() => (target.value = ''))
            }}
          />
        )}
      </Field>
      {fault !== '' && (
        <Notice tone="bad">
          <p>{fault}</p>
        </Notice>
      )}
      {fault === '' && taken !== undefined && (
        <>
          <Notice tone="good">
            <p>{takenSentence(taken)}</p>
            <Button
              kind="quiet"
              onClick={() => {
                onScenario(taken.before)
                setTaken(undefined)
              }}
            >
              Back to the scenario before
            </Button>
          </Notice>
          <TemplateNotes notes={taken.imported.notes} />
        </>
      )}
    </div>
  )
}

function takenSentence({ name, imported }: Taken): string {
  const count = (list: readonly unknown[] | undefined, word: string): string =>
    `${list?.length ?? 0} ${word}${list?.length === 1 ? '' : 's'}`
  const { functions, sources } = imported.scenario
  return `${name} is now the scenario: ${count(functions, 'function')}, ${count(sources, 'source')}.`
}
