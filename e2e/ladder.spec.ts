// The ladder: a right answer leads one up, a wrong one keeps or lowers the rung, the top ends it.
import { expect, test, type Page } from '@playwright/test'

const rung = (page: Page): Promise<string | null> => page.locator('.rungs [aria-current=step]').textContent()

/** Answers with the first options, as many as are asked for; true when that was right. */
async function answer(page: Page): Promise<boolean> {
  const check = page.getByRole('button', { name: 'Check' })
  for (const letter of 'abc') if (await check.isDisabled()) await page.keyboard.press(letter)
  await check.click()
  await expect(page.locator('.option.answered').first()).toBeVisible()
  return (await page.locator('.verdict').textContent())?.startsWith('Right') === true
}

async function climb(page: Page): Promise<void> {
  await page.goto('/practice?ladder=lambda.timeout')
  await expect(page.locator('.stem')).toBeVisible()
}

test('one climbs from rung to rung to the top, and the rung is kept over a reload', async ({ page }) => {
  await climb(page)
  expect(await rung(page)).toBe('Value')
  const names = await page.locator('.rungs li').allTextContents()
  expect(names.length).toBeGreaterThan(1)
  let before = 0
  for (let asked = 0; asked < 12; asked += 1) {
    if ((await page.locator('.stem').count()) === 0) break
    const at = names.indexOf((await rung(page)) ?? '')
    expect(Math.abs(at - before)).toBeLessThanOrEqual(1)
    const right = await answer(page)
    const isTop = at === names.length - 1
    await expect(page.locator('.next-bar button').first()).toHaveText(right ? (isTop ? 'Finish' : 'One up') : 'Go on')
    await page.locator('.next-bar button').first().click()
    if (right && isTop) break
    const expected = right ? at + 1 : Math.max(0, at - 1)
    if (asked < 11) {
      expect(await rung(page)).toBe(names[expected])
      const stem = await page.locator('.stem').textContent()
      await page.reload()
      await expect(page.locator('.stem')).toHaveText(stem ?? '')
      expect(await rung(page)).toBe(names[expected])
    }
    before = expected
  }
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/At the top|Enough for now/)
})

test('from a question one climbs its fact, from that rung on', async ({ page }) => {
  // Asked on the lowest rung, so that there is something to climb.
  await page.goto('/practice?facts=lambda.timeout&families=recall&length=5')
  await expect(page.locator('.stem')).toBeVisible()
  await answer(page)
  await page.getByRole('link', { name: 'Climb from here' }).click()
  await expect(page.getByRole('heading', { name: /Climb: Timeout/ })).toBeVisible()
})

test('a fact that is not there is named', async ({ page }) => {
  await page.goto('/practice?ladder=no.such')
  await expect(page.getByRole('alert')).toContainText('There is no fact "no.such" here to be climbed')
})
