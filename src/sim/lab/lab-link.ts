// The settings of a small lab as a short text for an address: what has its default is left out, and each lab has a mark of its own.
import { ok, type Result } from '../../std/result.ts'
import { notOurs, sealed, unsealed, type LinkFault } from '../link/envelope.ts'
import { group, type Letters } from '../link/shapes.ts'

export interface LabLink<Scenario> {
  write(scenario: Scenario): string
  /** What the link says, for the lab's own reader. */
  read(link: string): Result<Partial<Scenario>, LinkFault>
}

/** `usual` holds the defaults; `mark` is one letter, and no two labs have the same. */
export function labLink<Scenario extends object>(mark: string, letters: Letters, usual: Scenario): LabLink<Scenario> {
  const shape = group(letters)
  const known = usual as Readonly<Record<string, unknown>>
  return {
    write: (scenario) => {
      const differing = Object.entries(scenario).filter(([key, value]) => value !== known[key] && value !== null)
      return sealed(mark + shape.write(Object.fromEntries(differing)))
    },
    read: (link) => {
      const body = unsealed(link)
      if (!body.ok) return body
      if (!body.value.startsWith(mark)) return notOurs()
      const cursor = { text: body.value, at: mark.length }
      const read = shape.take(cursor)
      return read === undefined || cursor.at !== body.value.length ? notOurs() : ok(read as Partial<Scenario>)
    },
  }
}
