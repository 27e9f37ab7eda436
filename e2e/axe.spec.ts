// Accessibility by axe: no violation on any route, light and dark, nor in the states that a route can be in.
import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { ROUTES, SAMPLE } from './routes.ts'
import { startExam } from './sitting.ts'

// What is kept for flight mode is not looked at here, and filling it at every address takes longer than looking.
test.use({ serviceWorkers: 'block' })

/** No frames in our pages, so the second window in which axe would put frames together is spared. */
const looking = (page: Page) => new AxeBuilder({ page }).setLegacyMode(true)

async function violationsInLight(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' })
  return told(await looking(page).analyze())
}

/** The elements are the same as in light: only what hangs on colour. */
async function violationsInDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' })
  return told(await looking(page).withRules(['color-contrast', 'link-in-text-block']).analyze())
}

const told = ({ violations }: Awaited<ReturnType<AxeBuilder['analyze']>>): string[] =>
  violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(' ')).join(', ')})`)

const violationsOn = async (page: Page): Promise<string[]> => [
  ...(await violationsInLight(page)),
  ...(await violationsInDark(page)),
]

// Every route in light, and every kind of page in dark as well.
for (const route of [...ROUTES.values()].flat()) {
  test(`no violation on ${route}`, async ({ page }) => {
    await page.goto(route)
    await expect(page.locator('h1').first()).toBeAttached()
    await page.waitForLoadState('networkidle')
    expect(await (SAMPLE.includes(route) ? violationsOn(page) : violationsInLight(page))).toEqual([])
  })
}

test('no violation on a question, its verdict, and search', async ({ page }) => {
  await page.goto('/practice?start=1')
  await expect(page.locator('.stem')).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  await page.keyboard.press('a')
  await page.keyboard.press('Enter')
  await expect(page.locator('.option.answered').first()).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  await page.keyboard.press('/')
  await page.getByRole('combobox', { name: /Search/ }).fill('timeout')
  await expect(page.getByRole('option').first()).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
})

test('a violation is seen in either scheme', async ({ page }) => {
  await page.goto('/nowhere')
  await page.waitForLoadState('networkidle')
  const text = page.locator('main p').first()
  await text.evaluate((element: HTMLElement) => (element.style.cssText = 'color: #888; background: #999'))
  const seen = (await violationsOn(page)).filter((text) => text.startsWith('color-contrast'))
  expect(seen).toHaveLength(2)
})

test('no violation in an exam, among all its questions, and on its result', async ({ page }) => {
  await startExam(page, 'One domain')
  expect(await violationsOn(page)).toEqual([])
  await page.keyboard.press('a')
  await page.getByRole('button', { name: 'All questions' }).click()
  expect(await violationsOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Hand in' }).click()
  await page.getByRole('button', { name: 'Hand in for good' }).click()
  await page.getByText('All', { exact: true }).waitFor()
  await page.locator('.result-items summary').first().click()
  await expect(page.locator('.result-items .stem')).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
})
