// A fresh browser for each measurement, slowed down as Lighthouse slows a phone down.
import { chromium, devices, type CDPSession, type Page } from '@playwright/test'
import { launchOptions } from '../../../playwright.config.ts'

export const CPU_SLOWDOWN = 4
/** Lighthouse's slow 4G: 150 ms there and back, 1.6 Mbit/s down, 750 kbit/s up. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
}

export interface Visit {
  readonly page: Page
  readonly cdp: CDPSession
  slowDown(options: { readonly network: boolean }): Promise<void>
}

/** Without a service worker, so that nothing but the page itself is measured. */
export async function visit<T>(measure: (visit: Visit) => Promise<T>): Promise<T> {
  const browser = await chromium.launch(launchOptions)
  try {
    const context = await browser.newContext({ ...devices['Pixel 7'], serviceWorkers: 'block' })
    const page = await context.newPage()
    const cdp = await context.newCDPSession(page)
    await cdp.send('Network.enable')
    const slowDown: Visit['slowDown'] = async ({ network }) => {
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
      if (network) await cdp.send('Network.emulateNetworkConditions', SLOW_4G)
    }
    return await measure({ page, cdp, slowDown })
  } finally {
    await browser.close()
  }
}

/** Runs one after the other: two at once would slow each other down. */
export async function repeat<T>(times: number, measure: () => Promise<T>): Promise<T[]> {
  const results: T[] = []
  for (let turn = 0; turn < times; turn += 1) results.push(await measure())
  return results
}
