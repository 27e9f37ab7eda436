// A deploy while tabs are open: offered in words, taken only when asked for, and no tab of the old version breaks.
import { type ChildProcess } from 'node:child_process'
import { expect, test, type BrowserContext, type Locator, type Page } from '@playwright/test'
import { nextVersion, ORIGIN, serve, stop } from './deploy.ts'

const NEXT = '.cache/next-version'
let server: ChildProcess

test.beforeEach(async () => {
  nextVersion(NEXT, /^facts-view-.*\.js$/)
  server = await serve('dist')
})
test.afterEach(() => stop(server))

async function openTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${ORIGIN}/learn`)
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 30_000 })
    .toBe(true)
  return page
}

async function deploy(): Promise<void> {
  await stop(server)
  server = await serve(NEXT)
}

const lookForUpdate = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update()
  })

const offer = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('button', { name: /new version/i })
/** Only the next version's pages have it. */
const next = (page: Page): Locator => page.locator('meta[name=description][content^="Next."]')

test('a new version is offered, waits for a yes, and the tab that said yes runs it', async ({ context }) => {
  const page = await openTab(context)
  let loads = 0
  page.on('load', () => (loads += 1))
  await deploy()
  await lookForUpdate(page)
  await expect(offer(page)).toBeVisible({ timeout: 30_000 })
  expect(loads).toBe(0)
  await offer(page).click()
  await expect.poll(() => loads, { timeout: 20_000 }).toBe(1)
  await expect(next(page)).toBeAttached()
})

test('"Later" puts it off, and the old version goes on, also without a network', async ({ context }) => {
  const page = await openTab(context)
  await deploy()
  await lookForUpdate(page)
  await expect(offer(page)).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Later' }).click()
  await expect(offer(page)).toBeHidden()
  await context.setOffline(true)
  await page.getByRole('link', { name: 'Facts', exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: /facts/i })).toBeVisible()
  await expect(next(page)).not.toBeAttached()
})

test('another tab takes it: the old tab is not reloaded, and a view that it never opened still opens', async ({
  context,
}) => {
  const old = await openTab(context)
  const page = await openTab(context)
  let loads = 0
  old.on('load', () => (loads += 1))
  await deploy()
  await lookForUpdate(page)
  await expect(offer(page)).toBeVisible({ timeout: 30_000 })
  await offer(page).click()
  await expect(next(page)).toBeAttached({ timeout: 20_000 })
  // Its chunk has another name on the server now.
  await old.getByRole('link', { name: 'Facts', exact: true }).first().click()
  await expect(old.getByRole('heading', { level: 1, name: /facts/i })).toBeVisible()
  expect(loads).toBe(0)
})

test('a portal that answers everything with its own page does not get into the cache', async ({ context }) => {
  const page = await openTab(context)
  await deploy()
  await context.route('**/*', (route) => {
    const ours = route.request().url().endsWith('/sw.js')
    return ours ? route.continue() : route.fulfill({ contentType: 'text/html', body: '<h1>Please pay</h1>' })
  })
  await lookForUpdate(page)
  await page.waitForTimeout(2000)
  await expect(offer(page)).toBeHidden()
  await page.goto(`${ORIGIN}/learn/lambda`)
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Please pay')
})
