// How each kind of value is written into a link and read back; a group is a letter and a value for each setting it has.
import { invariant } from '../../std/invariant.ts'
import { END, take, takeNumber, takeText, writeNumber, writeText, type Cursor } from './signs.ts'

/** `take` gives undefined where the link holds something else. */
export interface Shape {
  write(value: unknown): string
  take(cursor: Cursor): unknown
}

export const number: Shape = { write: (value) => writeNumber(value as number), take: takeNumber }
export const text: Shape = { write: (value) => writeText(value as string), take: takeText }

/** By place in the list: entries may be added at its end, never moved. */
export const oneOf = (options: readonly unknown[]): Shape => ({
  write: (value) => String(options.indexOf(value)),
  take: (cursor) => options[takeNumber(cursor) ?? -1],
})

export const flag = oneOf([false, true])

/** How many, then each: an empty group is one sign only, and could not be told from an end. */
export const list = (entry: Shape): Shape => ({
  write: (values) => {
    const entries = values as readonly unknown[]
    return writeNumber(entries.length) + entries.map((value) => entry.write(value)).join('')
  },
  take: (cursor) => {
    const count = takeNumber(cursor)
    if (count === undefined) return undefined
    const values: unknown[] = []
    while (values.length < count) {
      const value = entry.take(cursor)
      if (value === undefined) return undefined
      values.push(value)
    }
    return values
  },
})

/** Numbers in a row would run into one another. */
export const spaced = (entry: Shape): Shape => ({
  write: (value) => `*${entry.write(value)}`,
  take: (cursor) => (take(cursor, '*') ? entry.take(cursor) : undefined),
})

/** Letter → setting and its shape. No letter is `e`: it would run into a number. */
export type Letters = Readonly<Record<string, readonly [name: string, shape: Shape]>>

export function group(letters: Letters): Shape {
  const entries = Object.entries(letters)
  invariant(
    entries.every(([letter]) => /^[A-Za-df-z]$/.test(letter)),
    'a setting has one letter in a link, and not e',
  )
  return {
    write: (value) => {
      const settings = value as Readonly<Record<string, unknown>>
      const written = entries.map(([letter, [name, shape]]) =>
        settings[name] === undefined ? '' : letter + shape.write(settings[name]),
      )
      return written.join('') + END
    },
    take: (cursor) => takeGroup(cursor, letters),
  }
}

function takeGroup(cursor: Cursor, letters: Letters): Record<string, unknown> | undefined {
  const settings: Record<string, unknown> = {}
  while (!take(cursor, END)) {
    const letter = cursor.text[cursor.at] ?? ''
    const known = Object.hasOwn(letters, letter) ? letters[letter] : undefined
    if (known === undefined) return undefined
    cursor.at += 1
    const [name, shape] = known
    const value = shape.take(cursor)
    if (value === undefined) return undefined
    settings[name] = value
  }
  return settings
}
