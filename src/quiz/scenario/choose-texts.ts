// Chooses how each option of a scenario is worded: alike in length and style, and no look that tells the key.
import { pick, type Random } from '../../std/random.ts'
import { costOf, drawRanks, isGiveaway, lookOf, placesOf, type Look } from '../choose-distractors.ts'
import { contentWords } from '../cues.ts'
import { realise } from '../prose/realise.ts'

/** Sets of wordings that are tried for one item. */
const TRIES = 24

/** One text a solution, keys first, in their order; undefined where each choice would give the key away. */
export function chooseTexts(
  random: Random,
  stem: string,
  keys: readonly (readonly string[])[],
  others: readonly (readonly string[])[],
): readonly string[] | undefined {
  const stemWords = contentWords(stem)
  const looks = [...keys, ...others].map((actions) =>
    actions.map((action) => lookOf(realise(action, random).replace(/\.$/, ''), stemWords)),
  )
  const wanted = drawRanks(random, others.length)
  let best: readonly Look[] | undefined
  let bestCost = Infinity
  for (let tried = 0; tried < TRIES && bestCost > 0; tried += 1) {
    const set = looks.map((ways) => pick(random, ways))
    const [mine, rest] = [set.slice(0, keys.length), set.slice(keys.length)]
    if (isGiveaway(stemWords, mine, rest)) continue
    const key = mine[0] as Look
    const cost = costOf(
      rest.map((look) => ({ look, places: placesOf(key, look) })),
      wanted,
    )
    if (cost < bestCost) [best, bestCost] = [set, cost]
  }
  return best?.map(({ text }) => text)
}
