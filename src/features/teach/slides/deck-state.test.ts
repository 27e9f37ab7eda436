// Moves through slides: a walk forwards and back, what is held back, a dark screen, a question in between.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterMove, placeIn, startOf, type DeckShape, type DeckState, type Move } from './deck-state.ts'

const PAGES = ['one', 'two', 'three']
const shape = (part: Partial<DeckShape> = {}): DeckShape => ({ count: 4, holdsBack: false, pages: PAGES, ...part })
const move = (state: DeckState, ...moves: readonly Move['to'][]): DeckState =>
  moves.reduce((now, to) => afterMove(now, { to } as Move, shape()), state)
const ASKED = { seed: 's', page: 'lambda/limits', factIds: ['lambda.timeout'] }

describe('a walk', () => {
  it('goes on to the next page, and back to the end of the one before', () => {
    const end = move(startOf('one'), 'next', 'next', 'next')
    expect(end).toMatchObject({ page: 'one', at: 3 })
    const two = move(end, 'next')
    expect(two).toMatchObject({ page: 'two', at: 0 })
    expect(placeIn(move(two, 'back'), 4)).toBe(3)
    expect(move(two, 'back').page).toBe('one')
  })

  it('stays at the very first and the very last slide', () => {
    expect(move(startOf('one'), 'back')).toEqual(startOf('one'))
    const last = startOf('three', 3)
    expect(move(last, 'next')).toEqual(last)
  })

  it('Home and End stay on the page', () => {
    expect(move(startOf('two', 1), 'last')).toMatchObject({ page: 'two', at: 3 })
    expect(move(startOf('two', 1), 'first')).toMatchObject({ page: 'two', at: 0 })
  })
})

describe('what is held back', () => {
  it('comes with the first press, and the next slide with the second', () => {
    const held = shape({ holdsBack: true })
    const once = afterMove(startOf('one'), { to: 'next' }, held)
    expect(once).toMatchObject({ at: 0, revealed: true })
    expect(afterMove(once, { to: 'next' }, held)).toMatchObject({ at: 1, revealed: false })
  })

  it('a question is revealed, then left; back leaves it at once', () => {
    const asked = afterMove(startOf('one', 1), { to: 'ask', asked: ASKED }, shape())
    expect(asked).toMatchObject({ asked: ASKED, revealed: false })
    expect(move(asked, 'next')).toMatchObject({ asked: ASKED, revealed: true, at: 1 })
    const left = move(asked, 'next', 'next')
    expect(left.asked).toBeUndefined()
    expect(left.at).toBe(2)
    expect(move(asked, 'back')).toMatchObject({ at: 1, revealed: false })
    expect(move(asked, 'back').asked).toBeUndefined()
    expect(move(asked, 'unask').asked).toBeUndefined()
  })

  it('a question on the very last slide can be left forwards, too', () => {
    const asked = afterMove(startOf('three', 3), { to: 'ask', asked: ASKED }, shape())
    expect(move(asked, 'next', 'next').asked).toBeUndefined()
  })
})

describe('a dark screen', () => {
  it('lights up with any press and turns no page', () => {
    const dark = move(startOf('one', 1), 'blank')
    expect(dark).toMatchObject({ blank: true, at: 1 })
    expect(move(dark, 'next')).toMatchObject({ blank: false, at: 1 })
    expect(move(dark, 'back')).toMatchObject({ blank: false, at: 1 })
    expect(move(dark, 'blank')).toMatchObject({ blank: false, at: 1 })
  })
})

it('text grows and shrinks within its sizes', () => {
  expect(move(startOf('one'), 'larger', 'larger', 'larger', 'larger').size).toBe(3)
  expect(move(startOf('one'), 'smaller', 'smaller', 'smaller').size).toBe(0)
})

const MOVES = fc.constantFrom<Move>(
  { to: 'next' },
  { to: 'back' },
  { to: 'first' },
  { to: 'last' },
  { to: 'blank' },
  { to: 'reveal' },
  { to: 'larger' },
  { to: 'smaller' },
  { to: 'unask' },
  { to: 'page', page: 'two', at: 1 },
  { to: 'ask', asked: ASKED },
)

it('whatever is pressed, there is a slide, and the revision tells every change', () => {
  fc.assert(
    fc.property(
      fc.array(MOVES, { maxLength: 60 }),
      fc.integer({ min: 1, max: 9 }),
      fc.boolean(),
      (moves, count, holdsBack) => {
        let state = startOf('one')
        for (const each of moves) {
          const after = afterMove(state, each, shape({ count, holdsBack }))
          expect(after === state).toBe(after.revision === state.revision)
          expect(PAGES).toContain(after.page)
          const place = placeIn(after, count)
          expect(place >= 0 && place < count).toBe(true)
          state = after
        }
      },
    ),
  )
})

it('an address that names no slide names the nearest one', () => {
  expect(placeIn({ at: 99 }, 4)).toBe(3)
  expect(placeIn({ at: -1 }, 4)).toBe(3)
  expect(placeIn({ at: NaN }, 4)).toBe(0)
  expect(placeIn({ at: 1.5 }, 4)).toBe(0)
  expect(placeIn({ at: 2 }, 0)).toBe(0)
})
