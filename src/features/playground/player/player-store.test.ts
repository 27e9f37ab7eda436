// Pictures hear of every frame; readers a few times a second, and at once when something stops or is moved by hand.
import { expect, test } from 'vitest'
import { createPlayerStore } from './player-store.ts'

const counted = (): { frames: number; reads: number; store: ReturnType<typeof createPlayerStore> } => {
  const store = createPlayerStore(1)
  const counts = { frames: 0, reads: 0, store }
  store.onFrame(() => (counts.frames += 1))
  store.onReadable(() => (counts.reads += 1))
  store.dispatch({ type: 'loaded', endUs: 10e6, anew: true })
  return counts
}

test('a second of frames is read five times', () => {
  const counts = counted()
  counts.store.dispatch({ type: 'play' })
  const [frames, reads] = [counts.frames, counts.reads]
  for (let frame = 0; frame < 50; frame += 1) counts.store.dispatch({ type: 'tick', elapsedMs: 20 })
  expect([counts.frames - frames, counts.reads - reads]).toEqual([50, 5])
  expect(counts.store.now().timeUs).toBe(1e6)
})

test('many readers are told in turns, each of them once', () => {
  const { store } = counted()
  const told: number[] = []
  for (let reader = 0; reader < 8; reader += 1) store.onReadable(() => told.push(reader))
  store.dispatch({ type: 'play' })
  told.length = 0
  const perFrame = Array.from({ length: 15 }, () => {
    const before = told.length
    store.dispatch({ type: 'tick', elapsedMs: 20 })
    return told.length - before
  })
  expect(Math.max(...perFrame)).toBeLessThanOrEqual(3)
  expect(told).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
})

test('the end is read at once, and so is a seek', () => {
  const counts = counted()
  counts.store.dispatch({ type: 'seek', timeUs: 9.99e6 })
  expect(counts.store.readable().timeUs).toBe(9.99e6)
  counts.store.dispatch({ type: 'play' })
  counts.store.dispatch({ type: 'tick', elapsedMs: 16 })
  expect(counts.store.readable()).toMatchObject({ timeUs: 10e6, playing: false })
})

test('what changes nothing is not told', () => {
  const counts = counted()
  const before = counts.frames
  counts.store.dispatch({ type: 'pause' })
  expect(counts.frames).toBe(before)
})
