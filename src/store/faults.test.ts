// The history through bad days: whatever the browser does, no answer of this tab is lost and the person is told.
import { openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  aMoment,
  backupOf,
  clearSiteData,
  closeBrowser,
  draftOf,
  failToOpen,
  fillDisk,
  kept,
  newBrowser,
  newTab,
  openTab,
  shown,
  type Tab,
} from './testing/browser.ts'

beforeEach(newBrowser)
afterEach(closeBrowser)

const state = ({ history }: Tab): ReturnType<Tab['history']['useHistory']['getState']> => history.useHistory.getState()

describe('storage denied', () => {
  it.each(['SecurityError', 'InvalidStateError', 'UnknownError', 'Error'])(
    'works in this tab only (%s)',
    async (name) => {
      failToOpen(name)
      const tab = await openTab()
      expect(state(tab)).toMatchObject({ status: 'ready', keeping: 'tab-only' })
      await tab.history.recordAttempt(draftOf('a'))
      expect(shown(tab)).toBe('a')
      expect(state(tab).trouble?.says).toContain('only in this tab')
      expect(backupOf(tab)).toContain('lambda')
    },
  )

  it('also where there is no such thing as IndexedDB or localStorage', async () => {
    vi.stubGlobal('indexedDB', undefined)
    vi.stubGlobal('localStorage', undefined)
    const tab = await openTab()
    await tab.history.recordAttempt(draftOf('a'))
    await tab.history.recordAttempt(draftOf('b'))
    expect(state(tab)).toMatchObject({ keeping: 'tab-only', trouble: { code: 'denied' } })
    const [first, second] = state(tab).attempts
    expect(second?.sequence).toBeGreaterThan(first?.sequence ?? 0)
    expect(second?.device).toBe(first?.device)
  })

  it('keeps everything from the moment it is allowed again', async () => {
    const allow = failToOpen('SecurityError')
    const tab = await openTab()
    await tab.history.recordAttempt(draftOf('a'))
    allow()
    await tab.history.recordAttempt(draftOf('b'))
    await vi.waitFor(() => {
      expect(state(tab)).toMatchObject({ keeping: 'kept', trouble: undefined })
    })
    expect(shown(await openTab())).toBe('a b')
  })

  it('does not repeat what was put away until things were well again', async () => {
    const allow = failToOpen('SecurityError')
    const tab = await openTab()
    tab.history.dismissTrouble()
    await tab.history.recordAttempt(draftOf('a'))
    await aMoment()
    expect(state(tab)).toMatchObject({ keeping: 'tab-only', trouble: undefined })
    allow()
    await tab.history.retryWrites()
    expect(state(tab).keeping).toBe('kept')
    fillDisk()
    await tab.history.recordAttempt(draftOf('b'))
    expect(state(tab).trouble?.code).toBe('full')
  })

  it('does not wait for ever for a browser that never answers', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => new EventTarget() as IDBOpenDBRequest)
    vi.stubGlobal('IDBRequest', EventTarget)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const tab = await newTab()
    const opening = tab.history.openHistory()
    await vi.advanceTimersByTimeAsync(10_000)
    await opening
    vi.useRealTimers()
    expect(state(tab)).toMatchObject({ status: 'ready', keeping: 'tab-only', trouble: { code: 'denied' } })
    await tab.history.recordAttempt(draftOf('a'))
    expect(shown(tab)).toBe('a')
  })
})

describe('disk full', () => {
  it('keeps the answer in memory, says so, and writes it with the next one', async () => {
    const tab = await openTab()
    const makeRoom = fillDisk()
    const opening = vi.spyOn(indexedDB, 'open')
    await tab.history.recordAttempt(draftOf('a'))
    expect(opening).not.toHaveBeenCalled()
    expect(state(tab)).toMatchObject({ keeping: 'tab-only', trouble: { code: 'full' } })
    expect(shown(tab)).toBe('a')
    expect(await kept()).toEqual([])
    makeRoom()
    await tab.history.recordAttempt(draftOf('b'))
    await vi.waitFor(() => {
      expect(state(tab)).toMatchObject({ keeping: 'kept', trouble: undefined })
    })
    expect(shown(await openTab())).toBe('a b')
  })

  it('does not bring it back after an erasure in another tab', async () => {
    const [one, two] = [await openTab(), await openTab()]
    const makeRoom = fillDisk()
    await two.history.recordAttempt(draftOf('a'))
    await one.history.eraseHistory()
    await aMoment()
    makeRoom()
    await two.history.recordAttempt(draftOf('b'))
    await aMoment()
    expect(shown(two)).toBe('b')
    expect(await kept()).toHaveLength(1)
  })

  it('writes it when asked to try again', async () => {
    const tab = await openTab()
    const makeRoom = fillDisk()
    await tab.history.recordAttempt(draftOf('a'))
    await tab.history.retryWrites()
    expect(state(tab).trouble?.code).toBe('full')
    makeRoom()
    await tab.history.retryWrites()
    expect(state(tab).trouble).toBeUndefined()
    expect(await kept()).toHaveLength(1)
  })
})

describe('site data cleared under the app', () => {
  it('writes everything of this tab back with the next answer, and says so', async () => {
    const tab = await openTab()
    await tab.history.recordAttempt(draftOf('a'))
    clearSiteData()
    await aMoment()
    await tab.history.recordAttempt(draftOf('b'))
    expect(state(tab)).toMatchObject({ keeping: 'kept', trouble: { code: 'cleared' } })
    expect(shown(await openTab())).toBe('a b')
  })

  it('also brings back what this tab only knows from earlier visits', async () => {
    await (await openTab()).history.recordAttempt(draftOf('a'))
    const tab = await openTab()
    clearSiteData()
    await tab.history.recordAttempt(draftOf('b'))
    expect(shown(await openTab())).toBe('a b')
  })

  it('notices even where the connection stays open and only the records are gone', async () => {
    const tab = await openTab()
    await tab.history.recordAttempt(draftOf('a'))
    const other = await openDB('trapline')
    await other.clear('attempts')
    other.close()
    await tab.history.recordAttempt(draftOf('b'))
    expect(state(tab).trouble?.code).toBe('cleared')
    expect(await kept()).toHaveLength(2)
  })

  it('loses nothing when the disk is full at the same time', async () => {
    const tab = await openTab()
    await tab.history.recordAttempt(draftOf('a'))
    clearSiteData()
    const makeRoom = fillDisk()
    await tab.history.recordAttempt(draftOf('b'))
    expect(state(tab).trouble?.code).toBe('full')
    makeRoom()
    await tab.history.retryWrites()
    expect(state(tab).trouble?.code).toBe('cleared')
    expect(shown(await openTab())).toBe('a b')
  })

  it('between two visits is simply a first run', async () => {
    await (await openTab()).history.recordAttempt(draftOf('a'))
    clearSiteData()
    expect(state(await openTab())).toMatchObject({ attempts: [], keeping: 'kept', trouble: undefined })
  })
})

describe('a write that fails for another reason', () => {
  it('tries once more with a new connection', async () => {
    const tab = await openTab()
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('The connection is closed.', 'InvalidStateError')
    })
    await tab.history.recordAttempt(draftOf('a'))
    expect(put).toHaveBeenCalledTimes(2)
    expect(state(tab)).toMatchObject({ keeping: 'kept', trouble: undefined })
    expect(await kept()).toHaveLength(1)
  })

  it('says so when that fails, too, and still has the answer', async () => {
    const tab = await openTab()
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No.', 'UnknownError')
    })
    await tab.history.recordAttempt(draftOf('a'))
    expect(state(tab).keeping).toBe('tab-only')
    expect(state(tab).trouble).toBeDefined()
    expect(shown(tab)).toBe('a')
  })
})
