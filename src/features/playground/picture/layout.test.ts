// Fences, cells and dots: every place is shown once, environments stay inside their fence, and dots are few and steady.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CELL, frameAt, type Frame } from '../../../sim/frame/frame-at.ts'
import { readScenario } from '../../../sim/read/read-scenario.ts'
import { runScenario } from '../../../sim/run-scenario.ts'
import type { ScenarioInput } from '../../../sim/scenario.ts'
import type { Trace } from '../../../sim/trace.ts'
import { dotsAt } from './dots.ts'
import { blockFor, blockOf, cellX, cellY, layoutOf, sharesOf, type Layout } from './layout.ts'
import { placesOf } from './places.ts'

function run(input: ScenarioInput): Trace {
  const read = readScenario(input)
  if (!read.ok) throw new Error(read.error.map(({ what }) => what).join(' '))
  return runScenario(read.value)
}

const shop = run({
  accountLimit: 1000,
  durationS: 20,
  functions: [
    { name: 'pay', durationMs: 1000, reserved: 300, provisioned: 50 },
    { name: 'mail', durationMs: 1000 },
  ],
  sources: [
    { name: 'web', target: 'pay', kind: 'sync', arrivals: { kind: 'even', ratePerS: 400 } },
    { name: 'queue', target: 'mail', kind: 'async', arrivals: { kind: 'even', ratePerS: 900 } },
  ],
  changes: [{ atS: 10, on: 'function', name: 'pay', field: 'reserved', value: 100 }],
})

const frameOf = (accountLimit: number): Frame =>
  frameAt(run({ accountLimit, durationS: 1, functions: [{ name: 'f' }] }), 0)

describe('blocks', () => {
  test('reserved, shared, and the 100 that nobody can reserve', () => {
    expect(sharesOf(frameAt(shop, 0)).map(({ fn, floor, count }) => [fn, floor, count])).toEqual([
      [0, false, 300],
      [undefined, false, 600],
      [undefined, true, 100],
    ])
  })

  test('a small account is floor and nothing else', () => {
    expect(sharesOf(frameOf(10))).toEqual([{ fn: undefined, floor: true, count: 10 }])
  })

  test('1,000 places are 1,000 cells at phone and at desk width, none wider than the picture', () => {
    for (const width of [300, 328, 720, 1100]) {
      const layout = layoutOf(frameAt(shop, 0), width)
      expect(layout.cells).toBe(1000)
      expect(layout.unit).toBe(1)
      for (let cell = 0; cell < layout.cells; cell += 1) {
        const block = blockOf(layout, cell)
        if (block === undefined) throw new Error(`cell ${cell} is nowhere`)
        expect(cellX(layout, block, cell) + layout.pitch).toBeLessThanOrEqual(width)
        expect(cellY(layout, block, cell) + layout.pitch).toBeLessThanOrEqual(layout.height)
      }
    }
  })

  test('very many places share cells', () => {
    const layout = layoutOf(frameOf(100_000), 700)
    expect(layout.unit).toBe(20)
    expect(layout.cells).toBe(5000)
  })

  test('a function without a reservation looks for a place in the shared rest', () => {
    const layout = layoutOf(frameAt(shop, 0), 700)
    expect([blockFor(layout, 0)?.fn, blockFor(layout, 1)?.floor]).toEqual([0, false])
  })
})

const shownOf = (layout: Layout, frame: Frame): Map<number, number[]> => {
  const { slotOf } = placesOf(layout, frame.environments)
  const byBlock = new Map<number, number[]>()
  slotOf.forEach((slot, cell) => {
    if (slot < 0) return
    const first = blockOf(layout, cell)?.first ?? -1
    byBlock.set(first, [...(byBlock.get(first) ?? []), frame.environments.fn[slot] ?? -1])
  })
  return byBlock
}

describe('places', () => {
  test('environments stay inside their fence', () => {
    const frame = frameAt(shop, 5e6)
    const byBlock = shownOf(layoutOf(frame, 700), frame)
    expect(new Set(byBlock.get(0))).toEqual(new Set([0]))
    expect(new Set(byBlock.get(300))).toEqual(new Set([1]))
    expect(byBlock.get(0)).toHaveLength(300)
  })

  test('what a lowered reservation leaves running is shown among the shared until it ends', () => {
    const frame = frameAt(shop, 10.2e6)
    const { outside } = placesOf(layoutOf(frame, 700), frame.environments)
    const shared = [...shownOf(layoutOf(frame, 700), frame)].filter(([first]) => first >= 100).flatMap(([, fns]) => fns)
    expect(frame.functions[0]?.concurrency).toBeGreaterThan(200)
    expect(shared.filter((fn) => fn === 0).length + outside).toBe((frame.functions[0]?.concurrency ?? 0) - 100)
  })

  test('at any moment every busy environment is in a cell of its own, or counted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20e6 }), (timeUs) => {
        const frame = frameAt(shop, timeUs)
        const layout = layoutOf(frame, 700)
        const { cellOf, slotOf, outside } = placesOf(layout, frame.environments)
        const busy = [...cellOf.keys()].filter((slot) => (frame.environments.state[slot] ?? 0) >= CELL.busy)
        expect(busy.filter((slot) => cellOf[slot] === -1)).toHaveLength(outside)
        const shown = [...slotOf].filter((slot) => slot >= 0)
        expect(new Set(shown).size).toBe(shown.length)
      }),
      { numRuns: 100 },
    )
  })

  test('a cell of many shows one of them', () => {
    const trace = run({
      accountLimit: 10_000,
      durationS: 10,
      scalingRate: false,
      functions: [{ name: 'f', durationMs: 5000 }],
      sources: [{ target: 'f', kind: 'sync', arrivals: { kind: 'burst', count: 1000 } }],
    })
    const frame = frameAt(trace, 1e6)
    const layout = layoutOf(frame, 700)
    expect(layout.unit).toBe(2)
    expect([...placesOf(layout, frame.environments).slotOf].filter((slot) => slot >= 0)).toHaveLength(500)
  })
})

describe('dots', () => {
  const FLIGHT = 300_000

  test('at most as many as asked for, and the rest is counted', () => {
    const { dots, moving } = dotsAt(shop, 5e6, FLIGHT, 100)
    expect(dots.length).toBeLessThanOrEqual(100)
    expect(dots.length).toBeGreaterThan(60)
    expect(moving).toBeGreaterThan(400)
  })

  test('a request sets out before it starts, and arrives where it runs', () => {
    const { dots } = dotsAt(shop, 4.9e6, FLIGHT, 500)
    const incoming = dots.filter(({ way }) => way === 'in')
    expect(incoming.length).toBeGreaterThan(50)
    const [dot] = incoming
    if (dot === undefined) throw new Error('none')
    const later = dotsAt(shop, 4.9e6 + 1000, FLIGHT, 500).dots.find(({ index }) => index === dot.index)
    expect(later === undefined || later.part > dot.part).toBe(true)
  })

  test('a 429 goes to the fence before, and off it afterwards', () => {
    const ways = new Set(
      dotsAt(shop, 4.9e6, FLIGHT, 500)
        .dots.filter(({ cause }) => cause >= 0)
        .map(({ way }) => way),
    )
    expect(ways).toEqual(new Set(['to-fence', 'off']))
  })

  test('whatever the moment and the speed, parts are parts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20e6 }), fc.integer({ min: 1, max: 1e9 }), (timeUs, flightUs) => {
        for (const { part } of dotsAt(shop, timeUs, flightUs, 500).dots) {
          expect(part).toBeGreaterThanOrEqual(0)
          expect(part).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 100 },
    )
  })
})
