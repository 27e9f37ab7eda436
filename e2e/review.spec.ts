// Review as a learner meets it: a queue that ends, fresh questions, a place that a reload keeps, any day for an exam, two tabs.
import { expect, test, type Page } from '@playwright/test'
import { answer, expectKept, open } from './answers.ts'
import { keptAttempts } from './attempts.ts'

const count = (page: Page): Promise<string> => page.locator('.review-count').innerText()

/** A short day, so that a test sees its end. */
async function choose(page: Page, settings: Record<string, unknown>): Promise<void> {
  await page.addInitScript((chosen) => {
    if (localStorage.getItem('trapline.settings') === null)
      localStorage.setItem('trapline.settings', JSON.stringify(chosen))
  }, settings)
}

/** Answers until there is no more; gives the stems in their order. */
async function answerAll(page: Page, most: number): Promise<string[]> {
  const stems: string[] = []
  const end = page.getByRole('heading', { name: /Done for now|Nothing to review now/ })
  while (stems.length <= most) {
    await expect(page.locator('.stem').or(end)).toBeVisible()
    if (await end.isVisible()) return stems
    stems.push(await page.locator('.stem').innerText())
    await answer(page)
    const before = await count(page)
    await page.getByRole('button', { name: 'Next' }).click()
    await expect(async () => {
      expect((await end.isVisible()) || (await count(page)) !== before).toBe(true)
    }).toPass()
  }
  throw new Error(`the queue had not ended after ${most} questions`)
}

/** Moves the clock of the page by days, before it is opened. */
const inDays = (page: Page, days: number): Promise<void> =>
  page.clock.setFixedTime(new Date(Date.now() + days * 86_400_000))

const isoIn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

test('the queue ends, says when to come back, and is asked in other words the day after', async ({ page, context }) => {
  await choose(page, { exam: 'saa', minutesADay: 5 })
  await open(page, '/review')
  const first = await answerAll(page, 30)
  expect(first.length).toBeGreaterThan(1)
  await expect(page.getByText(/come back then|Nothing comes back/)).toBeVisible()
  await expectKept(context, first.length)
  await page.goto('/')
  await expect(page.getByText(/Nothing is due now/)).toBeVisible()
  await page.close()
  const later = await context.newPage()
  await inDays(later, 30)
  await open(later, '/')
  await later.getByRole('link', { name: /^Review \d+ question/ }).click()
  const again = await answerAll(later, 40)
  expect(again.length).toBeGreaterThan(1)
  const items = (await keptAttempts(later)).map(({ item }) => item)
  const texts = items.map(({ stem, options }) => JSON.stringify([stem, options.map(({ text }) => text)]))
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
  // A fact or two can be asked in one way only; all others come in other words.
  expect(new Set(texts).size).toBeGreaterThan(items.length * 0.8)
  expect(new Set(items.map(({ factIds }) => factIds[0])).size).toBeLessThan(items.length)
})

test('a reload keeps the place, the question and its answer', async ({ page }) => {
  await open(page, '/review')
  await answer(page)
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.locator('.review-count')).toContainText(/^2 of/)
  const stem = await page.locator('.stem').innerText()
  const options = await page.locator('.option-text').allInnerTexts()
  await page.reload()
  await expect(page.locator('.stem')).toHaveText(stem)
  await expect(page.locator('.review-count')).toContainText(/^2 of/)
  expect(await page.locator('.option-text').allInnerTexts()).toEqual(options)
  await answer(page)
  await page.reload()
  await expect(page.locator('.option.answered .reason').first()).toBeVisible()
  await page.goto('/')
  await page.getByRole('link', { name: 'Go on with the review' }).click()
  await expect(page.locator('.stem')).toHaveText(stem)
})

test('two tabs that answer at once lose nothing', async ({ page, context }) => {
  await open(page, '/review')
  const other = await context.newPage()
  await open(other, '/review')
  await Promise.all([answer(page), answer(other)])
  await Promise.all([page, other].map((tab) => tab.getByRole('button', { name: 'Next' }).click()))
  await Promise.all([answer(page), answer(other)])
  await expectKept(context, 4)
})

for (const [what, days, says] of [
  ['past', -3, /has passed.*set another day/],
  ['today', 0, /is today.*Good luck/],
  ['tomorrow', 1, /is tomorrow.*recall on that day/],
  ['in three weeks', 21, /is in 21 days.*recall on that day/],
  ['ten years off', 3650, /is in 3,650 days.*more than 180 days off/],
] as const) {
  test(`an exam ${what} gets its sentence, and the app goes on`, async ({ page }) => {
    await choose(page, { exam: 'saa', examOn: isoIn(days), minutesADay: 5 })
    await open(page, '/settings')
    await expect(page.getByText(says)).toBeVisible()
    await page.goto('/review')
    if (days === 0) await expect(page.getByRole('heading', { name: 'Nothing to review now' })).toBeVisible()
    else await answer(page)
    await page.goto('/practice?start=today')
    await answer(page)
    await page.goto('/')
    await expect(page.getByText(says)).toBeVisible()
    await expect(page.locator('.ask-me')).toBeVisible()
  })
}

test('the outlook says what is too early to say, task by task', async ({ page }) => {
  await choose(page, { exam: 'saa', examOn: isoIn(10), minutesADay: 5 })
  await open(page, '/review')
  await answer(page)
  await page.goto('/')
  await page.getByText(/What you would recall on that day: too early to say/).click()
  await expect(page.getByText(/There is too little time for all of it/)).toBeVisible()
  await expect(page.getByRole('row', { name: /2\.1 Scalable and loosely coupled/ })).toBeVisible()
})

test('how sure one is and what was crossed out are kept with the answer', async ({ page }) => {
  await open(page, '/review')
  await expect(page.locator('.stem')).toBeVisible()
  await page.getByRole('button', { name: 'Cross out D' }).click()
  await page.getByRole('button', { name: 'A guess' }).click()
  await page.locator('.option-text').first().click()
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(page.locator('.option.answered .reason').first()).toBeVisible()
  const kept = await keptAttempts(page)
  expect(kept).toHaveLength(1)
  expect(kept[0]?.confidence).toBe('guess')
  expect(kept[0]?.crossedOut).toHaveLength(1)
})
