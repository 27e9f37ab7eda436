// Who says so, and when somebody compared it.
import type { ReactElement } from 'react'
import type { Fact } from '../../facts/fact.ts'
import { dayInWords } from '../../ui/day.ts'

export const FactSources = ({ fact }: { readonly fact: Fact }): ReactElement => (
  <>
    {fact.sources.map(({ code, title, url }) =>
      url === undefined ? (
        <span key={code} title={title}>
          {code}{' '}
        </span>
      ) : (
        <a key={code} href={url} title={title}>
          {code}
        </a>
      ),
    )}{' '}
    <time dateTime={fact.checkedOn} title="Checked on this day">
      {dayInWords(fact.checkedOn)}
    </time>
  </>
)
