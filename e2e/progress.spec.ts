// Progress with a past of sixty days: each table equals its drawing, nothing is wider than a phone, and axe is content.
import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { bringIn, pastOf } from './past.ts'

async function openProgress(page: Page): Promise<void> {
  await page.goto('/progress')
  await expect(page.locator('#recall')).toBeVisible()
  await expect(page.locator('.chart[data-drawn]')).toHaveCount(2)
}

const section = (page: Page, id: string): Locator => page.locator('section').filter({ has: page.locator(`#${id}`) })

test('every table over days equals what was drawn', async ({ page, context }) => {
  await bringIn(context, pastOf(300))
  await openProgress(page)
  for (const [id, unit] of [
    ['recall', '%'],
    ['time', 'min'],
  ] as const) {
    const chart = section(page, id)
    const drawn = JSON.parse((await chart.locator('.chart').getAttribute('data-drawn')) ?? '[]') as [number[], number[]]
    await chart.getByText('The numbers').click()
    const cells = await chart.locator('tbody td').allTextContents()
    expect(cells.length).toBeGreaterThan(30)
    expect(cells).toEqual([...drawn[1]].reverse().map((value) => `${value} ${unit}`))
  }
  const calibration = section(page, 'calibration')
  await calibration.getByText('The numbers').click()
  const shares = await calibration
    .locator('svg [data-share]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-share')))
  expect(await calibration.locator('tbody td:nth-child(3)').allTextContents()).toEqual(
    shares.map((share) => `${share} %`),
  )
})

test('answers about facts that are gone are kept and shown as such', async ({ page, context }) => {
  await bringIn(context, pastOf(30).replaceAll('"lambda.timeout"', '"lambda.renamed-since"'))
  await openProgress(page)
  await page.getByText('Which', { exact: true }).click()
  await expect(page.getByText('lambda.renamed-since', { exact: true })).toBeVisible()
  await expect(page.getByText('30 answers')).toBeVisible()
})

test('fits a phone of 360 px, in words and in colours', async ({ page, context }) => {
  await bringIn(context, pastOf(300))
  await page.setViewportSize({ width: 360, height: 740 })
  await openProgress(page)
  for (const summary of await page.locator('.numbers summary').all()) await summary.click()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
    ).toEqual([])
  }
})

test('without answers there is one thing to do', async ({ page }) => {
  await page.goto('/progress')
  await page.getByRole('link', { name: 'Answer ten questions' }).click()
  await expect(page.locator('.stem')).toBeVisible()
})
