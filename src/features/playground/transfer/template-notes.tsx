// What was made of a template, and what was not: each with its logical id and the reason.
import type { ReactElement } from 'react'
import type { Note } from '../../../sim/template/note.ts'

const PARTS = [
  { kind: 'understood', title: 'Understood' },
  { kind: 'assumed', title: 'Assumed' },
  { kind: 'not', title: 'Not taken over' },
] as const

export const TemplateNotes = ({ notes }: { readonly notes: readonly Note[] }): ReactElement => (
  <>
    {PARTS.map(({ kind, title }) => {
      const own = notes.filter((note) => note.kind === kind)
      return (
        <details key={kind} open={kind !== 'understood'}>
          <summary>
            {title}: {own.length}
          </summary>
          {own.length > 0 && (
            <dl className="transfer-notes">
              {own.map(({ id, says }) => (
                <div key={`${id} ${says}`}>
                  <dt>{id}</dt>
                  <dd>{says}</dd>
                </div>
              ))}
            </dl>
          )}
        </details>
      )
    })}
  </>
)
