// Text without domain: slugs, lists of words, first letters.

/** `Lambda@Edge, viewer` → `lambda-edge-viewer`, `Élan` → `elan`. Empty when no Latin letter and no digit is in the text. */
export const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Words separated by spaces or commas. */
export const words = (text: string): string[] => text.split(/[\s,]+/).filter((word) => word !== '')

/** `a, b and c` */
export function listed(parts: readonly string[], joiner = 'and'): string {
  if (parts.length <= 1) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} ${joiner} ${parts.at(-1) ?? ''}`
}

/** How many letters have to be added, removed or replaced to make one text of the other (Levenshtein). */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const above = row
    row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
  }
  return row[b.length] ?? 0
}
