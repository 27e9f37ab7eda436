// Two devices without a network: a text, a series of codes, a table for a spreadsheet, and a reminder to save.
import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { expectKept, notice, openSettings } from './answers.ts'
import { bringIn, pastOf } from './past.ts'

async function makeText(page: Page, count: 'Last 20' | 'All'): Promise<string> {
  await page.getByRole('radio', { name: count, exact: true }).check()
  await page.getByRole('button', { name: 'Give me a text' }).click()
  return page.getByLabel(/answers in .* letters/).inputValue()
}

test('a text carries answers over: once, and only what is missing', async ({ context, browser }) => {
  await bringIn(context, pastOf(60))
  const text = await makeText(await openSettings(context), 'All')
  const elsewhere = await browser.newContext()
  const other = await openSettings(elsewhere)
  const field = other.getByLabel('Text from the other device')
  const merge = other.getByRole('button', { name: 'Merge the text in' })
  await field.fill(text.replace(/.{60}/g, '$&\n'))
  await merge.click()
  await expect(notice(other, /^60 answers added/)).toBeVisible()
  await field.fill(text)
  await merge.click()
  await expect(notice(other, /^0 answers added, 60 known already/)).toBeVisible()
  await field.fill(text.slice(0, -40))
  await merge.click()
  await expect(other.getByRole('alert')).toContainText('cut short or changed')
  await expectKept(elsewhere, 60)
  await elsewhere.close()
})

test('codes go round, can be leafed through, and arrive by camera', async ({ context, browser }) => {
  await bringIn(context, pastOf(60))
  const settings = await openSettings(context)
  await settings.getByRole('radio', { name: 'All', exact: true }).check()
  await settings.getByRole('button', { name: 'Show as QR codes' }).click()
  await settings.getByRole('button', { name: 'Stop' }).click()
  const count = Number(
    /in (\d+) codes/.exec((await settings.getByText(/answers in \d+ codes/).textContent()) ?? '')?.[1],
  )
  expect(count).toBeGreaterThan(1)
  const frames = new Set<string>()
  for (let leaf = 0; leaf < count; leaf += 1) {
    await expect(settings.locator('.code-frame svg path.modules')).toBeVisible()
    frames.add((await settings.locator('.code-frame').getAttribute('data-frame')) ?? '')
    await settings.getByRole('button', { name: 'Next' }).click()
  }
  expect(frames.size).toBe(count)

  const elsewhere = await browser.newContext()
  // Headless Chromium has neither a camera nor a reader of codes: both are put in its place, and see the frames in turn.
  await elsewhere.addInitScript(
    (texts: string[]) => {
      const canvas = document.createElement('canvas')
      canvas.getContext('2d')
      Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia: async () => canvas.captureStream() } })
      let turn = 0
      Object.assign(window, {
        BarcodeDetector: class {
          detect = async () => [{ rawValue: 'WIFI:S:elsewhere;;' }, { rawValue: texts[(turn += 1) % texts.length] }]
        },
      })
      HTMLMediaElement.prototype.play = async () => undefined
    },
    [...frames].reverse(),
  )
  const other = await openSettings(elsewhere)
  await other.getByRole('button', { name: 'Read codes with the camera' }).click()
  await expect(notice(other, /^60 answers added/)).toBeVisible({ timeout: 20_000 })
  await expectKept(elsewhere, 60)
  await elsewhere.close()
})

test('a browser that cannot read codes says so, and what works instead', async ({ context }) => {
  await context.addInitScript(() => Reflect.deleteProperty(window, 'BarcodeDetector'))
  const settings = await openSettings(context)
  await expect(settings.getByText(/cannot read QR codes by itself/)).toBeVisible()
})

test('answers come out as a table', async ({ context }) => {
  await bringIn(context, pastOf(20))
  const settings = await openSettings(context)
  const saved = settings.waitForEvent('download')
  await settings.getByRole('button', { name: 'Save as a table' }).click()
  const lines = readFileSync(await (await saved).path(), 'utf8')
    .trimEnd()
    .split('\r\n')
  expect(lines).toHaveLength(21)
  expect(lines[0]).toMatch(/^\uFEFF?answered_at,exam,task/)
})

test('a hundred answers without a back-up are worth a word, and one press is enough', async ({ context }) => {
  await bringIn(context, pastOf(120))
  const settings = await openSettings(context)
  await expect(settings.getByText(/^120 answers are on this device and nowhere else/)).toBeVisible()
  await settings.getByRole('button', { name: 'Back up to a file' }).click()
  await expect(settings.getByText(/nowhere else\. A back-up takes/)).toBeHidden()
  await settings.reload()
  await expect(settings.getByText(/^120 answers, in this browser/)).toBeVisible()
  await expect(settings.getByText(/A back-up takes one press/)).toBeHidden()
})
