// The player never leaves its run, stops where it was told to, and knows when the run has been seen.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIRST, isSeen, reducePlayer, speedFor, SPEEDS, type Player, type PlayerAction } from './player.ts'

const at = (part: Partial<Player> = {}): Player => ({ ...FIRST, endUs: 20e6, ...part })
const after = (player: Player, ...actions: PlayerAction[]): Player => actions.reduce(reducePlayer, player)

describe('playing', () => {
  test('time passes at the speed that was chosen', () => {
    const player = after(at(), { type: 'speed', speed: 10 }, { type: 'play' }, { type: 'tick', elapsedMs: 50 })
    expect(player.timeUs).toBe(500_000)
    expect(player.playing).toBe(true)
  })

  test('it pauses at the end, and begins again from there', () => {
    const ended = after(at({ timeUs: 19.99e6 }), { type: 'play' }, { type: 'tick', elapsedMs: 50 })
    expect(ended).toMatchObject({ timeUs: 20e6, playing: false })
    expect(isSeen(ended)).toBe(true)
    expect(after(ended, { type: 'play' })).toMatchObject({ timeUs: 0, playing: true })
  })

  test('a long absence is no leap', () => {
    expect(after(at(), { type: 'play' }, { type: 'tick', elapsedMs: 60_000 }).timeUs).toBe(100_000)
  })

  test('nothing moves while it is paused', () => {
    const paused = at({ timeUs: 5e6 })
    expect(after(paused, { type: 'tick', elapsedMs: 50 })).toBe(paused)
    expect(after(paused, { type: 'pause' })).toBe(paused)
  })

  test('without a run there is nothing to play', () => {
    expect(after(FIRST, { type: 'play' }).playing).toBe(false)
    expect(isSeen(FIRST)).toBe(false)
  })

  test('run until stops exactly there, and a pause forgets it', () => {
    const until = after(at(), { type: 'run-until', timeUs: 70_000 }, { type: 'tick', elapsedMs: 90 })
    expect(until).toMatchObject({ timeUs: 70_000, playing: false, stopAtUs: undefined })
    const paused = after(at(), { type: 'run-until', timeUs: 70_000 }, { type: 'pause' }, { type: 'play' })
    expect(after(paused, { type: 'tick', elapsedMs: 90 }).timeUs).toBe(90_000)
  })
})

describe('moving by hand', () => {
  test('a step shows one record more, and pauses; playing on leaves it behind', () => {
    const stepped = after(at(), { type: 'play' }, { type: 'step', upTo: 3, timeUs: 1e6 })
    expect(stepped).toMatchObject({ upTo: 3, timeUs: 1e6, playing: false })
    expect(after(stepped, { type: 'play' }).upTo).toBeUndefined()
    expect(after(stepped, { type: 'seek', timeUs: 2e6 }).upTo).toBeUndefined()
  })

  test('to the end, and back to the start', () => {
    const finished = after(at(), { type: 'play' }, { type: 'finish' })
    expect(finished).toMatchObject({ timeUs: 20e6, playing: false })
    const reset = after(finished, { type: 'reset' })
    expect(reset.timeUs).toBe(0)
    expect(isSeen(reset)).toBe(true)
  })

  test('a seek that is no number changes nothing', () => {
    expect(after(at({ timeUs: 3e6 }), { type: 'seek', timeUs: Number.NaN }).timeUs).toBe(3e6)
  })
})

describe('another run', () => {
  test('a branch keeps the moment and goes on playing, but has to be seen anew', () => {
    const branched = after(at({ timeUs: 8e6, seenUs: 20e6, playing: true }), {
      type: 'loaded',
      endUs: 20e6,
      anew: false,
    })
    expect(branched).toMatchObject({ timeUs: 8e6, playing: true, seenUs: 8e6 })
  })

  test('a shorter run stops at its end', () => {
    const shorter = after(at({ timeUs: 8e6, playing: true }), { type: 'loaded', endUs: 5e6, anew: false })
    expect(shorter).toMatchObject({ timeUs: 5e6, playing: false })
  })

  test('a new one begins at 0 and keeps the speed', () => {
    const anew = after(at({ timeUs: 8e6, speed: 30, playing: true }), { type: 'loaded', endUs: 5e6, anew: true })
    expect(anew).toEqual({ ...FIRST, speed: 30, endUs: 5e6 })
  })
})

test('a run is watched in some 12 to 40 seconds, as far as speeds go', () => {
  expect([20, 120, 300, 600].map(speedFor)).toEqual([1, 10, 10, 30])
  expect([0.001, 1e6].map(speedFor)).toEqual([SPEEDS[0], 1000])
})

test('whatever is done, the time stays inside the run', () => {
  const number = fc.oneof(fc.double({ min: -1e9, max: 1e9, noNaN: false }), fc.constant(Infinity))
  const action = fc.oneof(
    fc.record({ type: fc.constantFrom('play', 'pause', 'finish', 'reset') }),
    fc.record({ type: fc.constant('tick'), elapsedMs: number }),
    fc.record({ type: fc.constant('seek'), timeUs: number }),
    fc.record({ type: fc.constant('run-until'), timeUs: fc.integer({ min: 0, max: 1e9 }) }),
    fc.record({ type: fc.constant('loaded'), endUs: fc.integer({ min: 1, max: 1e8 }), anew: fc.boolean() }),
  ) as fc.Arbitrary<PlayerAction>
  fc.assert(
    fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
      const player = after(FIRST, ...actions)
      expect(player.timeUs).toBeGreaterThanOrEqual(0)
      expect(player.timeUs).toBeLessThanOrEqual(player.endUs)
      expect(player.seenUs).toBeGreaterThanOrEqual(player.timeUs)
    }),
  )
})
