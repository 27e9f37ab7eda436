// The same queue on simjs 2.0.3, by its timers alone: what a general library costs before it records anything.
import { createRequire } from 'node:module'

interface Simjs {
  readonly Sim: new () => { addEntity(kind: unknown): unknown; simulate(until: number): void }
  readonly Entity: new (...args: unknown[]) => {
    setTimer(delay: number): { done(then: () => void, self: unknown): void }
  }
}

/** Its published file exports nothing, but hangs itself on a window when there is one. */
function loadSimjs(): Simjs {
  const world = globalThis as { window?: { Sim?: Simjs } }
  const window: { Sim?: Simjs } = {}
  world.window = window
  createRequire(import.meta.url)('simjs')
  delete world.window
  if (window.Sim === undefined) throw new Error('simjs did not hang itself on the window')
  return window.Sim
}

const simjs = loadSimjs()

/** M/M/c/c until `seconds` are over; answers how many timers have fired. */
export function runSimjs(servers: number, ratePerS: number, seconds: number, exponential: () => number): number {
  const { Sim, Entity } = simjs
  let busy = 0
  let fired = 0
  class Callers extends Entity {
    start(): void {
      this.setTimer(exponential() / ratePerS).done(() => this.arrive(), this)
    }
    arrive(): void {
      fired += 1
      if (busy < servers) {
        busy += 1
        this.setTimer(exponential()).done(() => this.leave(), this)
      }
      this.start()
    }
    leave(): void {
      fired += 1
      busy -= 1
    }
  }
  const sim = new Sim()
  sim.addEntity(Callers)
  sim.simulate(seconds)
  return fired
}
