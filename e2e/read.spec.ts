// Reading as a person does it: pages, anchors, neighbours, facts and settings, found by what they are called.
import { expect, test, type Page } from '@playwright/test'
import { alive, open } from './answers.ts'
import { ROUTES, SAMPLE, timeFor } from './routes.ts'

test('from the table of contents to a page, and to the next and back', async ({ page }) => {
  await page.goto('/learn')
  await page.getByRole('main').getByRole('link', { name: 'Invocation', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Invocation' })).toBeVisible()
  await expect(page).toHaveTitle(/^Invocation · AWS Lambda/)
  await alive(page)
  const next = page.getByRole('navigation', { name: 'Neighbouring pages' }).getByRole('link', { name: /^Next/ })
  const title = (await next.textContent())?.replace('Next', '') ?? ''
  await next.click()
  const heading = page.getByRole('heading', { level: 1, name: title })
  await expect(heading).toBeFocused()
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
  await page.getByRole('link', { name: 'Previous Invocation' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Invocation' })).toBeFocused()
})

test('going back returns to where one was on the page', async ({ page }) => {
  await page.goto('/learn/lambda/invocation')
  await alive(page)
  await page.getByRole('link', { name: /^Next/ }).scrollIntoViewIfNeeded()
  await expect(page.locator('.part[data-lazy]')).toHaveCount(0)
  await page.getByRole('link', { name: /^Next/ }).scrollIntoViewIfNeeded()
  const before = await page.evaluate(() => window.scrollY)
  await page.getByRole('link', { name: /^Next/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Invocation' })).toBeHidden()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Invocation' })).toBeVisible()
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(before)
})

test('an address with an anchor shows that very row, marked', async ({ page }) => {
  await page.goto('/learn/lambda/invocation')
  const anchor = await page.locator('tr[data-fact]').last().getAttribute('id')
  await page.goto(`/learn/lambda/invocation#${anchor}`)
  await expect(page.locator(`[id="${anchor}"]`)).toBeInViewport()
  await expect(page.locator(`[id="${anchor}"]`)).toHaveAttribute('data-here')
})

test('every source code of a page leads to its entry in the list, with a link and a day', async ({ page }) => {
  await page.goto('/learn/lambda/invocation')
  const marks = page.getByRole('table').first().getByRole('row').nth(1).getByRole('link')
  const code = (await marks.first().textContent()) ?? ''
  await marks.first().click()
  const entry = page.locator(`[id="source-${code}"]`)
  await expect(entry).toBeInViewport()
  await expect(entry).toContainText(/checked \d+ \w+ 2026/)
})

test('a wrong belief keeps its reason until it is asked for', async ({ page }) => {
  await page.goto('/learn/lambda/invocation')
  const belief = page.locator('details').first()
  const reason = belief.locator('p')
  await expect(reason).toBeHidden()
  await belief.locator('summary').click()
  await expect(reason).toBeVisible()
  expect((await reason.textContent())?.length).toBeGreaterThan(10)
})

test('ask me about this: a table asks about its own facts, a trap about itself', async ({ page }) => {
  await page.goto('/learn/lambda/invocation')
  await alive(page)
  const ids = await page
    .locator('.facts')
    .first()
    .locator('[data-fact]')
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-fact')))
  await page.locator('.facts').first().getByRole('link', { name: 'Ask me about this' }).click()
  await expect(page).toHaveURL(/\/practice\/.*facts=/)
  expect(new URL(page.url()).searchParams.get('facts')?.split(',')).toEqual(ids)
})

test('without scripts a page can be read whole', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/learn/lambda/invocation')
  await expect(page.getByRole('heading', { level: 1, name: 'Invocation' })).toBeVisible()
  await expect(page.getByRole('table').first()).toBeVisible()
  await page.getByRole('link', { name: /^Next/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Invocation' })).toBeHidden()
  await context.close()
})

test('an unknown page shows the pages there are, an unknown address the way on', async ({ page }) => {
  await page.goto('/learn/lambda/no-such-page')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page')
  await expect(page.getByRole('main').getByRole('link', { name: 'Invocation', exact: true })).toBeVisible()
  await page.goto('/learn/cobol')
  await expect(page.getByRole('main').getByRole('link', { name: 'AWS Lambda' })).toBeVisible()
  await page.goto('/no-such-place')
  await expect(page.getByRole('main')).toContainText('/no-such-place')
  await page.getByRole('main').getByRole('link', { name: 'Go to Today' }).click()
  await expect(page).toHaveURL(/\/$/)
})

test('the filters of the facts live in the address', async ({ page }) => {
  await page.goto('/facts')
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('limit')
  await page.getByRole('searchbox', { name: 'Find in the facts' }).fill('retries')
  await expect(page).toHaveURL(/kind=limit.*q=retries/)
  const found = await page
    .getByRole('status')
    .filter({ hasText: /of \d+ facts/ })
    .textContent()
  await page.reload()
  await expect(page.getByRole('combobox', { name: 'Kind' })).toHaveValue('limit')
  await expect(page.getByText(found ?? '', { exact: true })).toBeVisible()
  await page.getByRole('searchbox', { name: 'Find in the facts' }).fill('nothing says this')
  await page.getByRole('button', { name: 'Show everything again' }).click()
  await expect(page).toHaveURL(/\/facts$/)
})

test('a fact leads to its cell, and the sheets have addresses', async ({ page }) => {
  await page.goto('/facts?view=limits')
  await expect(page.getByRole('link', { name: 'Limits sheet' })).toHaveAttribute('aria-current', 'true')
  const limit = page.getByRole('term').first().getByRole('link')
  const anchor = new URL((await limit.getAttribute('href')) ?? '', page.url()).hash.slice(1)
  await limit.click()
  await expect(page.locator(`[id="${anchor}"]`)).toBeInViewport()
})

test('where the clipboard is denied the table can be copied by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('denied')) } })
  })
  await page.goto('/facts')
  await page.getByRole('button', { name: 'Copy as table' }).click()
  const text = page.getByRole('textbox', { name: 'The facts as a table' })
  await expect(text).toHaveValue(/^Subject\tAttribute\tValue/)
  expect(await text.evaluate((area: HTMLTextAreaElement) => area.selectionEnd)).toBeGreaterThan(100)
})

test('theme, text size and the day of the exam are kept', async ({ page }) => {
  await open(page, '/settings')
  await page.getByRole('radio', { name: 'Dark' }).check({ force: true })
  await page.getByRole('radio', { name: 'Large' }).check({ force: true })
  await page.getByLabel('Day of the exam').fill('2031-05-06')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('html')).toHaveAttribute('data-text-size', 'large')
  await expect(page.getByLabel('Day of the exam')).toHaveValue('2031-05-06')
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked()
})

async function expectToFit(page: Page, width: number, routes: readonly string[]): Promise<void> {
  test.setTimeout(timeFor(routes))
  await page.setViewportSize({ width, height: 800 })
  for (const route of routes) {
    await open(page, route)
    const spare = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(spare, route).toBeLessThanOrEqual(0)
  }
}

// The narrowest is where a page breaks first: there every one is looked at, elsewhere every kind of page.
for (const [part, routes] of ROUTES) {
  test(`nothing is wider than a screen of 320 pixels: ${part}`, ({ page }) => expectToFit(page, 320, routes))
}

for (const width of [360, 768, 1440, 2560]) {
  test(`nothing is wider than a screen of ${width} pixels`, ({ page }) => expectToFit(page, width, SAMPLE))
}
