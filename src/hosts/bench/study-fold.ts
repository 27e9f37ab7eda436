// How long the deck of a long history takes: attempts put in order and folded, as the worker of the page does it; in CPU time, since other work on the machine is none of it.
import { ATTEMPT_FORMAT, type Attempt } from '../../review/attempt.ts'
import { deckFrom } from '../../review/deck.ts'
import { GENERATOR_VERSION, type Item } from '../../quiz/item.ts'
import { randomFrom } from '../../std/random.ts'
import { percentile, type Figure } from './figure.ts'

const TURNS = 5
const STATED_MS = 250
const FACTS = 1200
/** 2026-01-01T08:00:00Z */
const START_MS = 1_767_254_400_000

export function foldFigures(): Figure[] {
  const history = (count: number): Attempt[] => Array.from({ length: count }, (_, at) => attemptAt(at))
  return [
    { what: 'fold of 10,000 attempts', value: foldMs(history(10_000)), unit: 'CPU-ms', atMost: STATED_MS },
    { what: 'fold of 50,000 attempts', value: foldMs(history(50_000)), unit: 'CPU-ms' },
  ]
}

function foldMs(attempts: readonly Attempt[]): number {
  const times = Array.from({ length: TURNS }, () => {
    const from = process.cpuUsage()
    deckFrom(attempts, () => 3_600_000)
    const { user, system } = process.cpuUsage(from)
    return (user + system) / 1000
  })
  return percentile(times, 0.5)
}

const random = randomFrom('fold')

/** A question every ten minutes or so, three of four right, on two devices. */
function attemptAt(at: number): Attempt {
  const factIds = [`subject-${random.below(FACTS)}.attribute`]
  const item: Item = {
    id: `recall/${factIds[0]}/${at}`,
    family: 'recall',
    topic: 'lambda',
    exam: 'saa',
    task: 'saa:2.2',
    stem: '',
    select: 1,
    options: [],
    factIds,
    seed: String(at),
    contentVersion: '0badcafe',
    generatorVersion: GENERATOR_VERSION,
  }
  return {
    id: `attempt-${at}`,
    format: ATTEMPT_FORMAT,
    answeredAt: START_MS + at * 600_000,
    sequence: at,
    device: at % 3 === 0 ? 'phone000' : 'laptop00',
    item,
    chosen: ['a'],
    correct: random.below(4) > 0,
    durationMs: 30_000,
  }
}
