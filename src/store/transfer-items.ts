// Questions as recipes: what the other device can write again from the same facts and seed need not travel.
import type { Bank } from '../quiz/bank.ts'
import { generateItem } from '../quiz/generate-item.ts'
import { FAMILIES, GENERATOR_VERSION, type Item } from '../quiz/item.ts'
import { isSame } from '../review/merge-attempts.ts'
import { hashText } from '../std/random.ts'

/** Family, fact, trap or nothing, seed, exam, and a check of what has to come out. */
export type Recipe = readonly [
  family: string,
  factId: string,
  trapId: string,
  seed: string,
  exam: string,
  check: string,
]

const checkOf = ({ stem, options, task, contentVersion }: Item): string =>
  hashText(
    [contentVersion, task, stem, ...options.map(({ id, text, reason }) => id + text + reason)].join('\n'),
  ).toString(36)

/** Undefined where the question cannot be written again from these facts, byte for byte: then it travels whole. */
export function recipeFor(bank: Bank, item: Item): Recipe | undefined {
  const { family, factIds, trapId = '', seed, exam, contentVersion, generatorVersion } = item
  if (contentVersion !== bank.corpus.version || generatorVersion !== GENERATOR_VERSION) return undefined
  // A fact that serves one exam alone was perhaps asked in a drill for the other.
  const exams = [exam, ...bank.corpus.blueprints.map((known) => known.exam).filter((known) => known !== exam)]
  const recipes = exams.map((asked): Recipe => [family, factIds[0] ?? '', trapId, seed, asked, checkOf(item)])
  return recipes.find((recipe) => isSame(itemFrom(bank, recipe), item))
}

export function itemFrom(bank: Bank, [name, factId, trapId, seed, exam, check]: Recipe): Item | undefined {
  const family = FAMILIES.find((known) => known === name)
  if (family === undefined || !bank.byId.has(factId)) return undefined
  const target = { factId, ...(trapId === '' ? {} : { trapId }) }
  const made = generateItem(bank, { family, target, seed, exam })
  return made.ok && checkOf(made.value) === check ? made.value : undefined
}

/** As it comes from the other device, so nothing is certain. */
export const isRecipe = (value: unknown): value is Recipe =>
  Array.isArray(value) && value.length === 6 && value.every((part) => typeof part === 'string' && part.length <= 300)
