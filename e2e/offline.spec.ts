// One visit, then flight mode: read, search, practise, answer; the answers are there after a restart of the browser.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, test, type BrowserContext, type Page } from '@playwright/test'
import { launchOptions } from '../playwright.config.ts'
import { answer, open } from './answers.ts'

async function readyForFlight(page: Page): Promise<void> {
  await page.goto('/learn')
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 30_000 })
    .toBe(true)
}

async function answerOne(page: Page): Promise<void> {
  await page.goto('/practice?start=1')
  await answer(page)
}

const attemptsIn = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const open = indexedDB.open('trapline')
        open.onerror = () => reject(new Error('cannot open'))
        open.onsuccess = () => {
          const count = open.result.transaction('attempts').objectStore('attempts').count()
          count.onsuccess = () => {
            open.result.close()
            resolve(count.result)
          }
        }
      }),
  )

test('after one visit the network may go', async ({ page, context }) => {
  await readyForFlight(page)
  await context.setOffline(true)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await open(page, '/learn/lambda/limits')
  await expect(page.locator('[id="lambda.timeout"]')).toContainText('15 minutes')
  await page.keyboard.press('/')
  await page.getByRole('combobox', { name: /Search/ }).fill('timeout')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await answerOne(page)
  await expect.poll(() => attemptsIn(page)).toBe(1)
  await page.goto('/facts')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.goto('/no/such/page')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('what was answered in flight is there after the browser was closed', async ({ baseURL }) => {
  const profile = mkdtempSync(join(tmpdir(), 'trapline-'))
  const browse = (): Promise<BrowserContext> =>
    chromium.launchPersistentContext(profile, { ...launchOptions, ...(baseURL === undefined ? {} : { baseURL }) })
  try {
    const first = await browse()
    const page = first.pages()[0] ?? (await first.newPage())
    await readyForFlight(page)
    await first.setOffline(true)
    await answerOne(page)
    await expect.poll(() => attemptsIn(page)).toBe(1)
    await first.close()
    const second = await browse()
    await second.setOffline(true)
    const again = second.pages()[0] ?? (await second.newPage())
    await again.goto('/learn/lambda/limits')
    expect(await attemptsIn(again)).toBe(1)
    await second.close()
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
})
