// 'Report': what somebody needs to see the very item again, ready to be copied.
import { useState, type ReactElement } from 'react'
import { Link } from 'react-router'
import type { Item } from '../../quiz/item.ts'
import { Button } from '../../ui/button.tsx'

export const reportText = (item: Item): string =>
  [
    `Trapline item ${item.id}`,
    `family ${item.family}, task ${item.task}, facts ${item.factIds.join(', ')}`,
    `seed ${item.seed}, content ${item.contentVersion}, generator ${item.generatorVersion}`,
    `stem: ${item.stem}`,
    ...item.options.map((option) => `${option.correct ? '*' : '-'} ${option.text} (${option.reason})`),
    'What is wrong with it:',
  ].join('\n')

export function Report({ item }: { readonly item: Item }): ReactElement {
  const [copied, setCopied] = useState<boolean>()
  const copy = (): void => {
    // Where the clipboard is denied the text stands there to be selected by hand.
    void (navigator.clipboard?.writeText(reportText(item)) ?? Promise.reject(new Error('denied'))).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <details className="report">
      <summary>Report this question</summary>
      <p>Nothing is sent. Copy this and give it to whoever keeps the content:</p>
      <textarea readOnly rows={6} value={reportText(item)} aria-label="Report" />
      <p>
        <Link to={`/items?${new URLSearchParams({ exam: item.exam, id: item.id }).toString()}`}>
          See it from the inside
        </Link>
      </p>
      <Button kind="quiet" onClick={copy}>
        Copy
      </Button>
      <span role="status">
        {copied === undefined ? '' : copied ? ' Copied.' : ' The browser denied it: select the text and copy it.'}
      </span>
    </details>
  )
}
