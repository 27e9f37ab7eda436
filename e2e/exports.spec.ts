// Questions to take along: every format is saved from the browser, and holds what the screen says.
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test, type Page } from '@playwright/test'

async function save(page: Page, format: string): Promise<{ name: string; bytes: Uint8Array }> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: `Save as ${format}`, exact: true }).click()
  const file = await download
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

test('every format is saved from a topic, the Anki package without a weaker policy', async ({ page }) => {
  const faults: string[] = []
  page.on('pageerror', (fault) => faults.push(fault.message))
  page.on('console', (line) => line.type() === 'error' && faults.push(line.text()))
  await page.goto('/exports?topic=lambda&count=20')
  await expect(page.getByRole('heading', { name: '20 questions' })).toBeVisible()

  const qti = await save(page, 'QTI 1.2 package')
  expect(qti.name).toMatch(/^trapline-topic-lambda-count-20-qti\.zip$/)
  expect(Object.keys(unzipSync(qti.bytes))).toContain('imsmanifest.xml')

  const anki = unzipSync((await save(page, 'Anki package')).bytes)
  expect(strFromU8(anki['collection.anki2']?.subarray(0, 15) ?? new Uint8Array())).toBe('SQLite format 3')

  for (const [format, part] of [
    ['Moodle XML', '<question type="multichoice">'],
    ['GIFT', '[tag:trapline]'],
    ['CSV', 'id,title,stem,key'],
    ['Anki, text', '#guid column:1'],
    ['JSON', '"format": "trapline-items"'],
  ] as const) {
    const { name, bytes } = await save(page, format)
    expect(strFromU8(bytes)).toContain(part)
    await expect(page.getByRole('status')).toHaveText(`20 questions saved as ${name}.`)
  }
  expect(faults).toEqual([])
})

test('a drill’s code, a whole exam, and a selection without questions', async ({ page }) => {
  await page.goto('/exports')
  await page.getByRole('radio', { name: 'A drill’s code' }).check()
  await page.getByRole('textbox', { name: 'Code' }).fill('ALL-7Q4K-M2XI')
  await page.getByRole('button', { name: 'Take these' }).click()
  await expect(page.getByRole('status')).toContainText('ALL')
  await expect(page.getByRole('button', { name: /^Save as/ })).toHaveCount(0)

  await page.getByRole('radio', { name: 'A whole exam' }).check()
  await expect(page.getByRole('heading', { name: /^\d\d questions$/ })).toBeVisible()
  const { bytes } = await save(page, 'CSV')
  expect(strFromU8(bytes).split('\r\n').length).toBeGreaterThan(40)
})
