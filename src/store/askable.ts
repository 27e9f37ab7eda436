// Which facts a question can be made about: tried once for each state of the content, in the worker, and noted.
import { create } from 'zustand'
import * as z from 'zod/mini'
import './no-eval.ts'
import type { Corpus, FactId } from '../facts/fact.ts'
import { GENERATOR_VERSION } from '../quiz/item.ts'
import { corpusTexts } from './corpus.ts'
import { readNote, writeNote } from './notes.ts'
import { askReviewWorker } from './review-worker.ts'

const NOTE = 'askable'
const schema = z.object({ version: z.string(), factIds: z.array(z.string()) })

/** Undefined until it is known. */
export const useAskable = create<{ readonly askable: ReadonlySet<FactId> | undefined }>()(() => ({
  askable: undefined,
}))

let wanted: string | undefined

/** Idempotent for one state of the content. */
export async function findAskable(corpus: Corpus): Promise<void> {
  const version = `${corpus.version}.${GENERATOR_VERSION}`
  if (wanted === version) return
  wanted = version
  const noted = readNoted()
  if (noted?.version === version) return useAskable.setState({ askable: new Set(noted.factIds) })
  try {
    const { factIds } = await askReviewWorker<'askable'>({ asks: 'askable', texts: await corpusTexts() })
    writeNote(NOTE, JSON.stringify({ version, factIds }))
    useAskable.setState({ askable: new Set(factIds) })
  } catch {
    // Without a worker every fact counts as askable, and those that are not are passed over when their turn comes.
    useAskable.setState({ askable: new Set(corpus.facts.map(({ id }) => id)) })
  }
}

function readNoted(): z.infer<typeof schema> | undefined {
  try {
    return schema.safeParse(JSON.parse(readNote(NOTE) ?? 'null')).data
  } catch {
    return undefined
  }
}
