// The deck of a tab: noted for the next visit, one answer further with each answer, and gone with the history.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { deckFrom } from '../review/deck.ts'
import { attemptOf, itemOf } from '../review/testing/attempts.ts'
import { closeBrowser, draftOf, newBrowser, newTab, openTab, type Tab } from './testing/browser.ts'

beforeEach(() => {
  newBrowser()
  // A browser without workers: the page folds by itself.
  vi.stubGlobal('addEventListener', (name: string, listener: () => void) => leaving.set(name, listener))
})
afterEach(() => {
  leaving.clear()
  closeBrowser()
})

const leaving = new Map<string, () => void>()
const leave = (): void => leaving.get('pagehide')?.()

/** The deck that belongs to the tab made last. */
async function watch(): Promise<typeof import('./deck.ts')> {
  const deck = await import('./deck.ts')
  deck.watchDeck()
  return deck
}
const expected = async ({ history }: Tab): Promise<ReturnType<typeof deckFrom>> => {
  const { localOffset } = await import('./local-offset.ts')
  return deckFrom(history.useHistory.getState().attempts, localOffset)
}

describe('the deck of a tab', () => {
  it('goes on with every answer, as if it were folded anew', async () => {
    const tab = await openTab()
    const { useDeck } = await watch()
    expect(useDeck.getState()).toMatchObject({ from: 'folded' })
    for (const factId of ['a.x', 'b.x', 'a.x'])
      await tab.history.recordAttempt(draftOf(factId, { correct: factId === 'b.x' }))
    expect([...useDeck.getState().deck.keys()]).toEqual(['a.x', 'b.x'])
    expect(useDeck.getState().deck).toEqual(await expected(tab))
  })

  it('is noted when one leaves, and known at once on the next visit', async () => {
    const tab = await openTab()
    await watch()
    await tab.history.recordAttempt(draftOf('a.x'))
    const before = await expected(tab)
    leave()
    await newTab()
    const { useDeck } = await watch()
    expect(useDeck.getState()).toEqual({ deck: before, from: 'noted' })
    await vi.waitFor(() => expect(useDeck.getState().from).toBe('folded'))
    expect(useDeck.getState().deck).toEqual(before)
  })

  it('of a long history takes in what is answered while it is being folded', async () => {
    const many = Array.from({ length: 1500 }, (_, at) =>
      attemptOf(`many${10_000 + at}`, { sequence: at + 1, item: itemOf([`f${at % 40}.x`]) }),
    )
    await (await openTab()).history.addAttempts(many)
    const tab = await openTab()
    const { useDeck } = await watch()
    await tab.history.recordAttempt(draftOf('new.x'))
    await vi.waitFor(() => expect(useDeck.getState().deck.has('new.x')).toBe(true))
    expect(useDeck.getState().deck).toEqual(await expected(tab))
  })

  it('is gone with the history, and so is its note', async () => {
    const tab = await openTab()
    const { useDeck } = await watch()
    await tab.history.recordAttempt(draftOf('a.x'))
    leave()
    expect(localStorage.getItem('trapline.deck')).not.toBeNull()
    await tab.history.eraseHistory()
    expect(useDeck.getState().deck.size).toBe(0)
    leave()
    expect(localStorage.getItem('trapline.deck')).toBeNull()
  })

  it.each(['', '{', '[]', '{"format":2}', '{"format":1,"answers":1,"right":0,"facts":[["a.x",1]]}'])(
    'is not taken from a note that reads %j',
    async (note) => {
      localStorage.setItem('trapline.deck', note)
      await newTab()
      const { readNotedDeck } = await import('./deck-note.ts')
      expect(readNotedDeck()).toBeUndefined()
    },
  )
})
