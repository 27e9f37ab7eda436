// A template being read: its resources, its settings one by one, and what was said about them on the way.
import { isFields, type Fields } from '../read/fields.ts'
import { Open, Reference, referenceIn, resolve, textOf } from './intrinsics.ts'
import type { Note } from './note.ts'

export interface Resource {
  readonly id: string
  readonly type: string
  readonly properties: Fields
}

export interface Reading {
  readonly resources: readonly Resource[]
  readonly byId: Readonly<Record<string, Resource>>
  /** Globals.Function of SAM. */
  readonly globals: Fields
  readonly notes: Note[]
  resolve(value: unknown, id: string): unknown
}

export function readingOf(template: Fields): Reading {
  const part = (name: string): Fields => (isFields(template[name]) ? template[name] : {})
  const notes: Note[] = []
  const written = part('Resources')
  const resources = Object.entries(written).flatMap(([id, value]): Resource[] => {
    if (!isFields(value) || typeof value['Type'] !== 'string') return []
    if (value['Condition'] !== undefined)
      note(notes, id, 'assumed', `Its condition ${textOf(value['Condition'])} is left open: it is taken as there.`)
    return [{ id, type: value['Type'], properties: isFields(value['Properties']) ? value['Properties'] : {} }]
  })
  const { Function: globals } = part('Globals')
  return {
    resources,
    byId: Object.fromEntries(resources.map((resource) => [resource.id, resource])),
    globals: isFields(globals) ? globals : {},
    notes,
    resolve: (value, id) =>
      resolve(value, {
        parameters: part('Parameters'),
        mappings: part('Mappings'),
        resources: written,
        onOpenCondition: (condition) =>
          note(notes, id, 'assumed', `The condition ${condition} is left open: its first value was taken.`),
      }),
  }
}

/** Says the same of the same only once. */
export function note(notes: Note[], id: string, kind: Note['kind'], says: string): void {
  if (!notes.some((known) => known.id === id && known.says === says)) notes.push({ id, kind, says })
}

/** Settings of one resource or event. */
export interface Settings {
  /** Undefined when it is not set, or no number: then a note says why. */
  number(name: string): number | undefined
  flag(name: string): boolean
  text(name: string): string | undefined
  group(name: string): Settings
  has(name: string): boolean
  /** The resource that the setting points to. */
  points(name: string): string | undefined
  raw(name: string): unknown
}

export function settingsOf(reading: Reading, id: string, properties: unknown, path = ''): Settings {
  const written = reading.resolve(properties, id)
  const fields = isFields(written) && !(written instanceof Reference) && !(written instanceof Open) ? written : {}
  const raw = (name: string): unknown => fields[name]
  const not = (name: string, value: unknown): undefined => {
    const why = value instanceof Open ? value.says : 'it is no number here'
    return note(reading.notes, id, 'not', `${path}${name}: ${why}. It is left at its default.`) as undefined
  }
  return {
    raw,
    has: (name) => raw(name) !== undefined,
    number: (name) => {
      const value = raw(name)
      if (value === undefined) return undefined
      const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
      return typeof number === 'number' && Number.isFinite(number) ? number : not(name, value)
    },
    flag: (name) => raw(name) === true || raw(name) === 'true',
    text: (name) => (typeof raw(name) === 'string' ? (raw(name) as string) : undefined),
    group: (name) => settingsOf(reading, id, raw(name), `${path}${name}.`),
    points: (name) => referenceIn(raw(name), reading.byId),
  }
}
