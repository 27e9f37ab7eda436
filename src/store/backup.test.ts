// Back-ups: what goes out comes back in, any number of times, in any order.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Attempt } from '../review/attempt.ts'
import { attemptOf, someAttempts, someHistories } from '../review/testing/attempts.ts'
import { MOST_BYTES } from './backup-format.ts'
import { faultOf, fileOf, FIXTURE, merged } from './testing/backup-files.ts'
import { backupOf, closeBrowser, draftOf, fillDisk, kept, newBrowser, openTab } from './testing/browser.ts'

beforeEach(newBrowser)
afterEach(closeBrowser)

/** Of a new device that merges these files one after the other. */
async function historyAfter(...files: readonly string[]): Promise<readonly Attempt[]> {
  closeBrowser()
  newBrowser()
  const tab = await openTab()
  for (const file of files) await merged(tab, file)
  return tab.history.useHistory.getState().attempts
}

describe('a back-up', () => {
  it('of the first format can be merged for ever', async () => {
    expect(createHash('sha256').update(FIXTURE).digest('hex')).toBe(
      'ad6bda32b5a26340933462bac40d73cc2e271214cc6dd92c06844adb672772ca',
    )
    const tab = await openTab()
    expect(await merged(tab, FIXTURE)).toEqual({ added: 3, known: 0, setAside: 0 })
    const { attempts } = tab.history.useHistory.getState()
    expect(attempts).toEqual((JSON.parse(FIXTURE) as { attempts: Attempt[] }).attempts)
    expect(await kept()).toHaveLength(3)
  })

  it('holds what its format says', async () => {
    const tab = await openTab()
    const attempt = await tab.history.recordAttempt(draftOf('a'))
    expect(JSON.parse(backupOf(tab))).toEqual({
      app: 'trapline',
      format: 1,
      exportedOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as string,
      settings: { exam: 'saa', theme: 'system', textSize: 'normal' },
      attempts: [attempt],
    })
  })

  it('brings every answer to another device, once, however often it is merged', async () => {
    await fc.assert(
      fc.asyncProperty(someAttempts, async (attempts) => {
        const once = await historyAfter(fileOf(attempts))
        expect(new Set(once.map(({ id }) => id))).toEqual(new Set(attempts.map(({ id }) => id)))
        expect(await historyAfter(fileOf(attempts), fileOf(attempts))).toEqual(once)
      }),
      { numRuns: 15 },
    )
  })

  it('may be merged in any order with others, an older one included', async () => {
    await fc.assert(
      fc.asyncProperty(someHistories(3), async (histories) => {
        const files = histories.map((history) => fileOf(history))
        expect(await historyAfter(...files.toReversed())).toEqual(await historyAfter(...files))
      }),
      { numRuns: 15 },
    )
  })

  it('counts what was new, what was known and what was set aside', async () => {
    const tab = await openTab()
    await merged(tab, fileOf([attemptOf('a'), attemptOf('b')]))
    const changed = { ...attemptOf('b'), correct: false, chosen: ['c'] }
    const file = fileOf([attemptOf('a'), changed, attemptOf('c'), { id: 'damaged0' }, null])
    expect(await merged(tab, file)).toEqual({ added: 1, known: 1, setAside: 3 })
    expect(tab.history.useHistory.getState().attempts.every(({ correct }) => correct)).toBe(true)
  })

  it('can be merged while somebody answers', async () => {
    const tab = await openTab()
    await Promise.all([
      tab.history.recordAttempt(draftOf('before')),
      tab.backup.mergeBackup(FIXTURE),
      tab.history.recordAttempt(draftOf('after')),
    ])
    expect(tab.history.useHistory.getState().attempts).toHaveLength(5)
    expect(await kept()).toHaveLength(5)
  })

  it('stays in memory where the disk is full', async () => {
    const tab = await openTab()
    const makeRoom = fillDisk()
    expect(await merged(tab, FIXTURE)).toMatchObject({ added: 3 })
    expect(tab.history.useHistory.getState()).toMatchObject({
      keeping: 'tab-only',
      trouble: { code: 'full' },
    })
    makeRoom()
    await tab.history.retryWrites()
    expect(await kept()).toHaveLength(3)
  })

  it('restores settings where none were chosen, and leaves chosen ones alone', async () => {
    const fresh = await openTab()
    await merged(fresh, FIXTURE)
    expect(fresh.settings.useSettings.getState()).toEqual({
      exam: 'sap',
      theme: 'dark',
      textSize: 'large',
      examOn: '2027-01-15',
    })
    fresh.settings.changeSettings({ theme: 'light' })
    await merged(fresh, FIXTURE)
    expect(fresh.settings.useSettings.getState().theme).toBe('light')
  })

  it('comes in several files where one would be too large to merge', async () => {
    const tab = await openTab()
    const long = 'x'.repeat(9_000)
    const attempts = Array.from({ length: 2_500 }, (_, index) => {
      const attempt = attemptOf(`large-${index}-`, { sequence: index })
      return { ...attempt, item: { ...attempt.item, stem: long } }
    })
    tab.history.useHistory.setState({ attempts })
    expect(await faultOf(tab, fileOf(attempts))).toBe('too-large')
    const files = tab.backup.makeBackups('2026-11-24')
    expect(files.map(({ name }) => name)).toEqual([
      'trapline-2026-11-24-1-of-2.json',
      'trapline-2026-11-24-2-of-2.json',
    ])
    expect(files.every(({ text }) => new Blob([text]).size < MOST_BYTES)).toBe(true)
    for (const { text } of files) expect(await merged(tab, text)).toMatchObject({ added: 0, setAside: 0 })
  })

  it('is one file where it is small', async () => {
    const tab = await openTab()
    await tab.history.recordAttempt(draftOf('a'))
    expect(tab.backup.makeBackups('2026-11-24').map(({ name }) => name)).toEqual(['trapline-2026-11-24.json'])
  })
})
