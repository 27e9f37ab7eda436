// A file from another device, or from earlier, added to what is here: nothing is doubled, nothing overwritten.
import { useState, type ReactElement } from 'react'
import { mergeBackup, type MergedBackup } from '../../store/backup.ts'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'

type Outcome = { readonly good: boolean; readonly says: string }

export function MergeIn(): ReactElement {
  const [outcome, setOutcome] = useState<Outcome>()
  const merge = async (file: File): Promise<void> => {
    setOutcome(undefined)
    const merged = await mergeBackup(file)
    setOutcome(
      merged.ok ? { good: true, says: mergedSentence(merged.value) } : { good: false, says: merged.error.says },
    )
  }
  return (
    <>
      <div className="deed">
        <Field
          label="Merge a file in"
          hint="Answers that are here already stay as they are. The same file twice does no harm."
        >
          {(ids) => (
            <input
              {...ids}
              type="file"
              accept=".json,application/json"
              onChange={({ target }) => {
                const file = target.files?.[0]
                // The same file may be chosen again.
                if (file !== undefined) void merge(file).finally(() => (target.value = ''))
              }}
            />
          )}
        </Field>
      </div>
      {outcome !== undefined && (
        <Notice tone={outcome.good ? 'good' : 'bad'}>
          <p>{outcome.says}</p>
        </Notice>
      )}
    </>
  )
}

export function mergedSentence({ added, known, setAside }: MergedBackup): string {
  const parts = [`${added} ${added === 1 ? 'answer' : 'answers'} added`]
  if (known > 0) parts.push(`${known} known already`)
  if (setAside > 0) parts.push(`${setAside} set aside because they could not be read or contradict one that is here`)
  return `${parts.join(', ')}.`
}
