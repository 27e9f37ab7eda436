// Both forms for Anki: the text is read by its own head, the package is a sound collection with every note once.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import initSqlJs, { type Database } from 'sql.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { cardOf } from './anki-card.ts'
import { writeAnkiPackage, type AnkiTools } from './anki-package.ts'
import { writeAnkiText } from './anki-text.ts'
import type { ExportedItem } from './exported.ts'
import { anyItems, itemsOfPages } from './testing/exported-items.ts'

const sha1 = (text: string): Promise<string> => Promise.resolve(createHash('sha1').update(text).digest('hex'))
let tools: AnkiTools

beforeAll(async () => {
  tools = { sql: await initSqlJs(), sha1, nowMs: Date.UTC(2026, 10, 26) }
})

const fieldsOf = (item: ExportedItem): string[] => {
  const { guid, front, back, tags } = cardOf(item)
  return [guid, front, back, tags.join(' ')]
}

describe('items as text for Anki', () => {
  /** As Anki reads it: lines of the head, then quoted fields by tabs. */
  const readBack = (text: string): string[][] =>
    text
      .trimEnd()
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .map((line) => line.split('\t').map((field) => field.slice(1, -1).replaceAll('""', '"')))

  test('the head names guid and tags, so that a second import updates', () => {
    const head = writeAnkiText(itemsOfPages(1)).split('\n')
    expect(head.slice(0, 7)).toEqual(
      expect.arrayContaining(['#guid column:1', '#tags column:4', '#separator:tab', '#html:true']),
    )
  })

  test('any items are read back equal', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        expect(readBack(writeAnkiText(items))).toEqual(items.map(fieldsOf))
      }),
      { numRuns: 300 },
    )
  })

  test('a card shows no markup of the question', () => {
    const [item] = itemsOfPages(1)
    if (item === undefined) throw new Error('no item')
    const { front } = cardOf({ ...item, stem: 'a <b>bold</b>\nclaim' })
    expect(front).toContain('a &lt;b&gt;bold&lt;/b&gt;<br>claim')
  })
})

describe('items as an Anki package', () => {
  async function collectionOf(items: readonly ExportedItem[]): Promise<{ database: Database; media: string }> {
    const files = unzipSync(await writeAnkiPackage(items, tools))
    const database = new tools.sql.Database(files['collection.anki2'])
    return { database, media: strFromU8(files['media'] ?? new Uint8Array()) }
  }
  const rows = (database: Database, query: string): unknown[][] => database.exec(query)[0]?.values ?? []

  test('every item is one note with one card in our deck, and the file is sound', async () => {
    const items = itemsOfPages(150)
    const { database, media } = await collectionOf(items)
    expect(media).toBe('{}')
    expect(rows(database, 'PRAGMA integrity_check')).toEqual([['ok']])
    const notes = rows(database, 'SELECT guid, flds, tags FROM notes ORDER BY id')
    expect(notes).toEqual(
      items.map((item) => {
        const { guid, front, back, tags } = cardOf(item)
        return [guid, `${front}\u001F${back}`, ` ${tags.join(' ')} `]
      }),
    )
    expect(rows(database, 'SELECT count(*) FROM cards JOIN notes ON nid = notes.id')).toEqual([[items.length]])
    const [[models, decks, version] = []] = rows(database, 'SELECT models, decks, ver FROM col')
    expect(version).toBe(11)
    const [[type, deck] = []] = rows(database, 'SELECT DISTINCT mid, did FROM notes JOIN cards ON nid = notes.id')
    expect(Object.keys(JSON.parse(String(models)) as object)).toEqual([String(type)])
    expect(Object.keys(JSON.parse(String(decks)) as object)).toContain(String(deck))
    database.close()
  })

  test('a second export has the same guids and a later time, so that nothing is there twice', async () => {
    const items = itemsOfPages(40)
    const [first, second] = [
      await collectionOf(items),
      await collectionOf(items.map((item) => ({ ...item, stem: `${item.stem} Now?` }))),
    ]
    const guids = (database: Database): unknown[] => rows(database, 'SELECT guid FROM notes ORDER BY id').flat()
    expect(guids(second.database)).toEqual(guids(first.database))
    expect(new Set(guids(first.database)).size).toBe(items.length)
  })

  test('the sum of the first field is what Anki finds doubles by', async () => {
    const { database } = await collectionOf(itemsOfPages(5))
    for (const [flds, csum] of rows(database, 'SELECT flds, csum FROM notes')) {
      const first = String(flds).split('\u001F')[0] ?? ''
      const sum = Number.parseInt((await sha1(first.replace(/<[^>]*>/g, ''))).slice(0, 8), 16)
      expect(csum).toBe(sum)
    }
  })
})
