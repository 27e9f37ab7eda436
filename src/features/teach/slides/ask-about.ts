// The move that asks about a slide: a fresh seed each time, so that a second press asks anew.
import type { Slide } from './deck.ts'
import type { Move } from './deck-state.ts'

export function askAbout(topic: string, page: string, slide: Slide | undefined): Move {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1))
  return {
    to: 'ask',
    asked: {
      seed: random.toString(36),
      page: `${topic}/${page}`,
      factIds: slide?.factIds ?? [],
      ...(slide?.trapId === undefined ? {} : { trapId: slide.trapId }),
    },
  }
}
