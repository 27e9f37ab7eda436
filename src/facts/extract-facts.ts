// A page's tables become facts, each table in the way it declares.
import type { ContentProblem, Page, Reading, Reference } from '../content/page.ts'
import { readBehaviours } from './extract/behaviours.ts'
import { readChanges } from './extract/changes.ts'
import { checkFirstColumn } from './extract/columns.ts'
import { readDefinitions } from './extract/definitions.ts'
import { readerFor, type Reader } from './extract/drafts.ts'
import { readFormula } from './extract/formula.ts'
import { readChoices, readSubjectColumns, readSubjectRows } from './extract/grids.ts'
import { readLimits } from './extract/limits.ts'
import { readProcedure } from './extract/procedure.ts'
import type { Registers } from './extract/provenance.ts'
import type { Fact } from './fact.ts'

const READERS: Readonly<Record<Reading, (reader: Reader) => void>> = {
  definitions: readDefinitions,
  limits: readLimits,
  catalogue: (reader) => readSubjectRows(reader, 'comparison'),
  comparison: (reader) => readSubjectColumns(reader, 'comparison'),
  equivalents: (reader) => readSubjectColumns(reader, 'equivalent'),
  behaviours: readBehaviours,
  capabilities: (reader) => readSubjectRows(reader, 'capability'),
  choices: readChoices,
  prices: (reader) => readSubjectRows(reader, 'price'),
  procedure: readProcedure,
  formula: readFormula,
  changes: readChanges,
}

export interface Extracted {
  readonly facts: readonly Fact[]
  readonly amounts: readonly Reference[]
  readonly problems: readonly ContentProblem[]
}

export function extractFacts(page: Page, registers: Registers): Extracted {
  const readers = page.tables.map((table) => readerFor(page, table, registers))
  for (const reader of readers) {
    checkFirstColumn(reader)
    READERS[reader.table.reads](reader)
  }
  return {
    facts: readers.flatMap(({ facts }) => facts),
    amounts: readers.flatMap(({ amounts }) => amounts),
    problems: readers.flatMap(({ problems }) => problems),
  }
}
