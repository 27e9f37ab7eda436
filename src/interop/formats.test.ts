// Every format writes a file with a name, a type and something in it; JSON is read back.
import { createHash } from 'node:crypto'
import initSqlJs from 'sql.js'
import { describe, expect, test } from 'vitest'
import { FORMAT_IDS, FORMATS, type Wanted } from './formats.ts'
import { itemsOfPages } from './testing/exported-items.ts'

const wanted: Wanted = {
  title: 'Drill',
  name: 'trapline-drill',
  ankiTools: async () => ({
    sql: await initSqlJs(),
    sha1: (text) => Promise.resolve(createHash('sha1').update(text).digest('hex')),
    nowMs: 1_764_000_000_000,
  }),
}

describe('formats', () => {
  test('each id has one', () => {
    expect(FORMATS.map(({ id }) => id)).toEqual([...FORMAT_IDS])
  })

  test.each(FORMATS)('$id gives a file', async (format) => {
    const { name, type, content } = await format.write(itemsOfPages(12), wanted)
    expect(name).toMatch(/^trapline-drill[a-z0-9.-]*\.[a-z]+$/)
    expect(type).toMatch(/^[a-z]+\/[a-z-]+$/)
    expect(content.length).toBeGreaterThan(2000)
  })

  test('JSON says what it is and holds the items', async () => {
    const items = itemsOfPages(9)
    const file = await FORMATS.find(({ id }) => id === 'json')?.write(items, wanted)
    expect(JSON.parse(String(file?.content))).toEqual({ format: 'trapline-items', version: 1, items })
  })
})
