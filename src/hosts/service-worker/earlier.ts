// Chunks of versions before this one: tabs that still run one of them ask for its chunks until they are closed.

export const EARLIER = 'trapline-earlier'

/**
 * Moves what the new version no longer lists out of the cache that is about to be cleaned. With one tab open, which
 * asked for the new version and will reload, only the version just left can still be needed; with none, nothing.
 */
export async function keepEarlier(cacheName: string, expected: ReadonlySet<string>, tabs: number): Promise<void> {
  if (tabs <= 1) await caches.delete(EARLIER)
  if (tabs === 0) return
  const [from, into] = await Promise.all([caches.open(cacheName), caches.open(EARLIER)])
  for (const request of await from.keys()) {
    if (expected.has(request.url) || !new URL(request.url).pathname.startsWith('/assets/')) continue
    const response = await from.match(request)
    if (response !== undefined) await into.put(request, response)
  }
}
