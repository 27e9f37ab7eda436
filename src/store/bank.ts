// The bank of this tab's corpus: one, so that what was worked out for one view is there for the next.
import type { Corpus } from '../facts/fact.ts'
import { bankFrom, type Bank } from '../quiz/bank.ts'
import { useCorpus } from './corpus.ts'

const banks = new WeakMap<Corpus, Bank>()

export function bankOf(corpus: Corpus): Bank {
  const bank = banks.get(corpus) ?? bankFrom(corpus)
  banks.set(corpus, bank)
  return bank
}

export function useBank(): Bank | undefined {
  const corpus = useCorpus()
  return corpus === undefined ? undefined : bankOf(corpus)
}
