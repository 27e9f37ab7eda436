// Bench 'study': does planning towards the exam pay, measured on simulated learners, and how fast a history folds.
import { randomFrom } from '../../std/random.ts'
import { readProjectCorpus } from '../cli/content-files.ts'
import type { Figure, Run } from './figure.ts'
import { foldFigures } from './study-fold.ts'
import { learnerFrom } from './study-learners.ts'
import { inOrder, ours, plainFsrs, studied, type Plan, type Recalled } from './study-plans.ts'

const LEARNERS = Number(process.env.LEARNERS ?? 1000)
const RESAMPLES = 1000
const STATED_GAIN = { fsrs: 5, inOrder: 15 }
/** A fact is asked in so many ways, by and large: value, scope, consequence, scenario, as far as it has them. */
const ITEMS_A_FACT = 3

const PLANS: Readonly<Record<string, Plan>> = {
  ours,
  'FSRS at 0.9, due first': plainFsrs('after'),
  'FSRS at 0.9, new among due': plainFsrs('among'),
  'FSRS at 0.9, new first': plainFsrs('before'),
  'all items in order': inOrder(ITEMS_A_FACT),
  'one item a fact in order': inOrder(1),
}
const STATED: Readonly<Record<string, number>> = {
  'FSRS at 0.9, due first': STATED_GAIN.fsrs,
  'FSRS at 0.9, new among due': STATED_GAIN.fsrs,
  'FSRS at 0.9, new first': STATED_GAIN.fsrs,
  'all items in order': STATED_GAIN.inOrder,
}

export const run: Run = () => {
  const { corpus } = readProjectCorpus()
  const blueprint = corpus.blueprints[0]
  if (blueprint === undefined) throw new Error('content/exams.yaml names no exam')
  const results = new Map<string, Recalled[]>(Object.keys(PLANS).map((name) => [name, []]))
  for (let number = 0; number < LEARNERS; number += 1) {
    const learner = learnerFrom(String(number), corpus, blueprint)
    for (const [name, plan] of Object.entries(PLANS)) results.get(name)?.push(studied(learner, plan))
  }
  const mine = results.get('ours') ?? []
  const figures = [...results].flatMap(([name, recalls]) => figuresOf(name, recalls, mine))
  return Promise.resolve([...figures, ...foldFigures()])
}

function figuresOf(name: string, recalls: readonly Recalled[], mine: readonly Recalled[]): Figure[] {
  const own = recalls.map(({ weighted }) => weighted)
  const [low, high] = interval(own, (picked) => mean(picked.map((at) => own[at] ?? 0)))
  const figures: Figure[] = [
    {
      what: `${name}: recall on exam day`,
      value: 100 * mean(own),
      unit: `% (95 %: ${percent(low)} to ${percent(high)})`,
    },
  ]
  if (recalls === mine) return figures
  const ratio =
    (of: (recalled: Recalled) => number) =>
    (picked: readonly number[]): number =>
      100 *
      (mean(picked.map((at) => of(mine[at] as Recalled))) / mean(picked.map((at) => of(recalls[at] as Recalled))) - 1)
  const weighted = ratio((recalled) => recalled.weighted)
  const [least, most] = interval(own, weighted)
  const stated = STATED[name]
  return [
    ...figures,
    {
      what: `ours above ${name}`,
      value: weighted([...own.keys()]),
      unit: `% (95 %: ${least.toFixed(1)} to ${most.toFixed(1)})`,
      ...(stated === undefined ? {} : { atLeast: stated }),
    },
    { what: `ours above ${name}, facts alike`, value: ratio((recalled) => recalled.plain)([...own.keys()]), unit: '%' },
  ]
}

const mean = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / Math.max(1, list.length)
const percent = (share: number): string => (100 * share).toFixed(1)

/** Bootstrap over learners: 95 of 100 resamples lie within. */
function interval(sampled: readonly number[], of: (picked: readonly number[]) => number): [number, number] {
  const random = randomFrom('bootstrap')
  const values = Array.from({ length: RESAMPLES }, () => of(sampled.map(() => random.below(sampled.length))))
  values.sort((a, b) => a - b)
  return [values[Math.floor(0.025 * RESAMPLES)] ?? 0, values[Math.floor(0.975 * RESAMPLES)] ?? 0]
}
