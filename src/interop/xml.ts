// Text for XML: what means something there is escaped, and what may not stand there at all is left out.
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** XML 1.0 allows no control characters but tab and line ends, and no half of a pair. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu

export const escaped = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)

/** Lines behind each other, each in by two spaces a level. */
export const indented = (lines: readonly string[], levels = 1): string[] =>
  lines.map((line) => `${'  '.repeat(levels)}${line}`)

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
