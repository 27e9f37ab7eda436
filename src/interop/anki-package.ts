// Items as an Anki package (.apkg): a zipped SQLite collection that Anki imports, and updates by guid.
import { strToU8, zipSync } from 'fflate'
import type { Database, SqlJsStatic } from 'sql.js'
import { cardOf, type AnkiCard } from './anki-card.ts'
import { collectionSettings, DECK_ID, deckOptions, decks, NOTE_TYPE_ID, noteType, TABLES } from './anki-schema.ts'
import type { ExportedItem } from './exported.ts'

export interface AnkiTools {
  readonly sql: SqlJsStatic
  /** Hexadecimal SHA-1 of a text: Anki finds notes with the same first field by it. */
  readonly sha1: (text: string) => Promise<string>
  /** Milliseconds since 1970: a note is updated by an import that is newer than it. */
  readonly nowMs: number
}

/** Anki puts this sign between the fields of a note. */
const FIELD_END = '\u001F'
/** Ids of notes and cards look like milliseconds; a fixed base makes them the same for the same order of items. */
const ID_BASE = 1_764_115_300_000

export async function writeAnkiPackage(
  items: readonly ExportedItem[],
  { sql, sha1, nowMs }: AnkiTools,
): Promise<Uint8Array<ArrayBuffer>> {
  const second = Math.floor(nowMs / 1000)
  const sums = await Promise.all(items.map(async (item) => checksum(await sha1(plain(cardOf(item).front)))))
  const database = new sql.Database()
  try {
    database.run(TABLES)
    addCollection(database, second)
    items.forEach((item, at) => addNote(database, cardOf(item), { at, second, sum: sums[at] ?? 0 }))
    return zipSync({ 'collection.anki2': database.export(), media: strToU8('{}') }, { mtime: new Date(nowMs) })
  } finally {
    database.close()
  }
}

const plain = (html: string): string => html.replace(/<[^>]*>/g, '')
const checksum = (sha1: string): number => Number.parseInt(sha1.slice(0, 8), 16)

function addCollection(database: Database, second: number): void {
  const json = [collectionSettings(), { [NOTE_TYPE_ID]: noteType(second) }, decks(second), deckOptions(), {}]
  database.run('INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)', [
    second,
    second * 1000,
    second * 1000,
    ...json.map((part) => JSON.stringify(part)),
  ])
}

function addNote(
  database: Database,
  { guid, front, back, tags }: AnkiCard,
  { at, second, sum }: { readonly at: number; readonly second: number; readonly sum: number },
): void {
  const id = ID_BASE + at
  database.run("INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')", [
    id,
    guid,
    NOTE_TYPE_ID,
    second,
    ` ${tags.join(' ')} `,
    `${front}${FIELD_END}${back}`,
    plain(front),
    sum,
  ])
  database.run("INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')", [
    id,
    id,
    DECK_ID,
    second,
    at + 1,
  ])
}
