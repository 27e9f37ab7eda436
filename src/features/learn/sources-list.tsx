// What a page's facts rest on: every source once, with the day somebody compared it.
import type { ReactElement } from 'react'
import { dayInWords } from '../../ui/day.ts'

interface CitedSource {
  readonly code: string
  readonly title: string
  readonly url?: string | undefined
  readonly checkedOn: string
}

export const sourceAnchor = (code: string): string => `source-${code}`

export const SourcesList = ({ sources }: { readonly sources: readonly CitedSource[] }): ReactElement | null =>
  sources.length === 0 ? null : (
    <section className="sources" aria-labelledby="sources">
      <h2 id="sources">Sources</h2>
      <ul>
        {sources.map(({ code, title, url, checkedOn }) => (
          <li key={code} id={sourceAnchor(code)}>
            <b>{code}</b> {url === undefined ? title : <a href={url}>{title}</a>}
            {', checked '}
            {dayInWords(checkedOn)}
          </li>
        ))}
      </ul>
    </section>
  )
