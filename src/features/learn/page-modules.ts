// The compiled pages: each fetched once, ahead of time where possible, and at hand without waiting after that.
import { use } from 'react'
import { pages } from 'virtual:pages'
import { fetchOnce } from '../../ui/fetch-once.ts'

type Loader = NonNullable<(typeof pages)[string]>
export type PageModule = Awaited<ReturnType<Loader>>

const fetched = new Map(Object.entries(pages).map(([key, load]) => [key, fetchOnce<PageModule | undefined>(load)]))
const nothing = fetchOnce<PageModule | undefined>(() => Promise.resolve(undefined))
void nothing.fetch()

/** `key` is `lambda/limits`. Resolves for an unknown key too: the view says that there is no such page. */
export const fetchPage = (key: string): Promise<PageModule | undefined> => (fetched.get(key) ?? nothing).fetch()

/** Suspends until the page is here; `undefined` when there is none under this key. */
export const usePageModule = (key: string): PageModule | undefined => use((fetched.get(key) ?? nothing).promise())

export const isPageHere = (key: string): boolean => (fetched.get(key) ?? nothing).isHere()
