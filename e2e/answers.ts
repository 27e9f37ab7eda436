// Answering in the app, and looking at what a fresh tab finds of it.
import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test'

/** Starts a drill and answers its first question. */
export async function answerFirst(page: Page): Promise<void> {
  await open(page, '/practice')
  await page.getByRole('button', { name: 'Start' }).click()
  await answer(page)
}

export async function answerNext(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Next' }).click()
  await answer(page)
}

/** Answers what is on the screen by keyboard alone: as many options as it asks for, then Enter. */
export async function answer(page: Page): Promise<void> {
  await expect(page.locator('.option.answered')).toHaveCount(0)
  await expect(page.locator('.stem')).toBeVisible()
  const check = page.getByRole('button', { name: 'Check' })
  for (const letter of 'abc') if (await check.isDisabled()) await page.keyboard.press(letter)
  await page.keyboard.press('Enter')
  await expect(page.locator('.option.answered .reason').first()).toBeVisible()
}

/** The script has taken over: keys and links are the app's from here on. */
export const alive = (page: Page): Promise<void> => expect(page.locator('html[data-live]')).toBeAttached()

export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await alive(page)
}

export const notice = (page: Page, says: RegExp): Locator => page.getByRole('status').filter({ hasText: says })

/** Settings, once the history has been read. */
export async function openSettings(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto('/settings')
  await expect(page.getByText(/not answered anything yet|in this browser on this device/)).toBeVisible()
  return page
}

/** What a fresh tab finds on this device. */
export async function expectKept(context: BrowserContext, count: number): Promise<void> {
  const page = await openSettings(context)
  const words = count === 0 ? /not answered anything yet/ : new RegExp(`^${count} answers?, in this browser`)
  await expect(page.getByText(words)).toBeVisible()
  await page.close()
}

/** An address of this site that is no page of it. */
export const NOWHERE = '/no-such-page'
