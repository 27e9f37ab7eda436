// Copies the facts on screen as a table; where the browser refuses, the text is shown to be copied by hand.
import { useState, type ReactElement } from 'react'
import type { Fact } from '../../facts/fact.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { factsAsMarkdown, factsAsTsv } from './fact-table.ts'

export function CopyTable({ facts }: { readonly facts: readonly Fact[] }): ReactElement {
  const [said, setSaid] = useState('')
  const [byHand, setByHand] = useState<string>()
  const copy = async (text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
      setSaid(`${facts.length} ${facts.length === 1 ? 'fact' : 'facts'} copied`)
    } catch {
      setByHand(text)
    }
  }
  return (
    <div className="copy">
      <Button kind="quiet" onClick={() => void copy(factsAsTsv(facts))}>
        <Icon name="copy" />
        Copy as table
      </Button>
      <Button kind="quiet" aria-label="Copy as Markdown" onClick={() => void copy(factsAsMarkdown(facts))}>
        Markdown
      </Button>
      <Button kind="quiet" onClick={() => window.print()}>
        <Icon name="print" />
        Print
      </Button>
      <span role="status">{said}</span>
      <Dialog open={byHand !== undefined} label="Copy by hand" onClose={() => setByHand(undefined)}>
        <p>
          The browser did not let Trapline copy. The text below is selected: copy it with the keyboard or by a long
          press.
        </p>
        <textarea
          className="by-hand"
          readOnly
          rows={10}
          aria-label="The facts as a table"
          value={byHand ?? ''}
          ref={(area) => area?.select()}
        />
        <Button onClick={() => setByHand(undefined)}>Close</Button>
      </Dialog>
    </div>
  )
}
