// A sitting through reloads, a second tab, a refused disk and the end of its time: nothing answered is lost.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { MINUTE, sittingOf } from '../review/testing/sittings.ts'
import { aMoment, clearSiteData, closeBrowser, failToOpen, fillDisk, kept, newBrowser } from './testing/browser.ts'

type Store = typeof import('./sitting.ts')
type History = typeof import('./history.ts')
interface ExamTab extends Store {
  readonly history: History
}

const START = Date.parse('2026-11-26T08:00:00Z')
const { id: _id, format: _format, startedAt: _startedAt, ...form } = sittingOf(4)
let now = START

beforeEach(() => {
  newBrowser()
  now = START
  vi.spyOn(Date, 'now').mockImplementation(() => now)
  // Only the wall moves here: what the other clock is good for, exam-clock.test.ts shows.
  vi.spyOn(performance, 'now').mockReturnValue(0)
  vi.stubGlobal('addEventListener', () => undefined)
})
afterEach(closeBrowser)

/** A tab, or the same one after a reload: its memory is fresh. */
async function openTab(): Promise<ExamTab> {
  vi.resetModules()
  const [store, history] = [await import('./sitting.ts'), await import('./history.ts')]
  await history.openHistory()
  await store.openSitting()
  return { ...store, history }
}

const chose = (tab: Store, index: number, ...chosen: string[]): void =>
  tab.moveSitting({ type: 'chose', index, chosen, spentMs: 1000 })

const isKept = async (tab: Store): Promise<void> => {
  await vi.waitFor(() => expect(tab.useSitting.getState().keeping).toBe('kept'))
}
const chosenIn = (tab: Store): string =>
  (tab.useSitting.getState().progress?.answers ?? []).map(({ chosen }) => chosen.join('') || '-').join(' ')

describe('a sitting', () => {
  it('is there after a reload, with its answers, its place and its clock', async () => {
    const tab = await openTab()
    await tab.startSitting(form)
    chose(tab, 0, 'a')
    chose(tab, 2, 'b')
    tab.moveSitting({ type: 'went', index: 0, to: 2 })
    await isKept(tab)
    now += 4 * MINUTE
    const again = await openTab()
    expect(chosenIn(again)).toBe('a - b -')
    expect(again.useSitting.getState().progress).toMatchObject({ at: 2, clock: { seenAt: START + 4 * MINUTE } })
  })

  it('gives no time where the clock is set back over a reload', async () => {
    const tab = await openTab()
    await tab.startSitting(form)
    now += 6 * MINUTE
    chose(tab, 0, 'a')
    await isKept(tab)
    now -= 60 * MINUTE
    const again = await openTab()
    expect(again.useSitting.getState().progress?.clock.seenAt).toBe(START + 6 * MINUTE)
    now += 5 * MINUTE
    again.tickSitting()
    expect(again.useSitting.getState().progress?.submittedAt).toBe(START + 10 * MINUTE)
  })

  it('hands itself in where it ran out while closed, and its answers are in the history once', async () => {
    const tab = await openTab()
    await tab.startSitting(form)
    chose(tab, 0, 'a')
    chose(tab, 1, 'c')
    await isKept(tab)
    now += 24 * 60 * MINUTE
    const later = await openTab()
    await vi.waitFor(() => expect(later.history.useHistory.getState().attempts).toHaveLength(2))
    const { sitting, progress } = later.useSitting.getState()
    expect(progress?.submittedAt).toBe(START + 10 * MINUTE)
    expect(later.history.useHistory.getState().attempts.map(({ drill, correct }) => [drill, correct])).toEqual([
      [sitting?.id, true],
      [sitting?.id, false],
    ])
    await vi.waitFor(async () => expect(await kept()).toHaveLength(2))
    const latest = await openTab()
    await latest.history.openHistory()
    await aMoment()
    expect(await kept()).toHaveLength(2)
  })

  it('takes no more answers once it is handed in', async () => {
    const tab = await openTab()
    await tab.startSitting(form)
    chose(tab, 0, 'a')
    tab.moveSitting({ type: 'submitted' })
    chose(tab, 1, 'a')
    await vi.waitFor(() => expect(tab.history.useHistory.getState().attempts).toHaveLength(1))
    expect(chosenIn(tab)).toBe('a - - -')
  })

  it('is recorded by the next tab where the one that handed it in died first', async () => {
    const tab = await openTab()
    await tab.startSitting(form)
    chose(tab, 0, 'a')
    await isKept(tab)
    const database = await (await import('./sitting-disk.ts')).openSittingDisk()
    const held = await database.read()
    if (held === undefined) throw new Error('nothing kept')
    await database.put({ ...held, progress: { ...held.progress, submittedAt: START + MINUTE } })
    const later = await openTab()
    await vi.waitFor(() => expect(later.history.useHistory.getState().attempts).toHaveLength(1))
  })

  it('is gone once it is closed, and its answers stay', async () => {
    const tab = await openTab()
    await tab.startSitting(form)
    chose(tab, 0, 'a')
    tab.moveSitting({ type: 'submitted' })
    await vi.waitFor(() => expect(tab.history.useHistory.getState().attempts).toHaveLength(1))
    await vi.waitFor(async () => expect(await kept()).toHaveLength(1))
    await tab.closeSitting()
    const again = await openTab()
    expect(again.useSitting.getState()).toMatchObject({ status: 'ready', sitting: undefined })
    expect(await kept()).toHaveLength(1)
  })
})

describe('two tabs', () => {
  it('that answer at once lose nothing, say that the other is there, and agree after a moment', async () => {
    const one = await openTab()
    await one.startSitting(form)
    const other = await openTab()
    chose(one, 0, 'a')
    chose(other, 1, 'b')
    chose(one, 2, 'c')
    chose(other, 3, 'a', 'b')
    await isKept(one)
    await isKept(other)
    await vi.waitFor(() => expect([chosenIn(one), chosenIn(other)]).toEqual(['a b c ab', 'a b c ab']))
    expect([one, other].map(({ useSitting }) => useSitting.getState().elsewhere)).toEqual([true, true])
  })

  it('both see the end, and every answer is in the history once', async () => {
    const one = await openTab()
    await one.startSitting(form)
    const other = await openTab()
    chose(one, 0, 'a')
    await isKept(one)
    now += 10 * MINUTE
    one.tickSitting()
    other.tickSitting()
    await vi.waitFor(() => {
      for (const { useSitting } of [one, other]) expect(useSitting.getState().progress?.submittedAt).toBeDefined()
    })
    await vi.waitFor(async () => expect(await kept()).toHaveLength(1))
  })
})

describe('a disk that', () => {
  it('is full keeps the exam in the tab, says so, and has all of it once there is room', async () => {
    const tab = await openTab()
    await tab.startSitting(form)
    const free = fillDisk()
    chose(tab, 0, 'a')
    await vi.waitFor(() => expect(tab.useSitting.getState().keeping).toBe('tab-only'))
    expect(chosenIn(tab)).toBe('a - - -')
    free()
    chose(tab, 1, 'b')
    await isKept(tab)
    expect(chosenIn(await openTab())).toBe('a b - -')
  })

  it('is denied is done without: the exam goes on in the notes of the browser', async () => {
    failToOpen('SecurityError')
    const tab = await openTab()
    await tab.startSitting(form)
    chose(tab, 0, 'a')
    await isKept(tab)
    expect(chosenIn(await openTab())).toBe('a - - -')
  })

  it('is cleared in the middle gets everything back with the next answer', async () => {
    const tab = await openTab()
    await tab.startSitting(form)
    chose(tab, 0, 'a')
    await isKept(tab)
    clearSiteData()
    chose(tab, 1, 'b')
    await vi.waitFor(() => expect(tab.useSitting.getState().keeping).not.toBe('keeping'))
    chose(tab, 2, 'a')
    await vi.waitFor(() => expect(tab.useSitting.getState().keeping).not.toBe('keeping'))
    expect(chosenIn(tab)).toBe('a b a -')
    expect(chosenIn(await openTab())).toBe('a b a -')
  })

  it.each([
    ['a form of another shape', { format: 2 }],
    ['no items', { items: [] }],
    ['a length of years', { lengthMs: 1e12 }],
  ])('holds %s is as good as empty', async (_, part) => {
    const tab = await openTab()
    await tab.startSitting({ ...form, ...part } as typeof form)
    // Damage that our own writing cannot produce is put there by hand.
    const disk = await (await import('./sitting-disk.ts')).openSittingDisk()
    const { sitting, progress } = tab.useSitting.getState()
    if (sitting === undefined || progress === undefined) throw new Error('not begun')
    await disk.put({ sitting: { ...sitting, ...(part as object) }, progress })
    expect((await openTab()).useSitting.getState()).toMatchObject({ status: 'ready', sitting: undefined })
  })
})
