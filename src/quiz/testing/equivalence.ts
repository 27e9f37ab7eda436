// Whether two options say the same, worked out apart from the product: amounts by size, words by their letters.

export interface Size {
  /** What is measured; for a count its noun, which may be left out: '5' and '5 layers' are one option. */
  readonly kind: string
  readonly size: number
}

const UNITS: readonly (readonly [RegExp, string, number])[] = [
  [/^ms$/, 'time', 0.001],
  [/^(s|sec|seconds?)$/, 'time', 1],
  [/^(min|minutes?)$/, 'time', 60],
  [/^(h|hours?)$/, 'time', 3600],
  [/^days?$/, 'time', 86_400],
  [/^weeks?$/, 'time', 604_800],
  [/^years?$/, 'time', 31_536_000],
  [/^(b|bytes?)$/, 'size', 1],
  [/^kb$/, 'size', 1e3],
  [/^mb$/, 'size', 1e6],
  [/^gb$/, 'size', 1e9],
  [/^tb$/, 'size', 1e12],
  [/^kib$/, 'size', 1024],
  [/^mib$/, 'size', 1024 ** 2],
  [/^gib$/, 'size', 1024 ** 3],
  [/^(mbps|mb\/s)$/, 'throughput', 1],
  [/^(rps|requests\/s|requests per second)$/, 'rate', 1],
  [/^%$/, 'share', 1],
  [/^(×|x|times)$/, 'factor', 1],
]

const BOUND =
  /^(at most|at least|up to|under|below|less than|over|more than|about|around|max(imum)?|min(imum)?|[~≤≥])\s*/i
const AMOUNT = /^([+-]?\d[\d,]*(?:\.\d+)?)\s*(.*)$/

function sizeOf(number: string, written: string): Size {
  const unit = written.trim().toLowerCase()
  const size = Number(number.replaceAll(',', ''))
  const known = UNITS.find(([pattern]) => pattern.test(unit))
  if (known !== undefined) return { kind: known[1], size: size * known[2] }
  return { kind: unit.startsWith('usd') ? unit : `count ${unit}`.trim(), size }
}

/** The amounts of a text that is an amount or a range, and nothing else: one, two, or none. */
export function sizesIn(text: string): Size[] {
  const bare = text.trim().replace(BOUND, '')
  const [low = '', high] = bare.split(/\s*–\s*/)
  const [, number, unit = ''] = AMOUNT.exec(low) ?? []
  if (number === undefined || /[.,;:]/.test(unit)) return []
  if (high === undefined) return [sizeOf(number, unit)]
  const [, otherNumber, otherUnit = ''] = AMOUNT.exec(high) ?? []
  if (otherNumber === undefined) return []
  return [sizeOf(number, unit === '' ? otherUnit : unit), sizeOf(otherNumber, otherUnit)]
}

export const sameKind = (a: Size, b: Size): boolean =>
  a.kind === b.kind || ([a, b].every(({ kind }) => kind.startsWith('count')) && [a.kind, b.kind].includes('count'))

export const sameSize = (a: Size, b: Size): boolean =>
  sameKind(a, b) && Math.abs(a.size - b.size) <= 1e-9 * Math.max(Math.abs(a.size), Math.abs(b.size))

/** Letters, digits and the marks that tell C from C# or 1.5 from 15; case and spacing do not count. */
function letters(text: string): string {
  const found =
    known.get(text) ??
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/(?<!\d)[.,]|[.,](?!\d)/g, '')
      .replace(/[^\p{L}\p{N}.,#+%]/gu, '')
  known.set(text, found)
  return found
}
const known = new Map<string, string>()

export const sameWords = (a: string, b: string): boolean => letters(a) === letters(b)
export const holdsWords = (whole: string, part: string): boolean => letters(whole).includes(letters(part))

export function equivalent(a: string, b: string): boolean {
  const [x, y] = [sizesIn(a), sizesIn(b)]
  if (x.length === 0 || x.length !== y.length) return sameWords(a, b)
  return x.every((size, index) => sameSize(size, y[index] ?? size) && y[index] !== undefined)
}
