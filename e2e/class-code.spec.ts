// A class code in a room without a network: on paper in two forms, on phones, and thirty answers read off QR codes.
import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test'

/** A form of three questions, made as an instructor makes it. */
async function makeCode(page: Page): Promise<string> {
  await page.goto('/teach')
  await page.getByLabel('How many').selectOption('3', { timeout: 30_000 })
  await page.getByRole('button', { name: 'Make a code' }).click()
  await expect(page).toHaveURL(/\/teach\/form\//)
  await expect(page.locator('.paper-item')).toHaveCount(3)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

/** A device of its own that has opened the app once, and has lost the network since. */
async function offlineDevice(browser: Browser, baseURL: string | undefined): Promise<[BrowserContext, Page]> {
  const context = await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }) })
  const page = await context.newPage()
  await page.goto('/teach')
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 60_000 })
    .toBe(true)
  await context.setOffline(true)
  return [context, page]
}

interface Question {
  readonly stem: string
  readonly options: readonly string[]
  readonly select: number
}

async function join(phone: Page, code: string): Promise<void> {
  await phone.goto('/join')
  await phone.getByLabel('Code on the projector').fill(code.toLowerCase())
  await phone.getByRole('button', { name: 'Go on' }).click()
  await expect(phone.getByText('Question 1 of 3')).toBeVisible()
}

/** Goes through the questions as a participant does, and answers each with its first options. */
async function answerAll(phone: Page): Promise<Question[]> {
  const questions: Question[] = []
  for (let at = 1; at <= 3; at += 1) {
    await expect(phone.getByText(`Question ${at} of 3`)).toBeVisible()
    const stem = (await phone.locator('.stem').textContent()) ?? ''
    const options = await phone
      .locator('.option input')
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))
    const select = /Choose three/.test(stem) ? 3 : /Choose two/.test(stem) ? 2 : 1
    questions.push({ stem, options, select })
    for (let option = 0; option < select; option += 1) await phone.locator('.option').nth(option).click()
    await phone.getByRole('button', { name: at === 3 ? 'Show my answers' : 'Next question' }).click()
  }
  await expect(phone.locator('.qr-code')).toBeVisible()
  return questions
}

/** What phone `number` chooses: places of options, spread over all of them. */
const choiceOf = (number: number, { options, select }: Question, at: number): number[] =>
  Array.from({ length: select }, (_, more) => (number + at + more) % options.length)

/** The same device as another phone: its own signs, its own answers. */
async function becomePhone(phone: Page, code: string, questions: readonly Question[], number: number): Promise<Buffer> {
  const chosen = questions.map((question, at) => choiceOf(number, question, at).map((place) => question.options[place]))
  await phone.evaluate(
    ([of, answers, name]) => {
      localStorage.removeItem(`trapline.class.${of}`)
      localStorage.setItem('trapline.class.name', name)
      const drills = JSON.parse(sessionStorage.getItem('trapline.session') ?? '[]') as {
        drill: string
        answers: { itemId: string; chosen: string[] }[]
        step: number
      }[]
      const drill = drills.find((entry) => entry.drill === `class:${of}`)
      drill?.answers.forEach((answer, at) => (answer.chosen = answers[at] as string[]))
      sessionStorage.setItem('trapline.session', JSON.stringify(drills))
    },
    [code, chosen, `Phone ${number}`] as const,
  )
  await phone.reload()
  await expect(phone.locator('.qr-code path')).toBeVisible()
  return phone.locator('.qr-code').screenshot()
}

test('thirty phones, thirty QR codes, no server: the tally is right', async ({ page, browser, baseURL }) => {
  test.setTimeout(300_000)
  const code = await makeCode(page)
  const [studentContext, phone] = await offlineDevice(browser, baseURL)
  const [teacherContext, desk] = await offlineDevice(browser, baseURL)
  await join(phone, code)
  const questions = await answerAll(phone)
  const pictures: { name: string; mimeType: string; buffer: Buffer }[] = []
  for (let number = 1; number <= 30; number += 1) {
    const buffer = await becomePhone(phone, code, questions, number)
    pictures.push({ name: `${number}.png`, mimeType: 'image/png', buffer })
  }
  await desk.goto(`/teach/collect/${code}`)
  await expect(desk.locator('.on-screen-stem')).toHaveText(questions[0]?.stem ?? '')
  const photos = desk.getByLabel('Or photos of codes')
  await photos.setInputFiles(pictures)
  await expect(desk.getByText('30 phones read')).toBeVisible({ timeout: 60_000 })
  for (const [at, question] of questions.entries()) {
    const expected = question.options.map(() => 0)
    for (let number = 1; number <= 30; number += 1)
      for (const place of choiceOf(number, question, at)) expected[place] = (expected[place] ?? 0) + 1
    await expect(desk.locator('.tally-count')).toHaveText(expected.map(String))
    await expect(desk.getByText(/^30 answered/)).toBeVisible()
    if (at < 2) await desk.getByRole('button', { name: 'Next question' }).click()
  }

  // The same phone again, by its signs: once is enough.
  await desk.getByLabel('Or the signs under a code').fill((await phone.locator('.join-signs').textContent()) ?? '')
  await desk.getByRole('button', { name: 'Count it' }).click()
  await expect(desk.getByText(/is counted already/)).toBeVisible()
  await desk.getByLabel('Or the signs under a code').fill('K7Q')
  await desk.getByRole('button', { name: 'Count it' }).click()
  await expect(desk.getByText(/This has 3 signs, .* It was cut off/)).toBeVisible()

  // Hands that were raised, and a reload: everything is still there.
  await desk.locator('.hands input').first().fill('7')
  const first = Number(await desk.locator('.tally-count').first().textContent())
  await desk.reload()
  await expect(desk.getByText('30 phones read')).toBeVisible()
  for (let press = 0; press < 2; press += 1) await desk.getByRole('button', { name: 'Next question' }).click()
  await expect(desk.locator('.tally-count').first()).toHaveText(String(first))
  await desk.getByRole('button', { name: 'Reveal the key' }).click()
  await expect(desk.locator('.on-screen-reason')).not.toHaveCount(0)
  await desk.getByRole('button', { name: 'Results of all questions' }).click()
  await expect(desk.getByRole('rowheader', { name: 'Phone 30' })).toBeVisible()
  await studentContext.close()
  await teacherContext.close()
})

test('answers to another class’s code are told by name; a picture without a code, too', async ({ page, context }) => {
  const theirs = await makeCode(page)
  await join(page, theirs)
  await answerAll(page)
  const picture = await page.locator('.qr-code').screenshot()
  const stem = await page.locator('h1').screenshot()
  const desk = await context.newPage()
  const ours = await makeCode(desk)
  await desk.goto(`/teach/collect/${ours}`)
  await expect(desk.locator('.on-screen-stem')).toBeVisible()
  await desk.getByLabel('Or photos of codes').setInputFiles([
    { name: 'code.png', mimeType: 'image/png', buffer: picture },
    { name: 'wall.png', mimeType: 'image/png', buffer: stem },
  ])
  await expect(desk.getByText(`These are answers to another code, ${theirs}. This class has ${ours}.`)).toBeVisible()
  await expect(desk.getByText('In 1 of them no code was found.')).toBeVisible()
  await expect(desk.getByText('0 phones read')).toBeVisible()
})

test('a camera that is not given leaves two other ways', async ({ page }) => {
  const code = await makeCode(page)
  await page.goto(`/teach/collect/${code}`)
  await page.getByRole('button', { name: 'Read codes with the camera' }).click()
  await expect(page.getByText(/The camera was not given, or there is none\. Nothing is lost/)).toBeVisible()
  await expect(page.getByLabel('Or the signs under a code')).toBeVisible()
})

test('the projector shows the question and, when wanted, tally and key', async ({ page }) => {
  const code = await makeCode(page)
  await page.goto(`/teach/collect/${code}`)
  await expect(page.locator('.on-screen-stem')).toBeVisible()
  const [wall] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: 'Open the projector window' }).click(),
  ])
  await expect(wall.locator('.on-screen-stem')).toHaveText((await page.locator('.on-screen-stem').textContent()) ?? '')
  await expect(wall.locator('.tally, .is-key')).toHaveCount(0)
  await page.getByRole('button', { name: 'Reveal the key' }).click()
  await expect(wall.locator('.on-screen-options .is-key')).not.toHaveCount(0)
  await expect(wall.locator('.tally')).toBeVisible()
  await wall.reload()
  await expect(wall.locator('.on-screen-options .is-key')).not.toHaveCount(0)
})

test('two forms on paper, no question in common, and a reason for every option in the key', async ({ page }) => {
  await makeCode(page)
  const stems = await page.locator('.paper-stem').allTextContents()
  await page.getByRole('radio', { name: 'All of it' }).check()
  const options = await page.locator('.paper-item ol li').count()
  await expect(page.locator('.key-of li')).toHaveCount(options)
  await expect(page.locator('.answer-grid li')).toHaveCount(3)
  for (const [paper, box] of [
    ['A4', /\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/],
    ['Letter', /\/MediaBox\s*\[0 0 612 792\]/],
  ] as const) {
    await page.getByRole('radio', { name: paper }).check()
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf).toMatch(box)
  }
  await page.getByRole('link', { name: 'Form B' }).click()
  await expect(page.getByRole('heading', { name: /^Form B/ })).toBeVisible()
  await expect(page.locator('.paper-item')).not.toHaveCount(0)
  const other = await page.locator('.paper-stem').allTextContents()
  expect(other.filter((stem) => stems.includes(stem))).toEqual([])
})

test('bad codes are answered in words on a phone', async ({ page }) => {
  await page.goto('/join/LAMBDA-7Q4K')
  await expect(page.getByRole('alert')).toContainText('4 signs come after LAMBDA')
  await page.getByRole('link', { name: 'Enter another code' }).click()
  await expect(page.getByLabel('Code on the projector')).toBeVisible()
})
