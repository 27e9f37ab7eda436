// The signs that a link is made of: numbers, texts and lists in letters, digits, `-`, `.`, `_` and `*`, which no address escapes.

/** A link being read; a reading that fails moves nothing and says nothing. */
export interface Cursor {
  readonly text: string
  at: number
}

/** Closes texts and groups. */
export const END = '_'

const NUMBER = /-?\d+(?:\.\d+)?(?:e-?\d+)?/y
const TEXT = /(?:[A-Za-z0-9.-]|\*[0-9a-f]{2}|\*u[0-9a-f]{4})*_/y

export function take(cursor: Cursor, sign: string): boolean {
  if (cursor.text[cursor.at] !== sign) return false
  cursor.at += 1
  return true
}

/** `1e+21` is written `1e21`. */
export const writeNumber = (value: number): string => String(value).replace('+', '')

export function takeNumber(cursor: Cursor): number | undefined {
  const found = match(cursor, NUMBER)
  return found === undefined ? undefined : Number(found)
}

/** A space is a dot, since names often have some; whatever has no sign of its own is written as its code. */
export const writeText = (text: string): string =>
  text
    .split('')
    .map((unit) => (unit === ' ' ? '.' : /[A-Za-z0-9-]/.test(unit) ? unit : escaped(unit.charCodeAt(0))))
    .join('') + END

const escaped = (code: number): string =>
  code < 256 ? `*${code.toString(16).padStart(2, '0')}` : `*u${code.toString(16).padStart(4, '0')}`

export function takeText(cursor: Cursor): string | undefined {
  return match(cursor, TEXT)
    ?.slice(0, -END.length)
    .replaceAll('.', ' ')
    .replace(/\*(?:u([0-9a-f]{4})|([0-9a-f]{2}))/g, (_all, long: string | undefined, short: string | undefined) =>
      String.fromCharCode(parseInt(long ?? short ?? '', 16)),
    )
}

function match(cursor: Cursor, pattern: RegExp): string | undefined {
  pattern.lastIndex = cursor.at
  const found = pattern.exec(cursor.text)?.[0]
  if (found !== undefined) cursor.at += found.length
  return found
}
