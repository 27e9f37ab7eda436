// A history of 50,000 answers: Today can be used at once, and the review asks, while the answers are still being read.
import { expect, test, type Page } from '@playwright/test'
import { answer, NOWHERE, open } from './answers.ts'
import { countAttempts, seedAttempts } from './attempts.ts'

const ANSWERS = 50_000
const STATED_MS = 1500

/** From the start of the visit to the first frame in which the one action can be pressed, by the page's own clock. */
async function msToAction(page: Page, name: RegExp): Promise<number> {
  await page.addInitScript((pattern) => {
    const seen = window as unknown as { actionMs?: number }
    const look = (): void => {
      const action = [...document.querySelectorAll('.ask-me')].find(({ textContent }) =>
        new RegExp(pattern).test(textContent),
      )
      const isLive = document.documentElement.dataset.live !== undefined
      if (action !== undefined && isLive) seen.actionMs ??= performance.now()
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  }, name.source)
  await page.goto('/')
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { actionMs?: number }).actionMs), { timeout: 30_000 })
    .toBeGreaterThan(0)
  return page.evaluate(() => (window as unknown as { actionMs: number }).actionMs)
}

test('50,000 answers: Today is ready, and the review asks, while they are being read', async ({ page, context }) => {
  test.setTimeout(300_000)
  await page.goto(NOWHERE)
  await seedAttempts(page, ANSWERS)
  await page.close()

  // Never been here with this version: nothing is noted yet.
  const first = await context.newPage()
  const firstMs = await msToAction(first, /./)
  await expect(first.getByText(/You have answered 50,000 questions, 37,500 of them right/)).toBeVisible({
    timeout: 60_000,
  })
  const allReadMs = await first.evaluate(() => performance.now())
  await expect
    .poll(() => first.evaluate(() => localStorage.getItem('trapline.deck')?.length ?? 0))
    .toBeGreaterThan(1000)
  await expect(first.getByRole('link', { name: /^Review \d+ questions$/ })).toBeVisible({ timeout: 60_000 })
  await first.close()

  // From then on the deck is noted.
  const times: number[] = []
  for (let turn = 0; turn < 3; turn += 1) {
    const again = await context.newPage()
    times.push(await msToAction(again, /[Rr]eview/))
    await again.close()
  }
  const readyMs = [...times].sort((a, b) => a - b)[1] ?? Infinity

  const tab = await context.newPage()
  await open(tab, '/')
  await tab.locator('.ask-me').click()
  await answer(tab)
  expect(await countAttempts(tab)).toBe(ANSWERS + 1)

  const figures = { firstVisitMs: firstMs, allReadMs, readyMs, times }
  test.info().annotations.push({ type: 'figures', description: JSON.stringify(figures) })
  process.stdout.write(`long history: ${JSON.stringify(figures)}\n`)
  expect(readyMs).toBeLessThanOrEqual(STATED_MS)
  expect(firstMs).toBeLessThanOrEqual(STATED_MS)
})
