// How the app feels at a quarter of this machine's speed: from the press to the frame that shows the answer to it.
import { expect, type Locator, type Page } from '@playwright/test'
import { repeat, visit } from './browser.ts'
import { percentile, type Figure } from './figure.ts'

const TURNS = 7
/** Long enough for a page's neighbour to be fetched ahead. */
const READING_MS = 5000
const HOVER_MS = 200

interface Step {
  readonly name: string
  readonly statedMs: number
  readonly timesMs: number[]
}

export async function feel(app: string, bare: string, path: string): Promise<Figure[]> {
  const step = (name: string, statedMs: number): Step => ({ name, statedMs, timesMs: [] })
  const steps = {
    start: step('start of a drill', 50),
    feedback: step('feedback to an answer', 33),
    next: step('next question', 33),
    search: step('search: key to results', 33),
  }
  await repeat(TURNS, () => visit(({ page, slowDown }) => drill(page, app, steps, () => slowDown({ network: false }))))
  await repeat(TURNS, () =>
    visit(async ({ page, slowDown }) => {
      await page.goto(`${app}${path}`)
      await page.waitForLoadState('networkidle')
      await slowDown({ network: false })
      steps.search.timesMs.push(...(await searching(page)))
    }),
  )
  const second = await repeat(TURNS, () => secondPage(app, path))
  const plain = await repeat(TURNS, () => secondBarePage(bare, path))
  return [
    ...Object.values(steps).flatMap(({ name, statedMs, timesMs }) => [
      { what: `4 × slower, ${name}`, value: percentile(timesMs, 0.5), unit: 'ms', atMost: statedMs },
      { what: `4 × slower, ${name}, p90`, value: percentile(timesMs, 0.9), unit: 'ms' },
    ]),
    { what: 'second page, slow 4G, 4 × slower', value: percentile(second, 0.5), unit: 'ms', atMost: 100 },
    { what: 'bare HTML: second page', value: percentile(plain, 0.5), unit: 'ms' },
  ]
}

async function drill(
  page: Page,
  app: string,
  steps: Readonly<Record<'start' | 'feedback' | 'next', Step>>,
  slowDown: () => Promise<void>,
): Promise<void> {
  await page.goto(`${app}/practice?length=5`)
  const start = page.getByRole('button', { name: 'Start' })
  await expect(start).toBeEnabled()
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(1000)
  await slowDown()
  steps.start.timesMs.push(await timed(page, await pressOn(start), '.stem'))
  for (let asked = 1; asked < 4; asked += 1) {
    const check = page.getByRole('button', { name: 'Check' })
    // One option, or as many as the question asks for.
    for (const letter of 'abc') if (await check.isDisabled()) await page.keyboard.press(letter)
    await expect(check).toBeEnabled()
    steps.feedback.timesMs.push(await timed(page, await pressOn(check), '.option.answered'))
    const next = await pressOn(page.getByRole('button', { name: 'Next' }))
    steps.next.timesMs.push(await timed(page, next, '.stem', '.answered'))
  }
}

async function searching(page: Page): Promise<number[]> {
  await page.keyboard.press('/')
  const field = page.getByRole('combobox', { name: /Search/ })
  await expect(field).toBeVisible()
  await page.keyboard.press('t')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.waitForTimeout(1000)
  return repeat(6, async () => {
    const letter = 'imeout'[(await field.inputValue()).length - 1] ?? 'e'
    const time = await timed(page, () => page.keyboard.press(letter), '[role=option]')
    await page.waitForTimeout(150)
    return time
  })
}

const secondPage = (app: string, path: string): Promise<number> =>
  visit(async ({ page, slowDown }) => {
    await slowDown({ network: true })
    await page.goto(`${app}${path}`)
    await page.waitForTimeout(READING_MS)
    return timed(page, await pressOn(page.locator('a[rel=next]')), 'h1', undefined, true)
  })

/** From the press on a link to the first paint of the page behind it. */
const secondBarePage = (bare: string, path: string): Promise<number> =>
  visit(async ({ page, slowDown }) => {
    await slowDown({ network: true })
    await page.goto(`${bare}${path}`)
    const [next] = await page.locator('a[rel=next]').all()
    if (next === undefined) return Number.NaN
    await next.click()
    await page.waitForURL((url) => url.pathname !== path)
    return page.evaluate(async () => {
      while (performance.getEntriesByName('first-contentful-paint').length === 0) {
        await new Promise((resume) => requestAnimationFrame(resume))
      }
      return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN
    })
  })

/** Points at it as a person does, then presses without the checks that a test tool would put into the page. */
async function pressOn(target: Locator): Promise<() => Promise<void>> {
  await target.hover()
  await target.page().waitForTimeout(HOVER_MS)
  return async () => {
    await target.page().mouse.down()
    await target.page().mouse.up()
  }
}

/** Milliseconds from the press to the frame after `there` matches, anew if it did before, and `gone` does not. */
async function timed(
  page: Page,
  act: () => Promise<void>,
  there: string,
  gone?: string,
  anew = false,
): Promise<number> {
  const time = page.evaluate(watch, { there, gone, anew })
  // The watcher has to be in place before the press.
  await page.evaluate(() => undefined)
  await act()
  return time
}

function watch({ there, gone, anew }: { there: string; gone: string | undefined; anew: boolean }): Promise<number> {
  return new Promise((resolve) => {
    const before = anew ? document.querySelector(there)?.textContent : undefined
    let pressedAt: number | undefined
    const onPress = ({ timeStamp }: Event): void => void (pressedAt ??= timeStamp)
    for (const type of ['click', 'keydown']) addEventListener(type, onPress, { capture: true, once: true })
    const observer = new MutationObserver(() => {
      const found = document.querySelector(there)
      if (pressedAt === undefined || found === null || (anew && found.textContent === before)) return
      if (gone !== undefined && document.querySelector(gone) !== null) return
      observer.disconnect()
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now() - (pressedAt ?? 0))
        port2.postMessage(undefined)
      })
    })
    observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true })
  })
}
