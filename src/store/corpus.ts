// The corpus in this tab: fetched in parts when something first needs it, one a topic.
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Corpus } from '../facts/fact.ts'
import { joinCorpus, type CorpusPart, type CorpusTexts } from '../facts/split-corpus.ts'

const held = createStore<{ readonly corpus: Corpus | undefined }>()(() => ({ corpus: undefined }))
let loading: Promise<Corpus> | undefined

const readings = new Map<string, Promise<CorpusPart>>()

/** Rejects where it cannot be fetched; the next call tries again. */
export function loadCorpus(): Promise<Corpus> {
  loading ??= fetchCorpus()
  return loading
}

async function fetchCorpus(): Promise<Corpus> {
  try {
    const { index, parts } = await import('virtual:corpus')
    const reading = Object.entries(parts).map(([topic, fetchFile]) => readPart(topic, fetchFile))
    const corpus = joinCorpus(index, await Promise.all(reading))
    held.setState({ corpus })
    return corpus
  } catch (error) {
    loading = undefined
    throw error
  }
}

type FetchFile = () => Promise<{ readonly default: string }>

/** A part is read once, whoever asks first; one that failed is asked for again. Each in a task of its own: all at once block a finger. */
function readPart(topic: string, fetchFile: FetchFile): Promise<CorpusPart> {
  const reading = readings.get(topic) ?? fetchFile().then(inOwnTask((file) => JSON.parse(file.default) as CorpusPart))
  readings.set(topic, reading)
  reading.catch(() => readings.delete(topic))
  return reading
}

const inOwnTask =
  <From, To>(work: (from: From) => To) =>
  (from: From): Promise<To> =>
    new Promise<void>((resume) => void setTimeout(resume)).then(() => work(from))

async function loadTopicCorpus(topic: string): Promise<Corpus> {
  const { index, parts } = await import('virtual:corpus')
  const fetchFile = Object.hasOwn(parts, topic) ? parts[topic] : undefined
  return joinCorpus(index, fetchFile === undefined ? [] : [await readPart(topic, fetchFile)])
}

/** For a worker, which reads them itself. Rejects where they cannot be fetched. */
export async function corpusTexts(): Promise<CorpusTexts> {
  const { index, parts } = await import('virtual:corpus')
  const files = await Promise.all(Object.values(parts).map((fetchFile) => fetchFile()))
  return { index, parts: files.map((file) => file.default) }
}

export const heldCorpus = (): Corpus | undefined => held.getState().corpus

type Holder = typeof held

/** React subscribes after the first paint, so that is when the corpus starts to load; where it fails it stays away. */
const askedFor = (holder: Holder, load: () => Promise<unknown>): Holder => ({
  ...holder,
  subscribe: (listener) => {
    load().catch(() => undefined)
    return holder.subscribe(listener)
  },
})

const whole = askedFor(held, loadCorpus)

export const useCorpus = (): Corpus | undefined => useStore(whole, (state) => state.corpus)

const holders = new Map<string, Holder>()

function holderOf(topic: string): Holder {
  const known = holders.get(topic)
  if (known !== undefined) return known
  const own: Holder = createStore(() => ({ corpus: undefined }))
  const asked = askedFor(own, async () => own.setState({ corpus: await loadTopicCorpus(topic) }))
  holders.set(topic, asked)
  return asked
}

/** The corpus for a view that may be narrowed to one topic; an empty text stands for all. Undefined until it is here. */
export const useCorpusOf = (topic: string): Corpus | undefined =>
  useStore(topic === '' || heldCorpus() !== undefined ? whole : holderOf(topic), (state) => state.corpus)

/** The corpus with the claims of one topic only, for what needs no other; undefined until it is here. */
export const useTopicCorpus = (topic: string): Corpus | undefined => useStore(holderOf(topic), (state) => state.corpus)
