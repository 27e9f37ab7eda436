// Other ways to the playground: by keyboard alone, without motion, on a phone, on a projector, and with what cannot run.
import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { alive, open } from './answers.ts'

test.use({ serviceWorkers: 'block' })

const OWN = '/play/concurrency?own=1'
const verdict = (page: Page): Locator => page.getByRole('region', { name: 'What the run says' })

/** Tab until it has the focus: nothing but the keyboard leads there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('the keyboard does not lead there')
}

async function openOwn(page: Page): Promise<void> {
  await open(page, OWN)
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
}

test('by keyboard alone: predict, play, pause, step, scrub, verdict, variant', async ({ page }) => {
  await open(page, '/play/concurrency?preset=reserved-is-cold')
  await expect(page.locator('.stem')).toBeFocused()
  await page.keyboard.press('c')
  await page.keyboard.press('Enter')
  const pause = page.getByRole('button', { name: 'Pause' })
  await tabTo(page, pause)
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: 'One event on' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Event \d+ of \d+, at/)).toBeVisible()
  const scrub = page.getByRole('slider', { name: 'Moment of the run' })
  await page.keyboard.press('Shift+Tab')
  while (!(await scrub.evaluate((element) => element === document.activeElement)))
    await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('End')
  await expect(verdict(page)).toContainText('50 requests at once − 0 warm environments = 50 cold starts.')
  await expect(page.getByRole('heading', { name: 'What the run says' })).toBeFocused()
  await tabTo(page, page.getByRole('button', { name: 'Load the variant' }))
  await page.keyboard.press('Enter')
  await expect(verdict(page)).toContainText('Now playing the variant')
})

test('without motion: still pictures, one after the other, and nothing plays by itself', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page, '/play/concurrency?preset=noisy-neighbour')
  await page.getByRole('button', { name: 'Commit and play' }).waitFor()
  await page.keyboard.press('a')
  await page.keyboard.press('Enter')
  const next = page.getByRole('button', { name: 'Next picture' })
  await expect(next).toBeVisible()
  await expect(page.getByRole('button', { name: /^(Play|Pause)$/ })).toHaveCount(0)
  await expect(page.locator('.scrub output')).toHaveText('0.00 s of 20.00 s')
  await next.click()
  await expect(page.locator('.scrub output')).toHaveText('1.00 s of 20.00 s')
  await page.getByRole('button', { name: 'To the next 429' }).click()
  await expect(page.getByText(/^Event .* report is throttled/)).toBeVisible()
  await page.getByRole('button', { name: 'To the end' }).click()
  await expect(verdict(page)).toContainText('Not right.')
})

test('fits a phone, with the controls folded away, and a bar for five places at 320 px', async ({ page }) => {
  const width = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth)
  await page.setViewportSize({ width: 360, height: 740 })
  await open(page, '/play/concurrency')
  expect(await width()).toBeLessThanOrEqual(360)
  await openOwn(page)
  await expect(page.getByRole('textbox', { name: 'Account limit' })).toBeHidden()
  await page.getByText('Controls', { exact: true }).click()
  for (const more of await page.locator('.control-group summary').all()) await more.click()
  await expect(page.getByRole('textbox', { name: 'Account limit' })).toBeVisible()
  expect(await width()).toBeLessThanOrEqual(360)
  await page.setViewportSize({ width: 320, height: 640 })
  await expect.poll(width).toBeLessThanOrEqual(320)
  for (const place of await page.locator('.thumbs a').all())
    expect(await place.evaluate((link) => link.scrollWidth <= link.clientWidth)).toBe(true)
})

test('for a projector it is larger, and nothing stands around it', async ({ page }) => {
  await openOwn(page)
  const size = (): Promise<number> =>
    page.locator('h1').evaluate((heading) => parseFloat(getComputedStyle(heading).fontSize))
  const usual = await size()
  await open(page, `${OWN}&present`)
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  expect(await size()).toBeGreaterThan(1.3 * usual)
  await expect(page.locator('.top')).toBeHidden()
})

test('a refusal stands at the control that it names, and the run before stays', async ({ page }) => {
  await openOwn(page)
  const reserved = page.getByRole('region', { name: 'report' }).getByRole('textbox', { name: 'Reserved concurrency' })
  await reserved.fill('950')
  const group = page.getByRole('region', { name: 'report' }).getByRole('group', { name: 'Reserved concurrency' })
  await expect(group).toContainText('below its minimum value of [100]')
  await expect(group).toContainText('choose at most 900')
  await expect(page.getByRole('alert')).toContainText('What you see is still the run before.')
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeEnabled()
  await reserved.fill('many')
  await expect(group).toContainText('“many” is not a number.')
  await reserved.fill('-4')
  await expect(group).toContainText('-4 is too small. Choose a whole number from 0')
  await reserved.fill('900')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a run of too many events is refused beforehand, with a shorter one to take', async ({ page }) => {
  await openOwn(page)
  await page.getByRole('textbox', { name: 'Length of the run' }).fill('600000')
  await expect(page.getByRole('alert')).toContainText('million events; 20 million is the most')
  await page
    .getByRole('alert')
    .getByRole('button', { name: /^Run [\d,]+ s$/ })
    .click()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Length of the run' })).not.toHaveValue('600000')
})

test('a control moved during the run counts from there on, and can be taken back', async ({ page }) => {
  await openOwn(page)
  const scrub = page.getByRole('slider', { name: 'Moment of the run' })
  await scrub.fill('30000000')
  const rate = page.getByRole('region', { name: 'visitors' }).getByRole('textbox', { name: 'Rate', exact: true })
  await rate.fill('4000')
  const moved = page.getByRole('region', { name: 'Moved during the run' })
  await expect(moved).toContainText('30.00 s: visitors, rate a second to 4,000')
  await expect(page.locator('.scrub output')).toHaveText('30.00 s of 60.00 s')
  await page.getByRole('button', { name: 'To the end' }).click()
  await expect(page.getByRole('log')).toContainText('visitors: requests a second is now 4,000.')
  await moved.getByRole('button', { name: 'Take back' }).click()
  await expect(page.getByRole('log')).not.toContainText('is now 4,000.')
})

test('functions and sources come and go, and no state of it violates accessibility', async ({ page }) => {
  await openOwn(page)
  await page.getByRole('button', { name: 'Add a function' }).click()
  await expect(page.getByRole('region', { name: 'function', exact: true })).toBeVisible()
  await page.getByLabel('Kind of the new source').selectOption('sqs')
  await page.getByRole('button', { name: 'Add a source' }).click()
  const queue = page.getByRole('region', { name: 'sqs', exact: true })
  await queue.getByText('More of sqs').click()
  await expect(queue.getByRole('textbox', { name: 'Batch size' })).toBeVisible()
  await page.getByText('Nine things that AWS does not say').click()
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join()}`)).toEqual([])
  await queue.getByRole('button', { name: 'Remove sqs' }).click()
  await expect(queue).toHaveCount(0)
})

test('search leads to it, and an unknown trap says what there is', async ({ page }) => {
  await open(page, '/learn')
  await page.keyboard.press('/')
  await page.getByRole('combobox', { name: /Search/ }).fill('playground')
  await page.getByRole('option', { name: /Concurrency, played/ }).click()
  await expect(page).toHaveURL(/\/play\/concurrency$/)
  await page.goto('/play/concurrency?preset=no-such')
  await alive(page)
  await expect(page.getByRole('alert')).toContainText('There is no trap called “no-such” here.')
  await expect(page.getByRole('link', { name: 'The noisy neighbour' })).toBeVisible()
})
