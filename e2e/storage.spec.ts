// What happens to a person's answers when the browser lets the app down.
import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { answerFirst, answerNext, expectKept, NOWHERE, notice, openSettings } from './answers.ts'

test('denied: the app works, says so, and a back-up can be saved', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Denied by a test.', 'SecurityError')
    }
  })
  await answerFirst(page)
  await expect(notice(page, /live only in this tab/)).toBeVisible()
  await answerNext(page)
  await page.getByRole('link', { name: 'Settings' }).first().click()
  await expect(page.getByText(/^2 answers, in this browser/)).toBeVisible()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Back up to a file' }).click()
  const path = await (await saved).path()
  expect((JSON.parse(readFileSync(path, 'utf8')) as { attempts: unknown[] }).attempts).toHaveLength(2)
})

test('localStorage denied as well: still works', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('Denied by a test.', 'SecurityError')
        },
      })
    }
  })
  await answerFirst(page)
  await expect(notice(page, /live only in this tab/)).toBeVisible()
})

test('full: the answer is kept in the tab, and written once there is room', async ({ page, context, baseURL }) => {
  const origin = new URL(baseURL ?? '').origin
  const devtools = await context.newCDPSession(page)
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
  await answerFirst(page)
  await expect(notice(page, /storage is full/)).toBeVisible()
  await devtools.send('Storage.overrideQuotaForOrigin', { origin })
  await answerNext(page)
  await expect(notice(page, /storage is full/)).toBeHidden()
  await expectKept(context, 2)
})

test('cleared under the app: everything of this tab is written back', async ({ page, context }) => {
  await answerFirst(page)
  const devtools = await context.newCDPSession(page)
  const storageTypes = 'indexeddb,local_storage'
  await devtools.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes })
  await expectKept(context, 0)
  await answerNext(page)
  await expect(notice(page, /was cleared while the app was open/)).toBeVisible()
  await expectKept(context, 2)
})

test('an answer that was acknowledged outlives the crash of its tab', async ({ page, context }) => {
  await answerFirst(page)
  const devtools = await context.newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  devtools.send('Page.crash').catch(() => undefined)
  await crashed
  await expectKept(context, 1)
})

test('unreadable: set aside, its raw data can be saved, new answers are kept', async ({ page, context }) => {
  // A page of this site without the app, which would otherwise make its own database meanwhile.
  await page.route(`**${NOWHERE}`, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }))
  await page.goto(NOWHERE)
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('trapline', 1)
        request.onupgradeneeded = () =>
          request.result.createObjectStore('ruins', { autoIncrement: true }).put({ precious: 'shard' })
        request.onsuccess = () => {
          request.result.close()
          resolve()
        }
      }),
  )
  await answerFirst(page)
  await expect(notice(page, /cannot be read/)).toBeVisible()
  const settings = await openSettings(context)
  await expect(settings.getByText(/^1 answer, in this browser/)).toBeVisible()
  const saved = settings.waitForEvent('download')
  await settings.getByRole('button', { name: /raw data/ }).click()
  expect(readFileSync(await (await saved).path(), 'utf8')).toContain('shard')
})
