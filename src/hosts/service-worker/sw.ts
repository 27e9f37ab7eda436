// Offline: everything is fetched on the first visit; a new version waits until somebody says yes.
import { PrecacheController, PrecacheRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { EARLIER, keepEarlier } from './earlier.ts'

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: { readonly url: string; readonly revision: string | null; readonly integrity: string }[]
}

const controller = new PrecacheController()
controller.addToCacheList(self.__WB_MANIFEST)

// Pages answer under their clean addresses: /learn/lambda is learn/lambda/index.html.
registerRoute(
  new PrecacheRoute(controller, {
    cleanURLs: false,
    ignoreURLParametersMatching: [/.*/],
    urlManipulation: ({ url }) => [new URL(`${url.pathname.replace(/\/$/, '')}/index.html`, url)],
  }),
)
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
  async ({ request }) => (await caches.match(request, { cacheName: EARLIER })) ?? fetch(request),
)
/** Addresses without a page of their own (a drill's code, a mistyped one) get the empty shell, which routes by itself. */
registerRoute(new NavigationRoute(controller.createHandlerBoundToURL('/shell.html')))

self.addEventListener('install', (event) => void controller.install(event))

self.addEventListener('activate', (event) => {
  const takeOver = async (): Promise<void> => {
    const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
    await keepEarlier(controller.strategy.cacheName, new Set(controller.getURLsToCacheKeys().values()), tabs.length)
    await controller.activate(event)
    await self.clients.claim()
  }
  event.waitUntil(takeOver())
})

self.addEventListener('message', ({ data }) => {
  if ((data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting()
})
