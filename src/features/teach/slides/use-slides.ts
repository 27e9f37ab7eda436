// The slides of a page: compiled page fetched when it is needed, cut once, and kept for the way back.
import { useEffect, useState } from 'react'
import type { PageModule } from 'virtual:topic-loaders'
import { slidesOf, type PageToShow, type Slide } from './deck.ts'

const cut = new Map<string, readonly Slide[]>()

/** `key` is `lambda/limits`. Rejects where the page is out of reach; an unknown page has no slides. */
export async function fetchSlides(key: string): Promise<readonly Slide[]> {
  const known = cut.get(key)
  if (known !== undefined) return known
  const module = await loadPage(key)
  if (module === undefined) return []
  const { frontmatter, default: content } = module
  const slides = slidesOf({ ...frontmatter, content: content as PageToShow['content'] })
  cut.set(key, slides)
  return slides
}

async function loadPage(key: string): Promise<PageModule | undefined> {
  const [topic = '', slug = ''] = key.split('/')
  const { loaders } = await import('virtual:topic-loaders')
  const pages = Object.hasOwn(loaders, topic) ? (await loaders[topic]?.())?.pages : undefined
  return pages !== undefined && Object.hasOwn(pages, slug) ? pages[slug]?.() : undefined
}

export interface Fetched {
  readonly slides: readonly Slide[]
  readonly isHere: boolean
  readonly failed: boolean
  retry(): void
}

export function useSlides(key: string): Fetched {
  const [fetched, setFetched] = useState<{ readonly key: string; readonly slides?: readonly Slide[] }>()
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let stopped = false
    fetchSlides(key).then(
      (slides) => {
        if (!stopped) setFetched({ key, slides })
      },
      () => {
        if (!stopped) setFetched({ key })
      },
    )
    return () => {
      stopped = true
    }
  }, [key, attempt])
  const here = cut.get(key)
  return {
    slides: here ?? [],
    isHere: here !== undefined || (fetched?.key === key && fetched.slides !== undefined),
    failed: here === undefined && fetched?.key === key && fetched.slides === undefined,
    retry: () => setAttempt((count) => count + 1),
  }
}
