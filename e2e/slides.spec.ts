// Slides in front of a class: two windows that follow each other without a server, a clicker, and a back row that can read.
import { expect, test, type Page } from '@playwright/test'

const DECK = '/teach/lambda?page=concurrency'

const number = (page: Page) => page.locator('.speaker-now .slide-foot span, .projector .slide-foot span').last()
const heading = (page: Page) => page.locator('.speaker-now .slide h2, .projector .slide h2').first()

async function openProjector(page: Page): Promise<Page> {
  await expect(heading(page)).toBeVisible()
  const [projector] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: 'Open the projector window' }).click(),
  ])
  await expect(heading(projector)).toBeVisible()
  await expect(page.getByText('The projector follows.')).toBeVisible()
  return projector
}

test('the projector follows the speaker, with the cable pulled, and shows no notes', async ({ page, context }) => {
  await page.goto(DECK)
  const projector = await openProjector(page)
  await context.setOffline(true)
  await page.keyboard.press('PageDown')
  await expect(number(projector)).toHaveText(/^2 of/)
  await expect(page.getByRole('heading', { name: 'Notes' })).toBeVisible()
  await expect(page.getByText('Ask before you explain')).toBeVisible()
  await expect(projector.getByText('Ask before you explain')).toHaveCount(0)
  await expect(page.locator('.speaker-next h2').last()).toHaveText(/The pool/)
  await projector.keyboard.press('PageDown')
  await expect(number(page)).toHaveText(/^3 of/)
  await page.keyboard.press('b')
  await expect(projector.locator('[data-blank]')).toBeVisible()
  await expect(page.getByText('The screen is dark.')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(number(projector)).toHaveText(/^3 of/)
})

test('a projector that reloads catches up; one that closes is missed, and comes back to the slide', async ({
  page,
}) => {
  await page.goto(DECK)
  const projector = await openProjector(page)
  for (let press = 0; press < 2; press += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('+')
  await projector.reload()
  await expect(number(projector)).toHaveText(/^3 of/)
  await expect(projector.locator('.slide[data-size="2"]')).toBeVisible()
  await projector.close()
  await expect(page.getByText('The projector window is gone.')).toBeVisible({ timeout: 15_000 })
  const again = await openProjector(page)
  await expect(number(again)).toHaveText(/^3 of/)
})

test('a speaker’s window that reloads comes back to its slide', async ({ page }) => {
  await page.goto(DECK)
  const projector = await openProjector(page)
  await page.keyboard.press('End')
  await expect(number(projector)).toHaveText(/^(\d+) of \1$/)
  const last = (await number(projector).textContent()) ?? ''
  await page.reload()
  await expect(number(page)).toHaveText(last)
  await expect(page.getByText('The projector follows.')).toBeVisible()
})

test('two projectors show the same', async ({ page, context }) => {
  await page.goto(DECK)
  const first = await openProjector(page)
  const second = await context.newPage()
  await second.goto(`${DECK}&window=projector`)
  await page.keyboard.press('PageDown')
  for (const projector of [first, second]) await expect(number(projector)).toHaveText(/^2 of/)
})

test('where windows are blocked there is a link instead, and a word why', async ({ page, context }) => {
  await page.addInitScript(() => {
    window.open = () => null
  })
  await page.goto(DECK)
  await page.getByRole('button', { name: 'Open the projector window' }).click()
  await expect(page.getByText('The browser blocked the window.')).toBeVisible()
  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: 'Open it by this link' }).click(),
  ])
  await expect(heading(opened)).toBeVisible()
  await expect(page.getByText('The projector follows.')).toBeVisible()
})

test('a question about a slide: options for the room, the key for the speaker, then reasons for all', async ({
  page,
}) => {
  await page.goto(`${DECK}&at=6`)
  const projector = await openProjector(page)
  await page.keyboard.press('i')
  await expect(projector.locator('.on-screen-options li')).not.toHaveCount(0)
  const stem = (await projector.locator('.on-screen-stem').textContent()) ?? ''
  await expect(page.locator('.speaker-now .on-screen-stem')).toHaveText(stem)
  await expect(page.getByText(/^Key: [A-F]/)).toBeVisible()
  await expect(projector.getByText('Right', { exact: false })).toHaveCount(0)
  await expect(projector.locator('.on-screen-reason')).toHaveCount(0)
  await page.keyboard.press(' ')
  await expect(projector.locator('.is-key')).not.toHaveCount(0)
  const options = await projector.locator('.on-screen-options li').count()
  await expect(projector.locator('.on-screen-reason')).toHaveCount(options)
  await page.keyboard.press('i')
  await expect(projector.locator('.on-screen-reason')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(number(projector)).toHaveText(/^6 of/)
  await expect(projector.locator('.on-screen-stem')).toHaveCount(0)
})

test('the playground is there, alive, and a clicker turns the slide all the same', async ({ page }) => {
  await page.goto(`${DECK}&window=projector`)
  await expect(heading(page)).toBeVisible()
  for (let press = 0; press < 12 && (await page.locator('iframe').count()) === 0; press += 1) {
    const before = (await page.locator('.projector').innerText()) + (await page.locator('[data-revealed]').count())
    await page.keyboard.press('PageDown')
    await expect
      .poll(
        async () => (await page.locator('.projector').innerText()) + (await page.locator('[data-revealed]').count()),
      )
      .not.toBe(before)
  }
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('heading', { name: 'The noisy neighbour' })).toBeVisible()
  await frame.getByText('None', { exact: true }).click()
  const at = await number(page).textContent()
  await page.keyboard.press('PageDown')
  await expect(number(page)).not.toHaveText(at ?? '')
})

test('keys: help, Home and End, Escape leaves; a swipe turns the slide', async ({ page }) => {
  await page.goto(`${DECK}&window=projector&at=3`)
  await expect(number(page)).toHaveText(/^3 of/)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden()
  // The dialog keeps the keys until it has left.
  await expect(async () => {
    await page.keyboard.press('Home')
    await expect(number(page)).toHaveText(/^1 of/, { timeout: 1000 })
  }).toPass()
  await page.locator('.projector').evaluate((element) => {
    const touch = (x: number) => new Touch({ identifier: 1, target: element, clientX: x, clientY: 300 })
    const [from, to] = [touch(600), touch(300)]
    element.dispatchEvent(new TouchEvent('touchstart', { bubbles: true, touches: [from], changedTouches: [from] }))
    element.dispatchEvent(new TouchEvent('touchend', { bubbles: true, touches: [], changedTouches: [to] }))
  })
  await expect(number(page)).toHaveText(/^2 of/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Open the projector window' })).toBeVisible()
})

test('the handout prints the slides, and the key only where it is wanted', async ({ page }) => {
  await page.goto('/teach/lambda?page=limits&window=handout')
  await expect(page.locator('.paper-item')).toHaveCount(6)
  await expect(page.locator('.key-sheet')).toHaveCount(0)
  await expect(page.locator('.handout-slide table')).not.toHaveCount(0)
  await page.getByRole('radio', { name: /^With,/ }).check()
  await expect(page.locator('.key-sheet .key-of')).toHaveCount(6)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: /Print/ })).toBeHidden()
})

test('no slide of any page is cut off or too small for the back row', async ({ page }) => {
  test.slow()
  await page.setViewportSize({ width: 1920, height: 1080 })
  await page.goto('/teach/lambda?window=projector')
  await expect(heading(page)).toBeVisible()
  const poor: string[] = []
  let seen = 0
  for (let before = ''; seen < 1500; seen += 1) {
    const now = await page.locator('.slide').evaluate((slide) => {
      const sheet = slide.querySelector<HTMLElement>('.slide-sheet')
      const cell = slide.querySelector('td, .slide-body p, .slide-body li')
      const size = cell === null ? 99 : parseFloat(getComputedStyle(cell).fontSize)
      const isCut = sheet !== null && sheet.scrollHeight > sheet.clientHeight + 1
      const isWide = sheet !== null && sheet.scrollWidth > sheet.clientWidth + 1
      const name = `${slide.querySelector('.slide-foot')?.textContent ?? ''}: ${slide.querySelector('h2')?.textContent ?? ''}`
      return { name, state: name + String(slide.hasAttribute('data-revealed')), size, isCut: isCut || isWide }
    })
    if (now.isCut) poor.push(`${now.name} is cut off`)
    if (now.size < 22) poor.push(`${now.name} is set in ${now.size} px`)
    if (now.state === before) break
    before = now.state
    await page.keyboard.press('PageDown')
    await page.waitForFunction(
      () => document.querySelector('.slide') !== null && document.querySelector('.projector-says') === null,
    )
  }
  expect(seen).toBeGreaterThan(150)
  expect(poor).toEqual([])
})
