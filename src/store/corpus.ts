// The corpus in this tab: fetched once, when something first needs it.
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Corpus } from '../facts/fact.ts'

const held = createStore<{ readonly corpus: Corpus | undefined }>()(() => ({ corpus: undefined }))
let loading: Promise<Corpus> | undefined

/** Rejects where it cannot be fetched; the next call tries again. */
export function loadCorpus(): Promise<Corpus> {
  loading ??= fetchCorpus()
  return loading
}

async function fetchCorpus(): Promise<Corpus> {
  try {
    const { default: corpus } = await import('virtual:corpus')
    held.setState({ corpus })
    return corpus
  } catch (error) {
    loading = undefined
    throw error
  }
}

export const heldCorpus = (): Corpus | undefined => held.getState().corpus

/** React subscribes after the first paint, so that is when the corpus starts to load; where it fails it stays away. */
const asked = {
  ...held,
  subscribe: (listener: Parameters<typeof held.subscribe>[0]): (() => void) => {
    loadCorpus().catch(() => undefined)
    return held.subscribe(listener)
  },
}

export const useCorpus = (): Corpus | undefined => useStore(asked, (state) => state.corpus)
