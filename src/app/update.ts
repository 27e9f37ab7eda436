// The service worker: registered when nothing else is to do; a new version is offered in words, never forced.
import { useSyncExternalStore } from 'react'
import { whenIdle } from '../ui/idle.ts'

const HOUR_MS = 3_600_000
const listeners = new Set<() => void>()
let waiting: ServiceWorker | undefined
let declined = false

/** In development there is no service worker, and a build must not be cached by one of another port's. */
export function watchForUpdates(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const begin = (): void => void whenIdle(() => void register(), 3000)
  if (document.readyState === 'complete') begin()
  else window.addEventListener('load', begin, { once: true })
}

async function register(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.register('/sw.js')
    watch(registration)
    let askedAt = Date.now()
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState !== 'visible' || Date.now() - askedAt < HOUR_MS) return
      askedAt = Date.now()
      registration.update().catch(() => undefined)
    })
  } catch (fault) {
    console.warn('Offline use is not possible in this browser or mode', fault)
  }
}

function watch(registration: ServiceWorkerRegistration): void {
  const offer = (worker: ServiceWorker | null): void => {
    // Without a controller this is the first visit: nothing older is on screen.
    if (worker?.state !== 'installed' || navigator.serviceWorker.controller === null) return
    waiting = worker
    declined = false
    listeners.forEach((tell) => tell())
  }
  offer(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing
    worker?.addEventListener('statechange', () => offer(worker))
  })
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether a new version is ready and has not been put off in this visit. */
export const useUpdateOffer = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => waiting !== undefined && !declined,
    () => false,
  )

export function declineUpdate(): void {
  declined = true
  listeners.forEach((tell) => tell())
}

/** Lets the new version take over, then loads it; only ever called by a person's press of a button. */
export function takeUpdate(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true })
  waiting?.postMessage({ type: 'SKIP_WAITING' })
}
