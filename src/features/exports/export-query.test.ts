// The address of a selection: written and read back, and deaf to nonsense.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COUNTS, readExportQuery, writeExportQuery, type ExportQuery } from './export-query.ts'

const anyQuery: fc.Arbitrary<ExportQuery> = fc
  .record({
    from: fc.constantFrom('topic' as const, 'code' as const, 'form' as const),
    topic: fc.constantFrom('', 'lambda', 'ec2'),
    code: fc.constantFrom('ALL-7Q4K-M2XH', ''),
    exam: fc.constantFrom('saa' as const, 'sap' as const),
    count: fc.constantFrom(...COUNTS),
    seed: fc.constantFrom('1', '7', 'class'),
  })
  .map((query) => readExportQuery(writeExportQuery(query)))

describe('the address of an export', () => {
  test('is read back as it was written', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        expect(readExportQuery(writeExportQuery(query))).toEqual(query)
      }),
    )
  })

  test('nonsense is as if nothing were said', () => {
    expect(readExportQuery(new URLSearchParams('count=7&exam=dva&seed='))).toEqual(
      readExportQuery(new URLSearchParams()),
    )
    expect(readExportQuery(new URLSearchParams(`topic=${'x'.repeat(9000)}`)).topic.length).toBeLessThanOrEqual(120)
  })
})
