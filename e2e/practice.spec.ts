// Practice as a learner meets it: by keyboard alone, replayed by its address, kept over a reload.
import { expect, test, type Page } from '@playwright/test'
import { answer, open } from './answers.ts'
import { TOPICS } from './routes.ts'

const stem = (page: Page): Promise<string | null> => page.locator('.stem').textContent()

async function startDrill(page: Page): Promise<void> {
  await open(page, '/practice')
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page.locator('.stem')).toBeVisible()
}

test('a whole drill by keyboard alone, with a reason on every option', async ({ page }) => {
  await open(page, '/practice')
  const start = page.getByRole('button', { name: 'Start' })
  await start.waitFor()
  for (let presses = 0; presses < 60; presses += 1) {
    if (await start.evaluate((button) => button === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect(page.locator('.stem')).toBeVisible()
  for (let asked = 1; asked <= 10; asked += 1) {
    await expect(page.getByText(`${asked} of 10`)).toBeVisible()
    await answer(page)
    await expect(page.locator('.option.answered .reason')).toHaveCount(await page.locator('.option').count())
    for (const reason of await page.locator('.option.answered .reason').allTextContents()) {
      expect(reason.trim().length).toBeGreaterThan(8)
    }
    await page.keyboard.press('Enter')
  }
  await expect(page.getByRole('heading', { name: /of 10 right/ })).toBeFocused()
})

test('the address replays the very same questions', async ({ page, browser }) => {
  await startDrill(page)
  const first = await stem(page)
  const options = await page.locator('.option-text').allTextContents()
  const other = await browser.newPage()
  await other.goto(page.url())
  await expect(other.locator('.stem')).toHaveText(first ?? '')
  expect(await other.locator('.option-text').allTextContents()).toEqual(options)
  await other.close()
})

test('a reload keeps the place and the answers', async ({ page }) => {
  await startDrill(page)
  await answer(page)
  await page.getByRole('button', { name: 'Next' }).click()
  const second = await stem(page)
  await page.reload()
  await expect(page.getByText('2 of 10')).toBeVisible()
  await expect(page.locator('.stem')).toHaveText(second ?? '')
})

test('another like this asks about the same fact, and the drill goes on where it was', async ({ page }) => {
  await startDrill(page)
  const first = await stem(page)
  await answer(page)
  await page.getByRole('button', { name: 'Another like this' }).click()
  await expect(page.getByText('The same fact, asked anew')).toBeVisible()
  await answer(page)
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByText('2 of 10')).toBeVisible()
  expect(await stem(page)).not.toBe(first)
})

test('a reason leads to the very cell, and back again', async ({ page }) => {
  await startDrill(page)
  const asked = await stem(page)
  await answer(page)
  const link = page.locator('.reason a').first()
  const anchor = new URL((await link.getAttribute('href')) ?? '', page.url()).hash.slice(1)
  await link.click()
  await expect(page.locator(`[id="${anchor}"]`)).toBeInViewport()
  await page.goBack()
  await expect(page.locator('.stem')).toHaveText(asked ?? '')
  await expect(page.locator('.option.answered .reason').first()).toBeVisible()
})

for (const [code, says] of [
  ['7Q4K', /has 4 signs/],
  ['7Q4I-M2X', /Sign 4 is "I"/],
  ['7Q4K-M22', /last sign does not fit|mistyped/],
  ['%F0%9F%98%80', /Sign 1/],
] as const) {
  test(`a bad code says what is wrong with it: ${code}`, async ({ page }) => {
    await page.goto(`/practice/${code}`)
    await expect(page.getByRole('alert')).toContainText(says)
    await expect(page.getByRole('link', { name: 'Start a new drill' })).toBeVisible()
  })
}

test('an unknown topic in the address is named, with those there are', async ({ page }) => {
  await page.goto('/practice?topic=cobol')
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('There is no topic "cobol" here. Topics: lambda, ')
  for (const topic of TOPICS) await expect(alert).toContainText(topic)
})

test('search opens with a key, finds a trap, and leads to it', async ({ page }) => {
  await open(page, '/learn')
  await page.keyboard.press('/')
  const field = page.getByRole('combobox', { name: /Search/ })
  await field.fill('snapstrat')
  await expect(page.getByRole('option').first()).toContainText(/SnapStart/)
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/learn\/lambda\//)
})
