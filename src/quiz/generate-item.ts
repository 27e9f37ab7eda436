// A fact and a seed become an item, or a refusal that says why not: never a poor item.
import { randomFrom } from '../std/random.ts'
import { err, type Result } from '../std/result.ts'
import type { Bank } from './bank.ts'
import { compute } from './families/compute.ts'
import { consequence } from './families/consequence.ts'
import { discriminate } from './families/discriminate.ts'
import type { FamilyWriter } from './families/family.ts'
import { match } from './families/match.ts'
import { multiResponse } from './families/multi-response.ts'
import { order } from './families/order.ts'
import { recall } from './families/recall.ts'
import { scenario } from './families/scenario.ts'
import { trap } from './families/trap.ts'
import { trueBecause } from './families/true-because.ts'
import { whatChanged } from './families/what-changed.ts'
import type { Family, Item, Refusal } from './item.ts'
import { framed } from './prose/frame.ts'
import { writeItem, type Order } from './write-item.ts'

/** One file a family; a new family is one more line here and in `FAMILIES`. */
export const WRITERS: Readonly<Record<Family, FamilyWriter>> = {
  recall,
  discriminate,
  consequence,
  compute,
  trap,
  'true-because': trueBecause,
  order,
  match,
  'what-changed': whatChanged,
  'multi-response': multiResponse,
  scenario,
}

/** Same bank, order and generator version: the same item, byte for byte, on every machine. */
export function generateItem(bank: Bank, request: Order): Result<Item, Refusal> {
  const { family, target, seed, exam } = request
  const random = randomFrom(`${seed}|${family}|${target.factId}|${target.trapId ?? ''}|${exam}`)
  const draft = WRITERS[family].write(bank, target, random, { ...request.style, exam })
  if (typeof draft === 'string') return err({ factId: target.factId, family, because: draft })
  const isExam = request.style?.mode === 'exam'
  return writeItem(
    bank,
    request,
    isExam ? framed(family, draft, titleOf(bank, draft.topic), exam, random) : draft,
    random,
  )
}

const titleOf = (bank: Bank, topic: string): string => bank.corpus.topics.find(({ id }) => id === topic)?.title ?? topic
