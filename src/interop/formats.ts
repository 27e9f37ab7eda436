// The forms in which items leave: what each is for, and its writer, loaded when asked for.
import type { ExportedItem, ExportFile } from './exported.ts'
import type { AnkiTools } from './anki-package.ts'

export const FORMAT_IDS = ['qti12', 'moodle-xml', 'gift', 'csv', 'anki-txt', 'apkg', 'json'] as const
export type FormatId = (typeof FORMAT_IDS)[number]

export interface Wanted {
  /** Shown by the receiving program. */
  readonly title: string
  /** The file's name without its ending; letters, digits and hyphens. */
  readonly name: string
  /** What .apkg needs and the core does not have; asked for only then. */
  readonly ankiTools: () => Promise<AnkiTools>
}

export interface Format {
  readonly id: FormatId
  readonly name: string
  readonly takes: string
  readonly write: (items: readonly ExportedItem[], wanted: Wanted) => Promise<ExportFile>
}

const fileOf = (name: string, type: string, content: ExportFile['content']): ExportFile => ({ name, type, content })

export const FORMATS: readonly Format[] = [
  {
    id: 'qti12',
    name: 'QTI 1.2 package',
    takes: 'For Canvas and most other learning systems',
    write: async (items, { title, name }) => {
      const { writeQtiPackage } = await import('./qti12.ts')
      return fileOf(`${name}-qti.zip`, 'application/zip', writeQtiPackage(items, title, name))
    },
  },
  {
    id: 'moodle-xml',
    name: 'Moodle XML',
    takes: 'For Moodle, with a reason for each option',
    write: async (items, { name }) => {
      const { writeMoodleXml } = await import('./moodle-xml.ts')
      return fileOf(`${name}-moodle.xml`, 'application/xml', writeMoodleXml(items))
    },
  },
  {
    id: 'gift',
    name: 'GIFT',
    takes: 'For Moodle and others, as text that can be edited',
    write: async (items, { name }) => {
      const { writeGift } = await import('./gift.ts')
      return fileOf(`${name}.gift.txt`, 'text/plain', writeGift(items))
    },
  },
  {
    id: 'csv',
    name: 'CSV',
    takes: 'For a spreadsheet',
    write: async (items, { name }) => {
      const { writeCsv } = await import('./csv.ts')
      return fileOf(`${name}.csv`, 'text/csv', writeCsv(items))
    },
  },
  {
    id: 'anki-txt',
    name: 'Anki, text',
    takes: 'For Anki; a second import updates the notes in place',
    write: async (items, { name }) => {
      const { writeAnkiText } = await import('./anki-text.ts')
      return fileOf(`${name}-anki.txt`, 'text/plain', writeAnkiText(items))
    },
  },
  {
    id: 'apkg',
    name: 'Anki package',
    takes: 'For Anki on all devices, by opening the file',
    write: async (items, { name, ankiTools }) => {
      const [{ writeAnkiPackage }, tools] = await Promise.all([import('./anki-package.ts'), ankiTools()])
      return fileOf(`${name}.apkg`, 'application/octet-stream', await writeAnkiPackage(items, tools))
    },
  },
  {
    id: 'json',
    name: 'JSON',
    takes: 'For programs of your own',
    write: async (items, { name }) => {
      const { writeJson } = await import('./json.ts')
      return fileOf(`${name}.json`, 'application/json', writeJson(items))
    },
  },
]
