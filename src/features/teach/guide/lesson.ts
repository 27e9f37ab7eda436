// The lesson on concurrency as data: when, what, and where it is; the codes come from the facts of today.
import type { Corpus } from '../../../facts/fact.ts'
import { writeDrillCode } from '../../../quiz/code/drill-code.ts'

export interface Step {
  readonly fromMin: number
  readonly toMin: number
  readonly title: string
  readonly says: readonly string[]
  readonly links: readonly { readonly to: string; readonly name: string }[]
}

const PAGE = 'lambda/concurrency'
/** Any even seeds: a lesson is the same for every class until the facts change. */
const ROOM_SEED = 2026
const HOME_SEED = 1126

export interface LessonCodes {
  /** Three questions for the room. */
  readonly room: string
  /** Ten to take home; no fact of the room's is asked again where there are enough. */
  readonly home: string
}

export function lessonCodes(corpus: Corpus): LessonCodes | undefined {
  const code = (length: number, seed: number): string | undefined =>
    writeDrillCode({ selection: { exam: 'saa', page: PAGE }, length, seed }, corpus)
  const [room, home] = [code(3, ROOM_SEED), code(10, HOME_SEED)]
  return room === undefined || home === undefined ? undefined : { room, home }
}

const slides = (at: number): string => `/teach/lambda?page=concurrency&at=${at}`

export const lessonSteps = ({ room, home }: LessonCodes): readonly Step[] => [
  {
    fromMin: 0,
    toMin: 5,
    title: 'Before they know anything',
    says: [
      'Show the title slide and ask: 100 requests a second, half a second each. How many environments?',
      'Take three answers before you say which is right. Write rate × duration on the board.',
    ],
    links: [{ to: slides(1), name: 'Slides, from the first' }],
  },
  {
    fromMin: 5,
    toMin: 15,
    title: 'One pool, and its numbers',
    says: [
      'Go through the pool slide by slide. Stop at 1,000 and at 100: everything later follows from the two.',
      'Ask about a slide with I whenever the room grows quiet; the key stands in your window only.',
    ],
    links: [{ to: slides(3), name: 'Slides: the pool' }],
  },
  {
    fromMin: 15,
    toMin: 25,
    title: 'First prediction: the noisy neighbour',
    says: [
      'Everybody writes a prediction down. Then commit one for the room, and play.',
      'Pause at the first throttle. Who saw it coming explains it to who did not.',
    ],
    links: [{ to: '/play/concurrency?preset=noisy-neighbour', name: 'Predict and play' }],
  },
  {
    fromMin: 25,
    toMin: 33,
    title: 'First question for the room',
    says: [
      'Ask question 1, close, and look at the spread without revealing. Under seven in ten right: discuss in pairs, vote again.',
      'Reveal. Read the reason of the most chosen wrong option aloud, not only the key’s.',
    ],
    links: [
      { to: `/teach/room?code=${room}`, name: 'Live room with these three questions' },
      { to: `/teach/collect/${room}`, name: 'The same without a network' },
      { to: `/teach/form/${room}`, name: 'The same on paper' },
    ],
  },
  {
    fromMin: 33,
    toMin: 43,
    title: 'Fence and warmth',
    says: [
      'Reserved keeps others out; provisioned keeps environments warm. Let the room say it in its own words before the table.',
      'Trap slides hold the right sentence back: let them argue with the three beliefs first, then press once more.',
    ],
    links: [{ to: slides(9), name: 'Slides: four ways to hold a share' }],
  },
  {
    fromMin: 43,
    toMin: 49,
    title: 'Second prediction: 900, not 1,000',
    says: ['How much may be reserved of 1,000? Commit, then try it: the setting is refused at 901.'],
    links: [{ to: '/play/concurrency?preset=nine-hundred', name: 'Predict and play' }],
  },
  {
    fromMin: 49,
    toMin: 56,
    title: 'Second and third question',
    says: [
      'Ask both without discussion. Compare the confusions in the tally with those of the first question.',
      'What is still mixed up is what the next lesson begins with: save the results as CSV.',
    ],
    links: [{ to: '/teach/room', name: 'Back to the room' }],
  },
  {
    fromMin: 56,
    toMin: 60,
    title: 'To take home',
    says: [
      'Put the code on the projector. It draws the same ten questions on every phone, also without a network; each option gives its reason.',
      'Who wants to read on: the page itself, with the source and date of every number.',
    ],
    links: [
      { to: `/practice/${home}`, name: `Drill ${home}` },
      { to: '/learn/lambda/concurrency', name: 'The page to read' },
      { to: '/teach/lambda?page=concurrency&window=handout', name: 'The handout' },
    ],
  },
]
