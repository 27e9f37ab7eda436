// Codes as a class meets them: read off a board, typed on another device without a network, mistyped, and grown old.
import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import { namesOf } from '../src/quiz/code/testing/small-corpus.ts'
import { writeDrillCode } from '../src/quiz/code/drill-code.ts'
import { writeCode } from '../src/quiz/seed-code.ts'

const OLD = writeDrillCode(
  { selection: { exam: 'saa', topic: 'lambda' }, length: 5, seed: 4242 },
  namesOf(['lambda/limits'], 'of-another-day'),
)

const codeIn = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? ''

async function startDrill(page: Page): Promise<string> {
  await page.goto('/practice')
  await page.getByText('5', { exact: true }).click()
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page.locator('.stem')).toBeVisible()
  return codeIn(page)
}

async function answer(page: Page): Promise<void> {
  const check = page.getByRole('button', { name: 'Check' })
  for (const letter of 'abc') if (await check.isDisabled()) await page.keyboard.press(letter)
  await check.click()
  await expect(page.locator('.option.answered').first()).toBeVisible()
}

/** Answers everything that is asked; returns each question with its options. */
async function wholeDrill(page: Page, count: number): Promise<string[]> {
  const asked: string[] = []
  for (let at = 1; at <= count; at += 1) {
    await expect(page.getByText(`${at} of ${count}`)).toBeVisible()
    const options = await page.locator('.option-text').allTextContents()
    asked.push([await page.locator('.stem').textContent(), ...options].join('\n'))
    await answer(page)
    await page.getByRole('button', { name: at === count ? 'Finish' : 'Next' }).click()
  }
  await expect(page.getByRole('heading', { name: new RegExp(`of ${count} right`) })).toBeVisible()
  return asked
}

async function readyForFlight(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto('/learn')
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 60_000 })
    .toBe(true)
  await context.setOffline(true)
  return page
}

test('a code typed on a second device, offline, asks the very same questions', async ({ page, browser, baseURL }) => {
  test.slow()
  const code = await startDrill(page)
  expect(code).toMatch(/^ALL(-[2-9A-Y]{4}){3}$/)
  const asked = await wholeDrill(page, 5)
  await expect(page.getByText(code)).toBeVisible()
  const other = await browser.newContext(baseURL === undefined ? {} : { baseURL })
  const phone = await readyForFlight(other)
  await phone.goto('/practice')
  await phone.getByLabel('I have a code').fill(code.toLowerCase().replaceAll('-', ' '))
  await phone.getByRole('button', { name: 'Open' }).click()
  await expect(phone).toHaveURL(new RegExp(`/practice/${code}$`))
  expect(await wholeDrill(phone, 5)).toEqual(asked)
  await other.close()
})

test('a mistyped code says which sign, and leads to the one that was meant', async ({ page }) => {
  const code = await startDrill(page)
  const stem = await page.locator('.stem').textContent()
  const last = code.at(-1) ?? ''
  await page.goto('/practice')
  await page.getByLabel('I have a code').fill(code.slice(0, -1) + (last === 'X' ? 'Y' : 'X'))
  await page.getByRole('button', { name: 'Open' }).click()
  await expect(page.getByRole('alert')).toContainText('probably sign 12')
  await page.getByRole('link', { name: code }).click()
  await expect(page.locator('.stem')).toHaveText(stem ?? '')
})

for (const [written, says] of [
  ['LAMBDA-7Q4O-M2XH', /Sign 4 after LAMBDA is "O", which no code has/],
  ['LAMBDA-7Q4', /3 signs come after LAMBDA/],
  ['COBOL-7Q4K-M2XH', /No topic or page here is called like the beginning of "COBOL/],
  ['LAMBDA-7Q4😀-M2XH', /Sign 4 after LAMBDA is "😀"/],
  ['Q'.repeat(5000), /This has 5,000 signs/],
] as const) {
  test(`in the address, too, a bad code is answered: ${written.slice(0, 20)}`, async ({ page }) => {
    await page.goto(`/practice/${encodeURIComponent(written)}`)
    await expect(page.getByRole('alert')).toContainText(says)
    await expect(page.getByRole('link', { name: 'Start a new drill' })).toBeVisible()
  })
}

test('the other form asks as much, and nothing of the first', async ({ page }) => {
  const code = await startDrill(page)
  const asked = await wholeDrill(page, 5)
  await page.getByRole('link', { name: 'Give me the other form' }).click()
  await expect(page.locator('.stem')).toBeVisible()
  expect(codeIn(page)).not.toBe(code)
  await expect(page.getByText(/^1 of [1-5]$/)).toBeVisible()
  const count = Number(/of (\d)/.exec((await page.locator('.count').textContent()) ?? '')?.[1])
  const other = await wholeDrill(page, count)
  const stems = new Set(asked.map((text) => text.split('\n')[0]))
  expect(other.filter((text) => stems.has(text.split('\n')[0]))).toEqual([])
})

test('a code from older facts says so, and offers the same selection from today’s', async ({ page }) => {
  await page.goto(`/practice/${OLD}`)
  await expect(page.getByText('This code is from another state of the facts.')).toBeVisible()
  await expect(page.getByText('None of its questions were answered on this device')).toBeVisible()
  await page.getByRole('link', { name: /The same selection from today/ }).click()
  await expect(page.getByText('1 of 5')).toBeVisible()
})

test('a code from older facts replays what was answered on this device', async ({ page }) => {
  const code = await startDrill(page)
  const stem = await page.locator('.stem').textContent()
  await answer(page)
  await page.goto('/settings')
  await expect(page.getByText(/^1 answer, in this browser/)).toBeVisible()
  // The answer is made one of a drill of older facts, as it would be after the next release.
  await page.evaluate(
    ([from, to]) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('trapline')
        open.onerror = () => reject(new Error('cannot open'))
        open.onsuccess = () => {
          const store = open.result.transaction('attempts', 'readwrite').objectStore('attempts')
          const all = store.getAll()
          all.onsuccess = () => {
            for (const attempt of all.result as { drill: string }[]) {
              if (attempt.drill === from) store.put({ ...attempt, drill: to })
            }
          }
          store.transaction.oncomplete = () => {
            open.result.close()
            resolve()
          }
        }
      }),
    [code, OLD ?? ''] as const,
  )
  await page.goto(`/practice/${OLD}`)
  await expect(page.getByText('1 of its 5 questions were answered on this device and are kept')).toBeVisible()
  await expect(page.locator('.stem')).toHaveText(stem ?? '')
  await answer(page)
})

test('an address of before codes held everything goes on working', async ({ page }) => {
  await page.goto(`/practice/${writeCode(4242, 'of-another-day')}?exam=saa&topic=lambda&length=5`)
  await expect(page.getByText('This drill was made from another state of the facts')).toBeVisible()
  await expect(page.locator('.stem')).toBeVisible()
  await expect(page.getByText('1 of 5')).toBeVisible()
})
