// A template of SAM or CloudFormation, read as plain data, becomes a scenario and a list of what was made of it.
import { err, ok, type Result } from '../../std/result.ts'
import { isFields } from '../read/fields.ts'
import type { ScenarioInput } from '../scenario.ts'
import { reasonAgainst } from './callers.ts'
import { readFunctions } from './functions.ts'
import { mended, type Draft } from './mend.ts'
import type { Note } from './note.ts'
import { note, readingOf, type Reading } from './reading.ts'
import { readSources } from './sources.ts'

export interface Imported {
  /** `readScenario` accepts it. */
  readonly scenario: ScenarioInput
  readonly notes: readonly Note[]
}

/** As many as a scenario may have. */
const MOST = 40

/** Intrinsic functions are expected in their long form; the error is a sentence. */
export function readTemplate(template: unknown): Result<Imported, string> {
  if (!isFields(template)) return err('This file holds no template: a template is a group of settings with Resources.')
  if (!isFields(template['Resources']))
    return err(
      'This file has no Resources, so it is no template of SAM or CloudFormation. Drop in template.yaml itself.',
    )
  const reading = readingOf(template)
  const functions = readFunctions(reading)
  if (functions.length === 0) return err(noFunctions(reading))
  note(
    reading.notes,
    'every function',
    'assumed',
    'A handler runs for 100 ms, a cold start takes 300 ms, and each source brings 10 a second: no template says these. Set your own.',
  )
  const kept = capped(functions, 'functions', reading)
  const sources = capped(readSources(reading, kept), 'sources', reading)
  const scenario = mended(kept, sources, reading.notes)
  noteLeftOvers(reading)
  return ok({ scenario, notes: reading.notes })
}

function noFunctions({ resources }: Reading): string {
  const within = resources.some(({ type }) => /::(Application|Stack)$/.test(type))
  const hint = within ? ' It puts other templates together: drop in one of those.' : ''
  return `This template has ${resources.length === 1 ? 'one resource' : `${resources.length} resources`} but no Lambda function.${hint}`
}

function capped<T extends Draft>(list: readonly T[], what: string, reading: Reading): T[] {
  for (const { id } of list.slice(MOST))
    note(reading.notes, id, 'not', `A scenario has at most ${MOST} ${what}: this one is left out.`)
  return list.slice(0, MOST)
}

/** One note for each type: a template can have hundreds of roles. */
function noteLeftOvers(reading: Reading): void {
  const types = new Set(reading.resources.map(({ type }) => type))
  for (const type of types) {
    const reason = reasonAgainst(type)
    if (reason === undefined) continue
    const ids = reading.resources.filter((resource) => resource.type === type).map(({ id }) => id)
    note(reading.notes, ids.join(', '), 'not', `${type}: ${reason}`)
  }
}
