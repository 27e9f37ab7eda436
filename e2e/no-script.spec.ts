// With scripts off the pages can be read; what needs scripts is still a page and not a blank one.
import { expect, test } from '@playwright/test'
import { CONTENT_ROUTES, timeFor } from './routes.ts'

test.use({ javaScriptEnabled: false })

for (const [part, routes] of CONTENT_ROUTES) {
  test(`${part} reads without scripts, page by page`, async ({ page }) => {
    test.setTimeout(timeFor(routes))
    for (const route of routes) {
      await page.goto(route)
      await expect(page.locator('h1'), route).toBeVisible()
      expect(((await page.locator('main').textContent()) ?? '').length, route).toBeGreaterThan(400)
    }
  })
}

test('a fact has its anchor, its source and its date in the HTML itself', async ({ page }) => {
  await page.goto('/learn/lambda/limits')
  const row = page.locator('[id="lambda.timeout"]')
  await expect(row).toContainText('15 minutes')
  await expect(row.locator('a[href^="#source-"]').first()).toBeAttached()
  await expect(row.locator('time')).toHaveAttribute('datetime', /^2026-\d\d-\d\d$/)
})

for (const route of ['/', '/practice', '/facts', '/settings']) {
  test(`${route} is not blank without scripts`, async ({ page }) => {
    await page.goto(route)
    await expect(page.locator('h1')).toBeVisible()
  })
}
