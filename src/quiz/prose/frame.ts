// Exam stems are scenes: a stem of another family gets a company around it, and a reason to ask.
import { pick, type Random } from '../../std/random.ts'
import type { Draft } from '../draft.ts'
import type { Family } from '../item.ts'
import { drawBackground } from './background.ts'
import { realise } from './realise.ts'

/** Without a trade: the case that follows has one of its own. `{topic}` is the service that the case is about. */
const OPENERS: Readonly<Partial<Record<Family, readonly string[]>>> = {
  trap: [
    'A company runs several applications on AWS.',
    'A company is reviewing how it uses {topic}.',
    'A solutions architect advises a company on its use of {topic}.',
    'A company works with {topic} in [two|three|four] of its applications.',
    'A development team asks a solutions architect for advice.',
  ],
  consequence: [
    'A company works with {topic}, and the operations team goes through cases that it may meet.',
    'A solutions architect explains to a team what {topic} does in unusual situations.',
    'A company writes a runbook for its use of {topic}.',
    'An operations team prepares for an unannounced exercise on its production systems.',
  ],
  compute: [
    'A company plans the capacity of an application on AWS before its number of users grows.',
    'A solutions architect works out figures for an application on AWS.',
  ],
}

/** How many neutral sentences stand between the opener and the case, by exam. */
const BACKGROUND: Readonly<Record<string, readonly number[]>> = { saa: [1, 1, 2], sap: [3, 3, 4] }

/** `topic` is the title of the draft's topic, as a sentence names it. */
export function framed(family: Family, draft: Draft, topic: string, exam: string, random: Random): Draft {
  const openers = OPENERS[family]
  if (openers === undefined) return draft
  const around = drawBackground(random, pick(random, BACKGROUND[exam] ?? [1]))
  const said = [pick(random, openers), ...around].map((text) => realise(text.replace('{topic}', topic), random))
  return { ...draft, stem: [...said, draft.stem].join(' ') }
}
