// Where a page stands among the pages of its topic.
import type { TopicOutline } from './topics.ts'

export type PageOutline = TopicOutline['pages'][number]

export interface Neighbours {
  readonly number: number
  readonly page: PageOutline
  readonly before?: PageOutline | undefined
  readonly after?: PageOutline | undefined
}

/** `number` counts from 1, as a reader counts chapters. */
export function neighboursOf(topic: TopicOutline, slug: string | undefined): Neighbours | undefined {
  const index = topic.pages.findIndex((page) => page.slug === slug)
  const page = topic.pages[index]
  if (page === undefined) return undefined
  return { number: index + 1, page, before: topic.pages[index - 1], after: topic.pages[index + 1] }
}
