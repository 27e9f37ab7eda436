// The compiled pages: each fetched once, ahead of time where possible, and at hand without waiting after that.
import { use } from 'react'
import type { PageModule } from 'virtual:topic-loaders'
import { fetchOnce, type FetchedOnce } from '../../ui/fetch-once.ts'
import { fetchTopic } from './topics.ts'

export type { PageModule }

const fetched = new Map<string, FetchedOnce<PageModule | undefined>>()

function pageAt(key: string): FetchedOnce<PageModule | undefined> {
  const page = fetched.get(key) ?? fetchOnce(() => loadPage(key))
  fetched.set(key, page)
  return page
}

async function loadPage(key: string): Promise<PageModule | undefined> {
  const [topic = '', slug = ''] = key.split('/')
  const pages = (await fetchTopic(topic))?.pages ?? {}
  return Object.hasOwn(pages, slug) ? pages[slug]?.() : undefined
}

/** `key` is `lambda/limits`. Resolves for an unknown key too: the view says that there is no such page. */
export const fetchPage = (key: string): Promise<PageModule | undefined> => pageAt(key).fetch()

/** Suspends until the page is here; `undefined` when there is none under this key. */
export const usePageModule = (key: string): PageModule | undefined => use(pageAt(key).promise())

export const isPageHere = (key: string): boolean => pageAt(key).isHere()
