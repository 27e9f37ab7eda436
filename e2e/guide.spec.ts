// The plan of a lesson: every link opens what it names.
import { expect, test } from '@playwright/test'

test('every link of the guide works', async ({ page, request }) => {
  test.slow()
  await page.goto('/teach/guide')
  await expect(page.locator('.lesson li')).not.toHaveCount(0)
  const links = await page
    .locator('.guide a')
    .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).getAttribute('href') ?? ''))
  const addresses = [...new Set(links)]
  expect(addresses.length).toBeGreaterThan(10)
  for (const address of addresses) {
    expect((await request.get(address)).status(), address).toBe(200)
    await page.goto(address)
    await expect(page.locator('h1').first(), address).toBeAttached()
    await expect(page.locator('h1').first(), address).not.toHaveText(/^(Not found|There is no|No such)/)
    await expect(page.getByText(/There is no (such page|trap called)/), address).toHaveCount(0)
  }
})
