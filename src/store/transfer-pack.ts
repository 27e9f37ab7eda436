// A back-up in which questions that can be written again are recipes; and back, or a word why not.
import type { Bank } from '../quiz/bank.ts'
import type { Item } from '../quiz/item.ts'
import { err, ok, type Result } from '../std/result.ts'
import { isRecipe, itemFrom, recipeFor } from './transfer-items.ts'

/** So many questions are written before the browser may breathe. */
const AT_ONCE = 20

interface Packed {
  readonly contentVersion?: unknown
  readonly attempts?: unknown
}

const breathe = (): Promise<void> => new Promise((go) => setTimeout(go))

/** `backup` as writeBackup writes it. Without a bank it stays as it is. */
export async function packed(backup: string, bank: Bank | undefined): Promise<string> {
  if (bank === undefined) return backup
  const { attempts, ...rest } = JSON.parse(backup) as { attempts: { item: Item }[] }
  const small: unknown[] = []
  for (const [at, attempt] of attempts.entries()) {
    if (at % AT_ONCE === 0) await breathe()
    const recipe = recipeFor(bank, attempt.item)
    small.push(recipe === undefined ? attempt : { ...attempt, item: recipe })
  }
  return JSON.stringify({ ...rest, contentVersion: bank.corpus.version, attempts: small })
}

/**
 * The text of a back-up; what is no JSON is handed on, for the reader of back-ups to say what is wrong with it. Refused
 * as a whole where the facts here are others: half of a history would look like all of it.
 */
export async function unpacked(
  text: string,
  bank: Bank | undefined,
): Promise<Result<string, 'other-content' | 'damaged'>> {
  const read = parsed(text)
  if (read === undefined || !Array.isArray(read.attempts)) return ok(text)
  const attempts: unknown[] = []
  for (const [at, attempt] of (read.attempts as unknown[]).entries()) {
    if (at % AT_ONCE === 0) await breathe()
    const item: unknown =
      typeof attempt === 'object' && attempt !== null && 'item' in attempt ? attempt.item : undefined
    if (!isRecipe(item)) {
      attempts.push(attempt)
      continue
    }
    const written = bank === undefined ? undefined : itemFrom(bank, item)
    if (written === undefined) return err(read.contentVersion === bank?.corpus.version ? 'damaged' : 'other-content')
    attempts.push({ ...(attempt as object), item: written })
  }
  return ok(JSON.stringify({ ...read, attempts }))
}

function parsed(text: string): Packed | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
