// What AWS would refuse is taken out of an imported scenario, piece by piece and with a note, until the rest can run.
import { unreservedFloor } from '../rules.ts'
import { readScenario } from '../read/read-scenario.ts'
import { shown, type Refusal } from '../read/refusal.ts'
import type { ScenarioInput } from '../scenario.ts'
import { note } from './reading.ts'
import type { Note } from './note.ts'

/** A function or a source, with the place it has in the template. */
export interface Draft {
  readonly id: string
  readonly input: object
}

const USUAL_LIMIT = 1000
const MOST_STEPS = 500

export function mended(functions: readonly Draft[], sources: readonly Draft[], notes: Note[]): ScenarioInput {
  let drafts = { functions: [...functions], sources: [...sources] }
  const accountLimit = limitFor(functions, notes)
  const scenario = (): ScenarioInput => ({
    accountLimit,
    functions: drafts.functions.map(({ input }) => input),
    sources: drafts.sources.map(({ input }) => input),
  })
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const read = readScenario(scenario())
    if (read.ok) break
    const [first] = read.error
    if (first === undefined) break
    drafts = without(drafts, first, notes)
  }
  return scenario()
}

type Drafts = { readonly functions: Draft[]; readonly sources: Draft[] }

function without(drafts: Drafts, refusal: Refusal, notes: Note[]): Drafts {
  const [, list = '', place = '', field = ''] = /^(functions|sources)\[(\d+)\](?:\.(\w+))?/.exec(refusal.path) ?? []
  if (list !== 'functions' && list !== 'sources') return { functions: drafts.functions, sources: [] }
  const draft = drafts[list][Number(place)] as Draft
  const says = `${field === '' ? '' : `${field}: `}${refusal.what} ${refusal.mend}`
  const [setting = ''] = [field, ...(field === 'windowS' ? ['batchSize'] : [])].filter((name) =>
    Object.hasOwn(draft.input, name),
  )
  if (setting !== '' && setting !== 'name' && setting !== 'target') {
    note(notes, draft.id, 'not', `${says} ${setting} is left at its default.`)
    const input = Object.fromEntries(Object.entries(draft.input).filter(([name]) => name !== setting))
    return { ...drafts, [list]: drafts[list].with(Number(place), { ...draft, input }) }
  }
  note(notes, draft.id, 'not', `${says} It is left out.`)
  return { ...drafts, [list]: drafts[list].toSpliced(Number(place), 1) }
}

/** The usual limit, or as much as the template's numbers need. */
function limitFor(functions: readonly Draft[], notes: Note[]): number {
  const taken = functions.reduce((sum, { input }) => {
    const { reserved, provisioned } = input as { reserved?: number; provisioned?: number }
    return sum + Math.max(0, reserved ?? provisioned ?? 0)
  }, 0)
  const needed = Math.ceil(taken) + unreservedFloor(USUAL_LIMIT)
  const limit = Math.min(100_000, Math.max(USUAL_LIMIT, needed))
  note(
    notes,
    'the account',
    'assumed',
    limit === USUAL_LIMIT
      ? 'A limit of 1,000, as usual: no template says it.'
      : `A limit of ${shown(limit)}: ${shown(taken)} are reserved or provisioned, and ${shown(unreservedFloor(limit))} have to stay free. The usual limit of 1,000 would refuse this template.`,
  )
  return limit
}
