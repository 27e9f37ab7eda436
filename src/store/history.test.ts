// The history through good days: recorded, kept, read back, shared between tabs, erased.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { attemptOf, MORNING } from '../review/testing/attempts.ts'
import { readAttempt } from './attempt-schema.ts'
import {
  aMoment,
  backupOf,
  closeBrowser,
  draftOf,
  kept,
  newBrowser,
  newTab,
  openTab,
  shown,
} from './testing/browser.ts'

beforeEach(newBrowser)
afterEach(closeBrowser)

describe('recordAttempt', () => {
  it('is on the disk when it resolves, and there after a restart', async () => {
    const { history } = await openTab()
    const attempt = await history.recordAttempt(draftOf('lambda.timeout', { confidence: 'sure', drill: 'k3' }))
    expect(await kept()).toEqual([attempt])
    const later = await openTab()
    expect(later.history.useHistory.getState()).toMatchObject({
      status: 'ready',
      attempts: [attempt],
      keeping: 'kept',
      trouble: undefined,
      damaged: 0,
      unreadable: false,
    })
  })

  // The address of 'ask me about this' names every fact of a table.
  it.each([1_500, 20_000])('comes back from a drill whose address has %i characters', async (length) => {
    const { history } = await openTab()
    const attempt = await history.recordAttempt(draftOf('lambda.timeout', { drill: 'f'.repeat(length) }))
    const { attempts, damaged } = (await openTab()).history.useHistory.getState()
    expect({ attempts, damaged }).toEqual({ attempts: [attempt], damaged: 0 })
    expect(attempt.drill).toMatch(/^f{1500}/)
  })

  it('is in memory before anything is awaited', async () => {
    const tab = await newTab()
    const recorded = tab.history.recordAttempt(draftOf('lambda.timeout'))
    expect(shown(tab)).toBe('lambda.timeout')
    await recorded
    expect(await kept()).toHaveLength(1)
  })

  it('joins what it finds on the disk when nobody opened the history before', async () => {
    await (await openTab()).history.recordAttempt(draftOf('lambda.timeout'))
    const tab = await newTab()
    await tab.history.recordAttempt(draftOf('sqs.retention'))
    expect(shown(tab)).toBe('lambda.timeout sqs.retention')
  })

  it('is on the disk while a long history is still being read', async () => {
    const many = Array.from({ length: 2000 }, (_, at) => attemptOf(`many${10_000 + at}`, { sequence: at + 1 }))
    await (await openTab()).history.addAttempts(many)
    const tab = await newTab()
    void tab.history.openHistory()
    const attempt = await tab.history.recordAttempt(draftOf('sqs.retention'))
    expect(tab.history.useHistory.getState()).toMatchObject({ status: 'opening', keeping: 'kept' })
    expect(tab.history.useHistory.getState().read).toBeLessThan(many.length)
    expect(await kept()).toContainEqual(attempt)
    await tab.history.openHistory()
    expect(tab.history.useHistory.getState().attempts).toHaveLength(many.length + 1)
  })

  it('makes attempts that can be read back, whatever the stopwatch and the clock say', async () => {
    const { history } = await openTab()
    const clock = vi.spyOn(Date, 'now')
    for (const [now, durationMs] of [
      [-5, Number.NaN],
      [8.64e15, Number.POSITIVE_INFINITY],
      [0, -3],
    ] as const) {
      clock.mockReturnValue(now)
      expect(readAttempt(await history.recordAttempt(draftOf('a', { durationMs })))).toBeDefined()
    }
  })

  it('counts up, also when the clock goes back a year and after a restart', async () => {
    const clock = vi.spyOn(Date, 'now').mockReturnValue(MORNING)
    const first = await (await openTab()).history.recordAttempt(draftOf('first'))
    const tab = await openTab()
    clock.mockReturnValue(MORNING - 365 * 86_400_000)
    const second = await tab.history.recordAttempt(draftOf('second'))
    expect(second.sequence).toBeGreaterThan(first.sequence)
    expect(second.device).toBe(first.device)
    expect(shown(tab)).toBe('first second')
    expect(shown(await openTab())).toBe('first second')
  })

  it('gives a hundred answers at once a hundred ids and sequences', async () => {
    const { history } = await openTab()
    const made = await Promise.all(Array.from({ length: 100 }, () => history.recordAttempt(draftOf('a'))))
    expect(new Set(made.map(({ id }) => id)).size).toBe(100)
    expect(new Set(made.map(({ sequence }) => sequence)).size).toBe(100)
    expect(await kept()).toHaveLength(100)
  })

  it('finds ids where randomUUID is missing, as over plain http', async () => {
    const { history } = await openTab()
    const { getRandomValues } = crypto
    vi.stubGlobal('crypto', { getRandomValues: getRandomValues.bind(crypto) })
    const { id } = await history.recordAttempt(draftOf('a'))
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
  })
})

describe('two tabs', () => {
  it('show both answers, and the disk has both', async () => {
    const [one, two] = [await openTab(), await openTab()]
    await Promise.all([one.history.recordAttempt(draftOf('a')), two.history.recordAttempt(draftOf('b'))])
    await vi.waitFor(() => {
      expect(shown(one).split(' ').sort()).toEqual(['a', 'b'])
      expect(shown(two)).toBe(shown(one))
    })
    expect(await kept()).toHaveLength(2)
  })

  it('both show what one has merged in', async () => {
    const elsewhere = await openTab()
    await elsewhere.history.recordAttempt(draftOf('a'))
    const file = backupOf(elsewhere)
    closeBrowser()
    newBrowser()
    const [one, two] = [await openTab(), await openTab()]
    await one.backup.mergeBackup(file)
    await vi.waitFor(() => {
      expect(shown(two)).toBe('a')
    })
  })

  it('ignore what is no message of ours', async () => {
    const tab = await openTab()
    const stranger = new BroadcastChannel('trapline.history')
    for (const message of [
      null,
      7,
      'erased',
      {},
      { type: 'recorded' },
      { type: 'recorded', attempt: { id: 1 } },
      { type: 'erased' },
    ]) {
      stranger.postMessage(message)
    }
    await tab.history.recordAttempt(draftOf('a'))
    await aMoment()
    expect(shown(tab)).toBe('a')
    expect(tab.history.useHistory.getState().trouble).toBeUndefined()
  })

  it('keep to themselves where the browser has no channel', async () => {
    vi.stubGlobal('BroadcastChannel', undefined)
    const tab = await openTab()
    await tab.history.recordAttempt(draftOf('a'))
    expect(shown(tab)).toBe('a')
  })
})

describe('eraseHistory', () => {
  it('leaves nothing in memory or on the disk, and goes on', async () => {
    const tab = await openTab()
    await tab.history.recordAttempt(draftOf('a'))
    await tab.history.eraseHistory()
    expect(shown(tab)).toBe('')
    expect(await kept()).toEqual([])
    await tab.history.recordAttempt(draftOf('b'))
    expect(shown(await openTab())).toBe('b')
  })

  it('is heard in the other tab, which says so and brings nothing back', async () => {
    const [one, two] = [await openTab(), await openTab()]
    await two.history.recordAttempt(draftOf('a'))
    await one.history.eraseHistory()
    await vi.waitFor(() => {
      expect(shown(two)).toBe('')
      expect(two.history.useHistory.getState().trouble?.says).toContain('erased in another tab')
    })
    await two.history.recordAttempt(draftOf('b'))
    expect(shown(await openTab())).toBe('b')
  })

  it('is noticed with the next answer by a tab that could not hear it', async () => {
    vi.stubGlobal('BroadcastChannel', undefined)
    const [one, two] = [await openTab(), await openTab()]
    await two.history.recordAttempt(draftOf('a'))
    await one.history.eraseHistory()
    await aMoment()
    await two.history.recordAttempt(draftOf('b'))
    expect(shown(two)).toBe('b')
    expect(two.history.useHistory.getState().trouble?.says).toContain('erased in another tab')
    expect(shown(await openTab())).toBe('b')
  })

  it('also erases what is only now being read from the disk', async () => {
    await (await openTab()).history.recordAttempt(draftOf('a'))
    const tab = await newTab()
    const opening = tab.history.openHistory()
    await tab.history.eraseHistory()
    await opening
    expect(shown(tab)).toBe('')
    expect(await kept()).toEqual([])
  })

  it('keeps an answer given while it erases', async () => {
    const tab = await openTab()
    await tab.history.recordAttempt(draftOf('old'))
    const erasing = tab.history.eraseHistory()
    const recording = tab.history.recordAttempt(draftOf('new'))
    await Promise.all([erasing, recording])
    expect(shown(tab)).toBe('new')
    expect(shown(await openTab())).toBe('new')
  })

  it('says so where the browser refuses', async () => {
    const tab = await openTab()
    await tab.history.recordAttempt(draftOf('a'))
    const refuse = (): never => {
      throw new DOMException('No.', 'UnknownError')
    }
    vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(refuse)
    vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(refuse)
    expect(await tab.history.eraseHistory()).toBe(false)
    expect(tab.history.useHistory.getState().trouble?.says).toContain('refused to erase')
  })
})
