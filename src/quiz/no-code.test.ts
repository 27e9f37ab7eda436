// A topic costs no code: a page added to those on disk is asked about at once, by every family that fits.
import { describe, expect, test } from 'vitest'
import { readCorpus, type CorpusReading } from '../facts/read-corpus.ts'
import { readContentFiles } from '../hosts/cli/content-files.ts'
import { bankFrom } from './bank.ts'
import { readDrillCode } from './code/read-drill-code.ts'
import { writeDrillCode } from './code/drill-code.ts'
import { drawForm, poolsFor } from './draw-form.ts'
import { generateItem } from './generate-item.ts'
import { FAMILIES, type Family, type Item } from './item.ts'
import { courierFiles } from './testing/courier-topic.ts'
import { faultsOf } from './testing/prove.ts'
import { evidenceFrom } from './testing/prove-values.ts'

const onDisk = readContentFiles('.')
const readWith = (rows = ''): CorpusReading => readCorpus(new Map([...onDisk, ...courierFiles(rows)]))
const COURIER = { exam: 'saa', topic: 'courier' } as const
const SEEDS = 12

const reading = readWith()
const bank = bankFrom(reading.corpus)
const { targets } = poolsFor(bank, COURIER)

function itemsOf(family: Family): Item[] {
  const orders = (targets.get(family) ?? []).flatMap((target) =>
    Array.from({ length: SEEDS }, (_, seed) => ({ family, target, seed: String(seed), exam: 'saa' })),
  )
  return orders.flatMap((order) => {
    const item = generateItem(bank, order)
    return item.ok ? [item.value] : []
  })
}

describe('a page with a table of every kind, two traps and a choice', () => {
  test('is read without a fault and without a line of code', () => {
    expect(reading.problems).toEqual([])
    expect(reading.corpus.topics.map(({ id }) => id)).toContain('courier')
    expect(new Set(reading.corpus.facts.filter(({ topic }) => topic === 'courier').map(({ kind }) => kind))).toEqual(
      new Set([
        'definition',
        'limit',
        'comparison',
        'behaviour',
        'capability',
        'equivalent',
        'price',
        'procedure',
        'formula',
        'change',
      ]),
    )
  })

  test.each(FAMILIES)('is asked about by the family %s, and every such item is proved by its facts', (family) => {
    const items = itemsOf(family)
    expect(items.length).toBeGreaterThan(0)
    const evidence = evidenceFrom(reading.corpus)
    expect(items.flatMap((item) => faultsOf(item, evidence))).toEqual([])
    expect(new Set(items.map(({ topic }) => topic))).toEqual(new Set(['courier']))
  })

  test('gives drills of its own, with a code that begins with its name', () => {
    const plan = { selection: COURIER, length: 10, seed: 42 }
    const code = writeDrillCode(plan, reading.corpus) ?? ''
    expect(code).toMatch(/^COURIER-/)
    const read = readDrillCode(code ?? '', reading.corpus)
    expect(read.ok && read.value.selection).toEqual(COURIER)
    expect(drawForm(bank, COURIER, '42', 10)).toHaveLength(10)
  })
})

test('a row added to a table is asked about', () => {
  const row = '| Length of an address | at most 66 KB | hard | the parcel is refused |\n'
  const added = bankFrom(readWith(row).corpus)
  const factId = 'courier.length-of-an-address'
  expect(bank.byId.has(factId)).toBe(false)
  expect(added.byId.get(factId)?.page).toBe('courier/parcels')
  const items = drawForm(added, { exam: 'saa', factIds: [factId] }, 'row', 1)
  expect(items[0]?.options.find(({ correct }) => correct)?.text).toMatch(/66 KB/)
})
