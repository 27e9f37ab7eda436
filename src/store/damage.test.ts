// Databases that another version or a defect has left: what is good is used, the rest stays as it is.
import { openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { attemptOf, itemOf } from '../review/testing/attempts.ts'
import {
  aMoment,
  closeBrowser,
  draftOf,
  failToOpen,
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

/** A database as another version, another program or a defect may have left it. */
async function leaveDatabase(
  version: number,
  store: string | undefined,
  records: readonly unknown[] = [],
): Promise<void> {
  const database = await openDB('trapline', version, {
    upgrade: (fresh) =>
      store && fresh.createObjectStore(store, store === 'attempts' ? { keyPath: 'id' } : { autoIncrement: true }),
  })
  if (store) for (const record of records) await database.put(store, record)
  database.close()
}

describe('versions', () => {
  it('leaves a database of a newer version alone', async () => {
    await leaveDatabase(7, 'attempts', [attemptOf('future')])
    const tab = await openTab()
    await tab.history.recordAttempt(draftOf('a'))
    expect(state(tab)).toMatchObject({ keeping: 'tab-only', trouble: { code: 'newer-version' } })
    expect(shown(tab)).toBe('a')
    expect(await kept()).toEqual([attemptOf('future')])
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['trapline'])
  })

  it('lets go when a newer version is opened in another tab, which therefore does not wait', async () => {
    const tab = await openTab()
    await tab.history.recordAttempt(draftOf('a'))
    const blocked = vi.fn()
    const newer = await openDB('trapline', 2, { blocked })
    expect(blocked).not.toHaveBeenCalled()
    expect(state(tab).trouble?.says).toContain('newer version of Trapline was opened in another tab')
    await tab.history.recordAttempt(draftOf('b'))
    await aMoment()
    expect(shown(tab)).toBe('a b')
    expect(await newer.count('attempts')).toBe(1)
    newer.close()
  })

  it('does not hang behind an old tab that does not let go, and goes on by itself once it does', async () => {
    const open = indexedDB.open.bind(indexedDB)
    const old = await new Promise<IDBDatabase>((resolve) => {
      const request = open('trapline', 1)
      request.onupgradeneeded = () => void request.result.createObjectStore('attempts', { keyPath: 'id' })
      request.onsuccess = () => resolve(request.result)
    })
    // The next version of this app, as far as the database can tell.
    vi.spyOn(indexedDB, 'open').mockImplementation((name) => open(name, 2))
    vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockReturnValue({} as IDBObjectStore)
    const tab = await openTab()
    await tab.history.recordAttempt(draftOf('a'))
    expect(state(tab)).toMatchObject({
      status: 'ready',
      keeping: 'tab-only',
      trouble: { code: 'upgrade-blocked' },
    })
    old.close()
    await vi.waitFor(() => {
      expect(state(tab)).toMatchObject({ keeping: 'kept', trouble: undefined })
    })
    expect(await kept()).toHaveLength(1)
  })
})

describe('damage', () => {
  it('sets single records aside, counts them, and leaves them where they are', async () => {
    const records = [
      attemptOf('good'),
      { ...attemptOf('negative'), answeredAt: -1 },
      { id: 'only-an-id' },
      { ...attemptOf('script'), item: itemOf(['a'], { stem: '<script>alert(1)</script>' }) },
    ]
    await leaveDatabase(1, 'attempts', records)
    const tab = await openTab()
    expect(state(tab)).toMatchObject({ damaged: 2, keeping: 'kept', trouble: undefined, unreadable: false })
    expect(state(tab).attempts.map(({ item }) => item.stem)).toContain('<script>alert(1)</script>')
    expect(state(tab).attempts).toHaveLength(2)
    expect(await kept()).toHaveLength(4)
    expect(await tab.setAside.readUnreadable()).toContain('only-an-id')
  })

  it('does so throughout a long history, which is read in pieces', async () => {
    const records = Array.from({ length: 350 }, (_, index) => {
      const attempt = attemptOf(`long-${String(index).padStart(4, '0')}`)
      return index % 50 === 49 ? { ...attempt, correct: 'yes' } : attempt
    })
    await leaveDatabase(1, 'attempts', records)
    const tab = await openTab()
    expect(state(tab).attempts).toHaveLength(343)
    expect(state(tab).damaged).toBe(7)
  })

  it('reads past a record that the browser cannot read', async () => {
    const tab = await openTab()
    for (const factId of ['a', 'b', 'c']) await tab.history.recordAttempt(draftOf(factId))
    const broken = state(tab).attempts[1]?.id
    const unreadable = (): never => {
      throw new DOMException('Failed to read large IndexedDB value.', 'NotReadableError')
    }
    const get = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'get')?.value as IDBObjectStore['get']
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(unreadable)
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      return key === broken ? unreadable() : get.call(this, key)
    })
    const later = await openTab()
    expect(shown(later)).toBe('a c')
    expect(state(later)).toMatchObject({ damaged: 1, keeping: 'kept' })
  })

  it('leaves a database without our store as it is and keeps new answers under another name', async () => {
    await leaveDatabase(1, 'something-else', [{ precious: 'data' }])
    const tab = await openTab()
    await tab.history.recordAttempt(draftOf('a'))
    expect(state(tab)).toMatchObject({ keeping: 'kept', unreadable: true, trouble: { code: 'unreadable' } })
    expect(await kept('trapline-2')).toHaveLength(1)
    expect(await tab.setAside.readUnreadable()).toContain('precious')
  })

  it('goes on in the second place at the next visit', async () => {
    await leaveDatabase(1, undefined)
    await (await openTab()).history.recordAttempt(draftOf('a'))
    const tab = await openTab()
    expect(shown(tab)).toBe('a')
    expect(state(tab)).toMatchObject({ keeping: 'kept', unreadable: true })
  })

  it('brings both together once the first can be read again', async () => {
    await (await openTab()).history.recordAttempt(draftOf('a'))
    const mend = failToOpen('UnknownError', 'trapline')
    await (await openTab()).history.recordAttempt(draftOf('b'))
    mend()
    const tab = await openTab()
    expect(shown(tab)).toBe('a b')
    expect(state(tab)).toMatchObject({ keeping: 'kept', unreadable: false })
    expect(await kept()).toHaveLength(2)
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['trapline'])
  })

  it('starts afresh after erasing everything', async () => {
    await leaveDatabase(1, 'something-else', [{ precious: 'data' }])
    const tab = await openTab()
    await tab.history.eraseHistory()
    expect(state(tab)).toMatchObject({ attempts: [], keeping: 'kept', unreadable: false, trouble: undefined })
    await tab.history.recordAttempt(draftOf('a'))
    expect(await kept()).toHaveLength(1)
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['trapline'])
  })

  it('has nothing to download where there is no database, and makes none by looking', async () => {
    const tab = await newTab()
    expect(await tab.setAside.readUnreadable()).toBeUndefined()
    expect(await indexedDB.databases()).toEqual([])
  })
})
