// CSV as spreadsheets read it: a cell comes back as it was.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvFrom } from './csv.ts'

/** A reader of RFC 4180, as short as it can be. */
function read(csv: string): string[][] {
  const rows: string[][] = [[]]
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g
  for (const [, quoted, plain = '', end] of csv.replace('\uFEFF', '').matchAll(pattern)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

test('what is written is read back equal', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', 'é', ' ') })
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
      expect(read(csvFrom(rows))).toEqual(rows)
    }),
  )
})
