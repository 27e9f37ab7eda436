// Items as a text file for Anki: its head names the columns, so that a second import updates the notes in place.
import type { ExportedItem } from './exported.ts'
import { cardOf } from './anki-card.ts'

const HEAD = [
  '#separator:tab',
  '#html:true',
  '#notetype:Basic',
  '#deck:Trapline',
  '#guid column:1',
  '#tags column:4',
  '#columns:guid\tFront\tBack\tTags',
]

export const writeAnkiText = (items: readonly ExportedItem[]): string =>
  `${[...HEAD, ...items.map(lineOf)].join('\n')}\n`

function lineOf(item: ExportedItem): string {
  const { guid, front, back, tags } = cardOf(item)
  return [guid, front, back, tags.join(' ')].map(quoted).join('\t')
}

const quoted = (field: string): string => `"${field.replaceAll('"', '""')}"`
