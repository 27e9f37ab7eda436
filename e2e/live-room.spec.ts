// A whole lesson: an instructor, a projector and three phones; and every door that does not open says why.
import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test'

test.use({ serviceWorkers: 'block' })

async function openRoom(page: Page): Promise<string> {
  await page.goto('/teach/room')
  await page.getByLabel('How many').selectOption('3')
  await page.getByRole('button', { name: 'Open the room' }).click()
  await expect(page.getByRole('button', { name: 'Ask the first question' })).toBeVisible({ timeout: 30_000 })
  return ((await page.locator('.room-head .room-code').textContent()) ?? '').replace(' ', '')
}

async function openWall(page: Page): Promise<Page> {
  const [wall] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: 'Open the projector window' }).click(),
  ])
  return wall
}

/** A phone of its own, as narrow as they come. */
async function phoneOf(browser: Browser, baseURL: string | undefined): Promise<[BrowserContext, Page]> {
  const context = await browser.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    viewport: { width: 360, height: 740 },
    serviceWorkers: 'block',
  })
  return [context, await context.newPage()]
}

async function join(phone: Page, code: string, name = ''): Promise<void> {
  await phone.goto(`/join/${code}`)
  if (name !== '') await phone.getByLabel('Nickname (optional)').fill(name)
  await phone.getByRole('button', { name: 'Join', exact: true }).click()
}

async function vote(phone: Page, option: number): Promise<void> {
  const stem = (await phone.locator('.stem').textContent()) ?? ''
  const select = /Choose three/.test(stem) ? 3 : /Choose two/.test(stem) ? 2 : 1
  const count = await phone.locator('.option').count()
  for (let more = 0; more < select; more += 1) {
    const box = phone.locator('.option').nth((option + more) % count)
    if (!(await box.locator('input').isChecked())) await box.click()
  }
  await phone.getByRole('button', { name: /^Send/ }).click()
  await expect(phone.getByText('Sent. You may change it until voting is closed.')).toBeVisible()
}

const fitsAcross = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

const violations = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  )

test('a whole lesson', async ({ page, browser, baseURL }) => {
  test.setTimeout(240_000)
  const code = await openRoom(page)
  const wall = await openWall(page)
  await expect(wall.locator('.wall-code')).toHaveText(`${code.slice(0, 3)} ${code.slice(3)}`)
  await expect(wall.locator('.qr-code')).toBeVisible()
  expect(await violations(wall)).toEqual([])
  const phones = await Promise.all([1, 2, 3].map(() => phoneOf(browser, baseURL)))
  const [ada, ben, cem] = phones.map(([, phone]) => phone) as [Page, Page, Page]
  const frames: string[] = []
  cem.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(String(payload))))
  await join(ada, code, 'Ada')
  await join(ben, code, '<b>Ben</b>')
  await expect(page.getByText('2 joined')).toBeVisible()
  await expect(ada.getByText('You are in.')).toBeVisible()

  // The first question; the third phone comes late, and three taps bring it from the code to its answer.
  await page.getByRole('button', { name: 'Ask the first question' }).click()
  await expect(ada.getByText('Question 1 of 3')).toBeVisible()
  await join(cem, code)
  await expect(cem.locator('.stem')).toBeVisible()
  expect(await violations(cem)).toEqual([])
  expect(await fitsAcross(cem)).toBe(true)
  await vote(ada, 0)
  await vote(ben, 1)
  await vote(cem, 1)
  await expect(page.getByText('3 joined, 3 answered')).toBeVisible()
  await expect(wall.getByText('3 of 3 answered')).toBeVisible()
  expect(frames.join('\n')).not.toMatch(/"correct"|"reason"/)
  expect(await wall.locator('.on-screen-reason, .is-key, .tally').count()).toBe(0)

  // Reloads and lost networks on the way: the answer is still there.
  await ada.reload()
  await expect(ada.getByText('Sent. You may change it until voting is closed.')).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'Close voting' }).click()
  await expect(ben.getByText('Voting is closed. Your answer counts.')).toBeVisible()
  await expect(page.locator('.collect .tally-count')).not.toHaveCount(0)
  expect(await wall.locator('.tally').count()).toBe(0)

  // Discussed and voted again; then revealed.
  await page.getByRole('button', { name: 'Discuss, then vote again' }).click()
  await expect(ada.getByText('voted again')).toBeVisible()
  for (const phone of [ada, ben, cem]) await vote(phone, 1)
  await page.getByRole('button', { name: 'Close voting' }).click()
  await page.getByRole('button', { name: 'Reveal', exact: true }).click()
  await expect(wall.locator('.is-key').first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Vote 2' })).toBeVisible()
  for (const phone of [ada, ben, cem]) await expect(phone.locator('.reason').first()).toBeVisible()
  await expect(ada.getByText(/^(Right|Not right)\./)).toBeVisible()
  expect(await violations(ada)).toEqual([])
  expect(await violations(page)).toEqual([])

  // Names are text; one is taken away. The room is locked, and the lesson ends.
  await page.getByText('Participants', { exact: true }).click()
  await expect(page.getByText('<b>Ben</b>')).toBeVisible()
  await page.getByRole('button', { name: 'Take the name away' }).last().click()
  await expect(page.getByText('<b>Ben</b>')).toHaveCount(0)
  await page.getByRole('checkbox', { name: /Keep nicknames/ }).check()
  await page.getByRole('checkbox', { name: /^Locked/ }).check()
  const [context, late] = await phoneOf(browser, baseURL)
  await join(late, code)
  await expect(late.getByText('The instructor has locked this room: nobody new can join.')).toBeVisible()
  await context.close()
  await page.getByRole('button', { name: 'End the lesson …' }).click()
  await page.getByRole('button', { name: 'End the lesson for everybody' }).click()
  await expect(page.getByRole('heading', { name: 'The lesson is over' })).toBeVisible()
  await expect(page.getByRole('rowheader', { name: 'Ada' })).toBeVisible()
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the results as CSV' }).click(),
  ])
  expect(saved.suggestedFilename()).toBe(`room-${code}.csv`)

  // What a phone takes home: the drill, and its answers if it says so.
  await expect(ada.getByText('The lesson is over')).toBeVisible()
  await ada.getByRole('button', { name: 'Keep my answers in my history' }).click()
  await expect(ada.getByText('These answers are in the history of this device.')).toBeVisible()
  const takeHome = (await ada.locator('.join a[href^="/practice/"]').textContent()) ?? ''
  await ada.goto('/settings')
  await expect(ada.getByText(/^1 answer, in this browser/)).toBeVisible()
  await cem.goto(`/practice/${takeHome}`)
  await expect(cem.locator('.stem')).toBeVisible()
  for (const [each] of phones) await each.close()
})

test('a wrong room code says so, and not which part', async ({ page }) => {
  await join(page, 'ACDEFG')
  await expect(page.getByRole('alert')).toContainText('There is no room with this code.')
  await page.getByRole('link', { name: 'Enter another code' }).click()
  await expect(page.getByLabel('Code on the projector')).toBeVisible()
})

test('a key to a room that is gone says so, and leads to a new one', async ({ page }) => {
  await page.goto('/teach')
  await page.evaluate(() => localStorage.setItem('trapline.room.host', 'AAAAAAAAAAAAAAAAAAAAAA'))
  await page.goto('/teach/room')
  await expect(page.getByText('The key to this room has expired. Open a new room.')).toBeVisible()
  await openRoomAgain(page)
})

async function openRoomAgain(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the room' }).click()
  await expect(page.getByRole('button', { name: 'Ask the first question' })).toBeVisible({ timeout: 30_000 })
}

test('a closed room says so to whoever comes', async ({ page, browser, baseURL }) => {
  const code = await openRoom(page)
  await page.getByRole('button', { name: 'End the lesson …' }).click()
  await page.getByRole('button', { name: 'End the lesson for everybody' }).click()
  await expect(page.getByRole('heading', { name: 'The lesson is over' })).toBeVisible()
  const [context, phone] = await phoneOf(browser, baseURL)
  await join(phone, code)
  await expect(phone.getByText('This room is closed: the lesson has ended.')).toBeVisible()
  await context.close()
})

test('hosting without a server keeps everything but the live room, and says so', async ({ page }) => {
  await page.route(/room-link/, (route) => route.fulfill({ status: 404, body: 'Not found' }))
  await page.routeWebSocket(/room-link/, (socket) => void socket.close())
  await page.goto('/teach/room?code=LAMBDA-7Q4K-M2XH')
  await page.getByRole('button', { name: 'Open the room' }).click()
  await expect(page.getByRole('heading', { name: 'No room server here' })).toBeVisible({ timeout: 40_000 })
  await page.getByRole('link', { name: 'class code' }).click()
  await expect(page).toHaveURL(/\/teach\/collect\//)
})
