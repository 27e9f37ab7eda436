// `trapline items --out FILE`: items in the form of another program, written to the disk.
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import initSqlJs from 'sql.js'
import type { AnkiTools } from '../../interop/anki-package.ts'
import { exportedFrom } from '../../interop/exported.ts'
import { FORMATS, type FormatId } from '../../interop/formats.ts'
import type { Item } from '../../quiz/item.ts'
import { slug } from '../../std/text.ts'
import { done, UsageError, type Outcome } from './command.ts'

/** One item for each question: where a stream repeats itself, the first counts. */
export async function exportItems(items: readonly Item[], formatId: FormatId, out: string): Promise<Outcome> {
  const exported = [...new Map(items.map((item) => [item.id, exportedFrom(item)])).values()]
  const format = FORMATS.find(({ id }) => id === formatId)
  if (format === undefined || exported.length === 0)
    throw new UsageError('nothing to export: no item could be drawn from this selection')
  const name = slug(basename(out).replace(/\..*$/, '')) || 'trapline'
  const file = await format.write(exported, { title: `Trapline: ${name}`, name, ankiTools })
  try {
    writeFileSync(out, file.content)
  } catch (fault) {
    throw new UsageError(`--out "${out}" cannot be written: ${fault instanceof Error ? fault.message : ''}`)
  }
  return done(`${exported.length} items in ${out}`)
}

const ankiTools = async (): Promise<AnkiTools> => ({
  sql: await initSqlJs(),
  sha1: (text) => Promise.resolve(createHash('sha1').update(text).digest('hex')),
  nowMs: Date.now(),
})
