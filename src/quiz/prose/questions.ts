// The last sentence of a stem: what is asked, with a superlative where an aim decides.
import type { Aim } from '../../facts/fact.ts'
import { pick, type Random } from '../../std/random.ts'

const PLAIN: readonly string[] = [
  'Which solution meets these requirements?',
  'Which design meets all of these requirements?',
  'What should the solutions architect recommend?',
  'What should the team do to meet these requirements?',
  'Which approach satisfies all of this?',
  'Which solution should the company choose?',
]

const SUPERLATIVE: Readonly<Record<Aim, readonly string[]>> = {
  effort: [
    'Which solution meets these requirements with the LEAST operational overhead?',
    'Which design meets the requirements and leaves the team the LEAST to operate?',
    'What should the team do to meet these requirements with the LEAST operational effort?',
    'Which approach satisfies this with the LEAST operational overhead?',
  ],
  cost: [
    'Which solution meets these requirements MOST cost-effectively?',
    'Which design meets the requirements at the LOWEST cost?',
    'What should the company do to meet these requirements at the LOWEST cost?',
    'Which approach satisfies this MOST cost-effectively?',
  ],
  delay: [
    'Which solution meets these requirements with the LOWEST latency?',
    'Which design meets the requirements and adds the LEAST latency?',
    'What should the team do to meet these requirements with the LOWEST latency?',
  ],
  rework: [
    'Which solution meets these requirements with the FEWEST changes to the code?',
    'What should the team do to meet these requirements with the LEAST development effort?',
    'Which design meets the requirements with the LEAST change to the application?',
  ],
}

const SEVERAL: Readonly<Record<number, readonly string[]>> = {
  2: [
    'Which two solutions would each meet these requirements?',
    'Which two designs, each by itself, meet all of this?',
    'Which two approaches could the company choose from?',
  ],
  3: [
    'Which three solutions would each meet these requirements?',
    'Which three designs, each by itself, meet all of this?',
    'Which three approaches could the company choose from?',
  ],
}

export const hasSuperlative = (stem: string): boolean => /\b(LEAST|MOST|LOWEST|FEWEST|HIGHEST)\b/.test(stem)

export function drawQuestion(random: Random, keys: number, aim?: Aim): string {
  if (keys > 1) return pick(random, SEVERAL[keys] ?? [])
  return pick(random, aim === undefined ? PLAIN : SUPERLATIVE[aim])
}
