// Any drill that a code can hold, for property tests.
import fc from 'fast-check'
import { FAMILIES } from '../../item.ts'
import { SEEDS } from '../../seed-code.ts'
import { CODED_LENGTHS, type CodedDrill } from '../drill-code.ts'
import { NAMES, PAGES } from './small-corpus.ts'

const place = fc.oneof(
  fc.constant({}),
  fc.constantFrom(...NAMES.topics.map(({ id }) => ({ topic: id }))),
  fc.constantFrom(...PAGES.map((page) => ({ page }))),
)

export const someDrill: fc.Arbitrary<CodedDrill> = fc
  .record({
    place,
    exam: fc.constantFrom('saa', 'sap'),
    families: fc.subarray([...FAMILIES]),
    length: fc.constantFrom(...CODED_LENGTHS),
    seed: fc.nat({ max: SEEDS - 1 }),
  })
  .map(({ place: where, exam, families, length, seed }) => ({
    selection: { ...where, exam, ...(families.length === 0 ? {} : { families }) },
    length,
    seed,
  }))
