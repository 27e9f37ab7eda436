// CSV is read back as it was, and no cell is a formula.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv, writeCsv } from './csv.ts'
import { anyItem, anyItems, itemsOfPages } from './testing/exported-items.ts'

describe('items as CSV', () => {
  test('any items are read back equal', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        expect(readCsv(writeCsv(items))).toEqual({ ok: true, value: items })
      }),
      { numRuns: 500 },
    )
  })

  test('300 items of the pages are read back equal', () => {
    const items = itemsOfPages(300)
    expect(readCsv(writeCsv(items))).toEqual({ ok: true, value: items })
  })

  test('line ends within a cell stay', () => {
    fc.assert(
      fc.property(anyItem, fc.constantFrom('\n', '\r\n', '\r'), (item, end) => {
        const broken = { ...item, stem: `first${end}second` }
        expect(readCsv(writeCsv([broken]))).toEqual({ ok: true, value: [broken] })
      }),
    )
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', "'quoted", '\tcell', '\rcell'])('%j is text for a spreadsheet', (stem) => {
    const [item] = itemsOfPages(1)
    if (item === undefined) throw new Error('no item')
    const written = writeCsv([{ ...item, stem }])
    expect(written).toContain(`'${stem}`)
    expect(readCsv(written)).toEqual({ ok: true, value: [{ ...item, stem }] })
  })

  test('a file without our columns is refused with their names', () => {
    expect(readCsv('a,b\r\n1,2\r\n')).toMatchObject({ ok: false, error: expect.stringContaining('stem') })
    expect(readCsv('')).toMatchObject({ ok: false })
  })

  test('line ends of other systems are read', () => {
    const items = itemsOfPages(3)
    expect(readCsv(writeCsv(items).replaceAll('\r\n', '\n'))).toEqual({ ok: true, value: items })
  })
})
