// What holds today, and beside it what the exam still asks where the two differ.
import type { ReactElement } from 'react'
import type { Fact } from '../../facts/fact.ts'

export const FactValue = ({ fact }: { readonly fact: Fact }): ReactElement => (
  <span className="what">
    {fact.value.type === 'change' ? `${fact.value.was} → ${fact.value.is} (${fact.value.since})` : fact.value.text}
    {fact.examValue !== undefined && <span className="exam">exam: {fact.examValue.text}</span>}
    {fact.standing === 'unverified' && <span className="unverified">unverified</span>}
  </span>
)
