// Which topic a view of the facts is narrowed to; nothing to choose while there is one.
import type { ReactElement } from 'react'
import type { Corpus } from '../../facts/fact.ts'
import { Select } from '../../ui/select.tsx'

interface Props {
  readonly topics: Corpus['topics']
  readonly topic: string
  onTopic(topic: string): void
}

export function TopicFilter({ topics, topic, onTopic }: Props): ReactElement | null {
  if (topics.length < 2) return null
  const choices = [{ value: '', name: 'All topics' }, ...topics.map(({ id, title }) => ({ value: id, name: title }))]
  return <Select label="Topic" value={topic} choices={choices} onChange={onTopic} />
}

/** Those of the topic; all where none is chosen. */
export const ofTopic = <T extends { readonly topic: string }>(claims: readonly T[], topic: string): readonly T[] =>
  topic === '' ? claims : claims.filter((claim) => claim.topic === topic)
