// The inspector: filter, page, link, report; everything it shows stands in the address.
import { expect, test } from '@playwright/test'
import AxeBuilder from '@axe-core/playwright'

test('pages through items by links, and an address shows the same one again', async ({ page, browser }) => {
  // The first trap of all topics may be one that is refused; here it is one that is asked.
  await page.goto('/items?topic=lambda')
  await page.getByLabel('Kind of question').selectOption('trap')
  await expect(page).toHaveURL(/family=trap/)
  await expect(page.locator('.provenance')).toContainText('trap/')
  const first = await page.locator('.stem').textContent()
  await page.getByRole('link', { name: 'Next' }).click()
  await expect(page.locator('.stem')).not.toHaveText(first ?? '')
  await expect(page).toHaveURL(/at=1/)
  const second = await page.locator('.stem').textContent()
  const other = await browser.newPage()
  await other.goto(page.url())
  await expect(other.locator('.stem')).toHaveText(second ?? '')
  await other.close()
  await page.getByRole('link', { name: 'Previous' }).click()
  await expect(page.locator('.stem')).toHaveText(first ?? '')
  await page.getByRole('link', { name: 'In other words' }).click()
  await expect(page.getByText(/, wording 2$/)).toBeVisible()
})

test('shows reasons, failings, cues, difficulty and provenance, and leads to the facts', async ({ page }) => {
  await page.goto('/items?fact=lambda.timeout')
  await expect(page.locator('.stem')).toContainText('How long may one invocation')
  await expect(page.locator('.option.answered .reason')).toHaveCount(4)
  await expect(
    page.getByRole('heading', { name: /^How hard: (easier|middling|harder), about \d+ of 100 right$/ }),
  ).toBeVisible()
  await expect(page.locator('.cues tbody tr')).toHaveCount(4)
  await expect(page.locator('.failings dt')).toHaveCount(3)
  await expect(page.locator('.provenance')).toContainText('recall/lambda.timeout/1-0')
  await page.locator('.provenance').getByRole('link', { name: 'lambda.timeout', exact: true }).click()
  await expect(page.locator('[id="lambda.timeout"]')).toBeInViewport()
})

test('finds items with a wrong option that fails in one way', async ({ page }) => {
  await page.goto('/items?family=trap')
  await page.getByLabel('With a wrong option that').selectOption('impossible')
  await expect(page.locator('.failings')).toContainText('Does not exist')
  await page.getByRole('link', { name: 'Next' }).click()
  await expect(page.locator('.failings')).toContainText('Does not exist')
})

test('the report is a text to copy, sends nothing, and leads back to the very item', async ({ page }) => {
  await page.goto('/items?family=compute&at=2')
  const stem = await page.locator('.stem').textContent()
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.getByText('Report this question').click()
  const report = page.getByRole('textbox', { name: 'Report' })
  await expect(report).toHaveValue(/Trapline item compute\/.*\n.*seed 1-0, content [0-9a-f]{8}, generator \d+/s)
  expect(requests).toEqual([])
  await page.getByRole('link', { name: 'See it from the inside' }).click()
  await expect(page).toHaveURL(/id=compute/)
  await expect(page.locator('.stem')).toHaveText(stem ?? '')
})

for (const [address, says] of [
  ['/items?fact=no.such', /No question is about "no.such"/],
  ['/items?id=recall/no.such/1', /No question of this kind is made from "no.such" any more/],
  ['/items?family=match&failing=outdated', /Nothing fits all of these at once/],
] as const) {
  test(`says what is not there: ${address}`, async ({ page }) => {
    await page.goto(address)
    await expect(page.locator('.notice')).toContainText(says)
  })
}

test('is found from the facts and from the settings, and fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  for (const from of ['/facts', '/settings']) {
    await page.goto(from)
    await page.getByRole('link', { name: /^the questions/ }).click()
    await expect(page.getByRole('heading', { name: 'Questions, from the inside' })).toBeVisible()
    await expect(page.locator('.stem')).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join()}`)).toEqual([])
  }
})
