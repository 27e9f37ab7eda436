// Two tabs of one person: they agree, and a newer one is not held up by an older one.
import { expect, test } from '@playwright/test'
import { answerFirst, answerNext, expectKept, NOWHERE, notice, openSettings } from './answers.ts'

test('both show what either has answered', async ({ page, context }) => {
  const settings = await openSettings(context)
  await answerFirst(page)
  await expect(settings.getByText(/^1 answer, in this browser/)).toBeVisible()
})

test('erasing in one is said in the other, and nothing comes back', async ({ page, context }) => {
  await answerFirst(page)
  const settings = await openSettings(context)
  await settings.getByRole('button', { name: 'Erase everything' }).click()
  await settings.getByRole('dialog').getByRole('button', { name: /Erase/ }).click()
  await expect(settings.getByText(/not answered anything yet/)).toBeVisible()
  await expect(notice(page, /erased in another tab/)).toBeVisible()
  await expectKept(context, 0)
  await answerNext(page)
  await expectKept(context, 1)
})

test('an upgrade in a newer tab is not held up, and the old tab says so', async ({ page, context }) => {
  await answerFirst(page)
  const newer = await context.newPage()
  await newer.goto(NOWHERE)
  const blocked = await newer.evaluate(
    () =>
      new Promise<boolean>((resolve, reject) => {
        let wasBlocked = false
        const request = indexedDB.open('trapline', 99)
        request.onblocked = () => (wasBlocked = true)
        request.onerror = () => reject(new Error('not upgraded'))
        request.onsuccess = () => {
          request.result.close()
          resolve(wasBlocked)
        }
      }),
  )
  expect(blocked).toBe(false)
  await expect(notice(page, /newer version/)).toBeVisible()
  await answerNext(page)
  await expect(page.locator('.option.answered').first()).toBeVisible()
  const later = await context.newPage()
  await later.goto('/practice')
  await expect(notice(later, /newer version/)).toBeVisible()
})

test('a tab that does not let go of the history does not hold up the app', async ({ page, context }) => {
  const holder = await context.newPage()
  await holder.goto(NOWHERE)
  // It keeps a connection to the very database, and a deletion waits for it: opening has to wait for both.
  await holder.evaluate(async () => {
    await new Promise<void>((resolve) => {
      const request = indexedDB.open('trapline', 1)
      request.onupgradeneeded = () => request.result.createObjectStore('attempts', { keyPath: 'id' })
      request.onsuccess = () => resolve()
    })
    indexedDB.deleteDatabase('trapline')
  })
  await answerFirst(page)
  await expect(notice(page, /has not opened its storage yet/)).toBeVisible({ timeout: 10_000 })
  await holder.close()
  await expect(notice(page, /has not opened its storage yet/)).toBeHidden()
  await expectKept(context, 1)
})
