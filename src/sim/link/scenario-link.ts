// A scenario as a short text for an address, `1.<length>.<settings>.<check>`: a cut or changed one is noticed.
import { hashText } from '../../std/random.ts'
import { err, ok, type Result } from '../../std/result.ts'
import type { Scenario, ScenarioInput } from '../scenario.ts'
import { scenario as shape } from './letters.ts'
import { withoutDefaults } from './without-defaults.ts'

/** Raised when a default or a letter changes its meaning: until then all links stay readable. */
export const LINK_VERSION = 1
/** In signs; servers and messengers cut addresses that are much longer. */
export const LONGEST_LINK = 8000

export interface LinkFault {
  readonly kind: 'not-ours' | 'newer' | 'cut-short' | 'changed' | 'too-long'
  readonly says: string
}

/** May be longer than `LONGEST_LINK`, and is then refused by `readLink`: look before you hand it out. */
export function writeLink(scenario: Scenario): string {
  const body = shape.write(withNumbers(withoutDefaults(scenario), scenario))
  // The check is last, since messengers take a `_` at the end for their own.
  return [LINK_VERSION, body.length.toString(36), body, checkOf(body)].join('.')
}

/** What the link says, for `readScenario`. What follows a whole link, as a full stop may, is ignored. */
export function readLink(link: string): Result<ScenarioInput, LinkFault> {
  if (link.length > LONGEST_LINK) return fault('too-long', tooLong(link.length))
  const [version = '', length = ''] = link.split('.', 2)
  if (!/^\d{1,6}$/.test(version)) return fault('not-ours', NOT_OURS)
  if (Number(version) > LINK_VERSION) return fault('newer', newer(version))
  if (Number(version) < LINK_VERSION || !/^[0-9a-z]{0,4}$/.test(length)) return fault('not-ours', NOT_OURS)
  const start = [version, length, ''].join('.').length
  const end = start + parseInt(length, 36)
  const check = link.slice(end, end + CHECK_LENGTH + 1)
  if (check.length <= CHECK_LENGTH) return fault('cut-short', CUT_SHORT)
  const body = link.slice(start, end)
  if (check !== `.${checkOf(body)}`) return fault('changed', CHANGED)
  const cursor = { text: body, at: 0 }
  const read = shape.take(cursor)
  return read === undefined || cursor.at !== body.length ? fault('not-ours', NOT_OURS) : ok(withNames(read as object))
}

const NOT_OURS = 'This is no link of the playground. The address has to be copied from its start to its end.'
const CUT_SHORT =
  'This link was cut short on its way: its end is missing. Copy it once more, all of it, or scan its code.'
const CHANGED = 'This link was changed on its way: some of its signs are not those it left with. Copy it once more.'
const newer = (version: string): string =>
  `This link was made by a newer Trapline (format ${version}; this one reads up to ${LINK_VERSION}). Reload the page, then open the link again.`
const tooLong = (signs: number): string =>
  `This link has ${signs} signs; ${LONGEST_LINK} are the most. Send the scenario as a file instead.`

const fault = (kind: LinkFault['kind'], says: string): Result<never, LinkFault> => err({ kind, says })

const CHECK_LENGTH = 7
const checkOf = (body: string): string => hashText(body).toString(36).padStart(CHECK_LENGTH, '0')

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
