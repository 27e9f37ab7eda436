// A reminder only where there is something to lose, and not again once it is saved.
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { closeBrowser, newBrowser } from './testing/browser.ts'

beforeEach(newBrowser)
afterEach(closeBrowser)

const load = async (): Promise<typeof import('./backup-note.ts')> => {
  vi.resetModules()
  return import('./backup-note.ts')
}

it('counts what came since the last back-up, from a hundred on', async () => {
  const { unsavedOf } = await load()
  expect(unsavedOf(0, undefined)).toBe(0)
  expect(unsavedOf(99, undefined)).toBe(0)
  expect(unsavedOf(100, undefined)).toBe(100)
  expect(unsavedOf(350, { answers: 300 })).toBe(0)
  expect(unsavedOf(400, { answers: 300 })).toBe(100)
})

it('asks for nothing after an erasure', async () => {
  const { unsavedOf } = await load()
  expect(unsavedOf(20, { answers: 300 })).toBe(0)
})

it('is noted for the next visit, and damage in the note is no note', async () => {
  const { noteBackup } = await load()
  noteBackup(120)
  expect(JSON.parse(localStorage.getItem('trapline.backed-up') ?? '')).toMatchObject({ answers: 120 })
  for (const damage of ['{', '7', '{"at":-1,"answers":2}']) {
    localStorage.setItem('trapline.backed-up', damage)
    await expect(load()).resolves.toBeDefined()
  }
})
