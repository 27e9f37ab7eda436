// An answer noted beside the log: it outlives a tab that dies before the log has it, and is there once, not twice.
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { noteAttempt, notedAttempts } from './journal.ts'
import { closeBrowser, draftOf, fillDisk, kept, newBrowser, openTab, shown } from './testing/browser.ts'

beforeEach(newBrowser)
afterEach(closeBrowser)

const notes = (): string[] =>
  Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '').filter((key) =>
    key.startsWith('trapline.answer.'),
  )

it('is there before the log has it, and gone when the log has it', async () => {
  const { history } = await openTab()
  const attempt = await history.recordSoon(draftOf('lambda.timeout'))
  expect(notedAttempts()).toEqual([attempt])
  await history.retryWrites()
  expect(await kept()).toEqual([attempt])
  expect(notes()).toEqual([])
})

it('comes back in the next tab when its own died in between, once', async () => {
  const dying = await openTab()
  const mend = fillDisk()
  const attempt = await dying.history.recordSoon(draftOf('lambda.timeout'))
  await dying.history.retryWrites()
  mend()
  const next = await openTab()
  expect(shown(next)).toBe('lambda.timeout')
  await next.history.retryWrites()
  expect(await kept()).toEqual([attempt])
  expect(notes()).toEqual([])
  expect(shown(await openTab())).toBe('lambda.timeout')
})

it('is erased with everything else', async () => {
  const { history } = await openTab()
  const attempt = await history.recordAttempt(draftOf('lambda.timeout'))
  noteAttempt(attempt)
  expect(await history.eraseHistory()).toBe(true)
  expect(notes()).toEqual([])
  expect(shown(await openTab())).toBe('')
})

it('believes nothing that is no answer, and throws it away', () => {
  for (const text of ['', '{', '{"id":"x"}', '[]', `"${'x'.repeat(300_000)}"`])
    localStorage.setItem(`trapline.answer.${text.length}`, text)
  expect(notedAttempts()).toEqual([])
  expect(notes()).toEqual([])
})

it('waits for the log where there is no place beside it', async () => {
  const { history } = await openTab()
  vi.spyOn(localStorage, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  const attempt = await history.recordSoon(draftOf('lambda.timeout'))
  expect(await kept()).toEqual([attempt])
})

it('piles up nothing while the log takes nothing', async () => {
  fillDisk()
  const { history } = await openTab()
  await history.recordAttempt(draftOf('a'))
  expect(history.useHistory.getState().keeping).toBe('tab-only')
  await history.recordSoon(draftOf('b'))
  expect(notes()).toEqual([])
})
