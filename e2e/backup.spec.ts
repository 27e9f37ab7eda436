// Files merged in through Settings: a back-up adds what is new, anything else changes nothing and is told why.
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { expectKept, notice, openSettings } from './answers.ts'

const BACKUP = readFileSync(new URL('../src/store/fixtures/backup-v1.json', import.meta.url))

const file = (text: string | Buffer): { name: string; mimeType: string; buffer: Buffer } => ({
  name: 'trapline-2026-11-24.json',
  mimeType: 'application/json',
  buffer: Buffer.from(text),
})

test('adds what is new, once, and comes out again as a back-up', async ({ context, browser }) => {
  const settings = await openSettings(context)
  const input = settings.getByLabel('Merge a file in')
  await input.setInputFiles(file(BACKUP))
  await expect(notice(settings, /^3 answers added/)).toBeVisible()
  await input.setInputFiles(file(BACKUP))
  await expect(notice(settings, /^0 answers added, 3 known already/)).toBeVisible()
  await expectKept(context, 3)
  const saved = settings.waitForEvent('download')
  await settings.getByRole('button', { name: 'Back up to a file' }).click()
  const copy = await (await saved).path()
  const elsewhere = await browser.newContext()
  const other = await openSettings(elsewhere)
  await other.getByLabel('Merge a file in').setInputFiles(copy)
  await expect(notice(other, /^3 answers added/)).toBeVisible()
  await elsewhere.close()
})

test('says what is wrong with it and changes nothing when it is no back-up', async ({ context }) => {
  const settings = await openSettings(context)
  const input = settings.getByLabel('Merge a file in')
  await input.setInputFiles(file(BACKUP))
  await expect(notice(settings, /^3 answers added/)).toBeVisible()
  const large = test.info().outputPath('large.json')
  writeFileSync(large, Buffer.alloc(50_000_000, ' '))
  const text = BACKUP.toString('utf8')
  for (const [bad, says] of [
    [file(''), /empty/],
    [file(text.slice(0, text.length / 2)), /cut short/],
    [file('Dear diary'), /not JSON/],
    [file('{"app":"otherline","format":1,"attempts":[]}'), /belongs to something else/],
    [file(text.replace('"format":1', '"format":2')), /newer version/],
    [file('['.repeat(10_000) + ']'.repeat(10_000)), /belongs to something else/],
    [file('{"app":"trapline","format":1}'), /damaged/],
    [file(' \n\t '), /empty/],
    [large, /larger than a back-up can be/],
  ] as const) {
    await input.setInputFiles(bad)
    await expect(settings.getByRole('alert')).toContainText(says)
    await expect(settings.getByRole('alert')).toContainText('unchanged')
  }
  await expect(settings.getByText(/^3 answers, in this browser/)).toBeVisible()
  await expectKept(context, 3)
})

test('cannot smuggle in markup or prototypes', async ({ context }) => {
  const settings = await openSettings(context)
  const backup = BACKUP.toString('utf8')
    .replaceAll(/"(stem|text|reason)":"/g, '"$1":"<img src=x onerror=\'window.hurt=1\'><script>window.hurt=1</script>')
    .replace('"attempts":[{', '"attempts":[{"__proto__":{"hurt":1},"constructor":{"prototype":{"hurt":1}},')
  await settings.getByLabel('Merge a file in').setInputFiles(file(backup))
  await expect(notice(settings, /^3 answers added/)).toBeVisible()
  for (const route of ['/', '/facts', '/practice', '/learn/lambda']) {
    await settings.goto(route)
    await expect(settings.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await settings.evaluate(() => 'hurt' in window || 'hurt' in {})).toBe(false)
  }
})

test('sets damaged entries aside and takes the rest', async ({ context }) => {
  const settings = await openSettings(context)
  const damaged = BACKUP.toString('utf8').replace('"answeredAt":1795500000000', '"answeredAt":1e309')
  await settings.getByLabel('Merge a file in').setInputFiles(file(damaged))
  await expect(notice(settings, /^2 answers added, 1 set aside/)).toBeVisible()
})
