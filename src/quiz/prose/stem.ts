// A requirement set as a stem: scene, background, requirements as sentences and as one 'must', then the question.
import type { Aim } from '../../facts/fact.ts'
import { formatAmount } from '../../facts/quantity.ts'
import { pick, shuffled, type Random } from '../../std/random.ts'
import { listed } from '../../std/text.ts'
import type { Requirement } from '../scenario/judge.ts'
import { drawBackground } from './background.ts'
import { drawActors } from './industries.ts'
import { drawQuestion } from './questions.ts'
import { realise } from './realise.ts'

const MUST = [
  'The solution must',
  'The new design must',
  'The solution has to',
  'Whatever is chosen must',
  'The solution must also',
]
/** More demands in one sentence are hard to hold in mind. */
const MOST_DEMANDS = 2

/** How long a stem is, by how much is said around the problem: medians of public material for each exam. */
const BACKGROUND_SENTENCES: Readonly<Record<string, readonly number[]>> = { saa: [0, 0, 1, 1], sap: [2, 2, 3, 3] }

export interface StemOrder {
  readonly scenes: readonly string[]
  readonly requirements: readonly Requirement[]
  readonly keys: number
  readonly aim?: Aim
  readonly exam: string
}

export function writeStem({ scenes, requirements, keys, aim, exam }: StemOrder, random: Random): string {
  const actors = drawActors(random)
  const say = (text: string, amount?: Requirement['amount']): string =>
    realise(text, random, amount === undefined ? actors : { ...actors, n: formatAmount(amount.high) })
  const scene = say(pick(random, scenes))
  const cases = requirements.filter(({ need }) => need.role === 'case')
  const needs = shuffled(
    random,
    requirements.filter(({ need }) => need.role === 'need'),
  )
  const count = random.below(Math.min(MOST_DEMANDS, needs.length) + 1)
  const demanded = needs.filter(({ need }) => need.demands.length > 0).slice(0, count)
  const stated = needs.filter((need) => !demanded.includes(need))
  const sentence = ({ need, amount }: Requirement): string =>
    say(
      pick(
        random,
        need.sentences.length > 0 ? need.sentences : need.demands.map((demand) => `The solution must ${demand}.`),
      ),
      amount,
    )
  const must = demanded.map(({ need, amount }) => say(pick(random, need.demands), amount)).map(lowerStart)
  const background = drawBackground(random, pick(random, BACKGROUND_SENTENCES[exam] ?? [0])).map((text) => say(text))
  return [
    scene,
    ...cases.map(sentence),
    ...background,
    ...stated.map(sentence),
    ...(must.length === 0 ? [] : [`${pick(random, stated.length > 0 ? MUST : MUST.slice(0, -1))} ${listed(must)}.`]),
    drawQuestion(random, keys, aim),
  ].join(' ')
}

const lowerStart = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
