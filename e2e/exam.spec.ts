// Exam mode against a moved clock: reload, crash, no network, a second tab, and the end that comes by itself.
import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import { alive, expectKept } from './answers.ts'
import { answerFrom, choose, isAt, isKept, secondsLeft, startExam } from './sitting.ts'

const EIGHT = new Date('2026-11-26T08:00:00Z')

test.beforeEach(async ({ context }) => {
  await context.clock.install({ time: EIGHT })
})

/** The tab dies without a word; whatever it had not written is gone. */
async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  session.send('Page.crash').catch(() => undefined)
  await crashed
  await page.close()
}

async function reopen(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto('/exam')
  await alive(page)
  return page
}

test('a whole form outlives a reload, a crash and a dead network, and hands itself in at zero', async ({ context }) => {
  test.setTimeout(180_000)
  let page = await context.newPage()
  await startExam(page)
  expect(await secondsLeft(page)).toBeGreaterThan(129 * 60)
  await answerFrom(page, 1, 12)
  await context.clock.fastForward('30:00')
  await page.reload()
  await isAt(page, 13)
  expect(Math.abs((await secondsLeft(page)) - 100 * 60)).toBeLessThan(90)

  await context.setOffline(true)
  await answerFrom(page, 13, 25)
  await context.setOffline(false)

  await answerFrom(page, 26, 39)
  await isAt(page, 40)
  const before = await secondsLeft(page)
  const stem = await page.locator('.stem').textContent()
  await crash(page)
  await context.clock.fastForward('20:00')
  page = await reopen(context)
  await isAt(page, 40)
  await expect(page.locator('.stem')).toHaveText(stem ?? '')
  expect(Math.abs(before - 20 * 60 - (await secondsLeft(page)))).toBeLessThan(90)

  await answerFrom(page, 40, 64)
  await isAt(page, 65)
  await choose(page)
  await isKept(page)
  await context.clock.fastForward('01:20:00')
  await expect(page.getByRole('heading', { name: /SAA-C03: \d+ of 65 right/ })).toBeFocused()
  await expect(page.getByText(/The time ran out, so it handed itself in/)).toBeVisible()
  await expect(page.getByText(/on a scale of 100 to 1000; 720 passes/)).toBeVisible()
  await expectKept(context, 65)
})

test('time runs out while the tab is closed: handed in, and every answer kept', async ({ page, context }) => {
  await startExam(page, 'One domain')
  await answerFrom(page, 1, 3)
  await page.close()
  await context.clock.fastForward('03:00:00')
  const later = await reopen(context)
  await expect(later.getByText(/handed itself in/)).toBeVisible()
  await expectKept(context, 3)
})

test('a clock that is set back gives no time', async ({ page, context }) => {
  await startExam(page, 'One domain')
  await context.clock.fastForward('10:00')
  await choose(page)
  await isKept(page)
  const before = await secondsLeft(page)
  await context.clock.setSystemTime(EIGHT)
  await page.keyboard.press('n')
  await isAt(page, 2)
  expect(await secondsLeft(page)).toBeLessThanOrEqual(before)
  await page.reload()
  await isAt(page, 2)
  expect(await secondsLeft(page)).toBeLessThanOrEqual(before)
})

test('two tabs follow one another, and both say so', async ({ page, context }) => {
  await startExam(page, 'One domain')
  const other = await reopen(context)
  await expect(other.getByText(/open in another tab too/)).toBeVisible()
  await expect(page.getByText(/open in another tab too/)).toBeVisible()
  await answerFrom(page, 1, 2)
  await isAt(other, 3)
  await answerFrom(other, 3, 4)
  await isAt(page, 5)
  await page.getByRole('button', { name: 'All questions' }).click()
  await expect(page.getByRole('heading', { name: /^4 of \d+ answered/ })).toBeVisible()
})

test('answers change, options are crossed out, questions are marked and found again, and nothing is judged', async ({
  page,
}) => {
  await startExam(page, 'Half')
  await page.locator('.option').nth(0).click()
  await page.locator('.option').nth(1).click()
  await page.getByRole('button', { name: 'Cross out C' }).click()
  await page.getByRole('button', { name: 'Sure' }).click()
  await page.keyboard.press('m')
  await expect(page.getByRole('button', { name: 'Marked for later' })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('n')
  await isAt(page, 2)
  await expect(page.locator('.reason, .verdict-word, .is-right, .is-wrong')).toHaveCount(0)
  await page.getByRole('button', { name: 'All questions' }).click()
  await page.getByRole('button', { name: /^Question 1, .*marked$/ }).click()
  await isAt(page, 1)
  await expect(page.locator('.option').nth(1).locator('input')).toBeChecked()
  await expect(page.getByRole('button', { name: 'Cross out C' })).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('button', { name: 'Sure' })).toHaveAttribute('aria-pressed', 'true')
})

test('the result is reviewed with reasons, fits one printed page, and leads to the drill that mends it', async ({
  page,
}) => {
  await startExam(page, 'Half')
  await answerFrom(page, 1, 12)
  await page.getByRole('button', { name: 'All questions' }).click()
  await page.getByRole('button', { name: 'Hand in' }).click()
  await expect(page.getByText(/21 still open: each counts as wrong/)).toBeVisible()
  await page.getByRole('button', { name: 'Hand in for good' }).click()
  await expect(page.getByRole('heading', { name: /SAA-C03: \d+ of 33 right/ })).toBeVisible()
  await page.getByText('Why a band, and not one number').click()
  await expect(page.getByText(/Nobody outside AWS can give one number/)).toBeVisible()
  const line = page.locator('.result-items summary').first()
  await line.click()
  await expect(page.locator('.result-items .option.answered .reason').first()).toBeVisible()
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  await page.getByRole('link', { name: /^Mend / }).click()
  await expect(page.locator('.stem')).toBeVisible()
  await expect(page).toHaveURL(/\/practice\//)
})

test('the start screen says what the form is drawn from, and the extra minutes count', async ({ page }) => {
  await page.goto('/exam')
  await alive(page)
  await expect(page.getByText(/Drawn from \d+ topics? \(.+\); \d+ of 14 task statements covered/)).toBeVisible()
  await expect(page.getByText('65 questions in 130 minutes')).toBeVisible()
  await page.getByRole('checkbox', { name: /30 minutes more/ }).check()
  await expect(page.getByText('65 questions in 160 minutes')).toBeVisible()
  await page.getByRole('radio', { name: 'SAP-C02' }).check()
  await expect(page.getByText('75 questions in 210 minutes')).toBeVisible()
  await expect(page.getByText(/\d+ of 20 task statements covered/)).toBeVisible()
})
