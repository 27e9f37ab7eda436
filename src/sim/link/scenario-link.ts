// A scenario as a short text for an address.
import { ok, type Result } from '../../std/result.ts'
import type { Scenario, ScenarioInput } from '../scenario.ts'
import { notOurs, sealed, unsealed, type LinkFault } from './envelope.ts'
import { scenario as shape } from './letters.ts'
import { withoutDefaults } from './without-defaults.ts'

/** May be longer than `LONGEST_LINK`, and is then refused by `readLink`: look before you hand it out. */
export function writeLink(scenario: Scenario): string {
  return sealed(shape.write(withNumbers(withoutDefaults(scenario), scenario)))
}

/** What the link says, for `readScenario`. */
export function readLink(link: string): Result<ScenarioInput, LinkFault> {
  const body = unsealed(link)
  if (!body.ok) return body
  const cursor = { text: body.value, at: 0 }
  const read = shape.take(cursor)
  return read === undefined || cursor.at !== body.value.length ? notOurs() : ok(withNames(read as object))
}

type Named = Readonly<Record<string, unknown>> & { readonly on?: string; readonly name?: unknown }
interface Lists {
  readonly functions?: readonly Named[]
  readonly sources?: readonly Named[]
  readonly changes?: readonly Named[]
}

/** Functions and sources are referred to by place, which is shorter than their names. */
function withNumbers(brief: ScenarioInput, { functions, sources }: Scenario): object {
  const placeOf = (list: readonly { readonly name: string }[], name: unknown): number =>
    list.findIndex((entry) => entry.name === name)
  const lists = brief as Lists
  return {
    ...brief,
    ...(lists.sources && {
      sources: lists.sources.map((source) =>
        source['target'] === undefined ? source : { ...source, target: placeOf(functions, source['target']) },
      ),
    }),
    ...(lists.changes && {
      changes: lists.changes.map((change) =>
        change.on === 'account'
          ? change
          : { ...change, name: placeOf(change.on === 'function' ? functions : sources, change.name) },
      ),
    }),
  }
}

function withNames(read: object): ScenarioInput {
  const { functions = [], sources = [], changes = [] } = read as Lists
  const nameOf = (list: readonly Named[], usual: string, place: unknown): unknown =>
    typeof place === 'number' && list[place] !== undefined ? (list[place].name ?? `${usual}-${place + 1}`) : place
  return {
    ...read,
    sources: sources.map((source) => ({ ...source, ...targeted(nameOf(functions, 'function', source['target'])) })),
    changes: changes.map((change) =>
      change.on === 'account'
        ? change
        : {
            ...change,
            name:
              change.on === 'function'
                ? nameOf(functions, 'function', change.name)
                : nameOf(sources, 'source', change.name),
          },
    ),
  } as ScenarioInput
}

const targeted = (target: unknown): { target?: unknown } => (target === undefined ? {} : { target })
