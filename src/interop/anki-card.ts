// An item as a card: the question with its options on the front, the key and every reason on the back.
import { keyOf, type ExportedItem } from './exported.ts'
import { escaped } from './xml.ts'

export interface AnkiCard {
  /** Anki's own id of a note: an import with the same one updates it. */
  readonly guid: string
  readonly front: string
  readonly back: string
  readonly tags: readonly string[]
}

const html = (text: string): string => escaped(text).replaceAll('\n', '<br>')

export function cardOf(item: ExportedItem): AnkiCard {
  const shown = item.options.map(({ letter, text }) => `<b>${letter}</b> ${html(text)}`)
  const reasons = item.options.map(
    ({ letter, text, correct, reason }) =>
      `<b>${letter}</b> ${correct ? '<b>right</b>' : 'wrong'}: ${html(text)}<br><i>${html(reason)}</i>`,
  )
  return {
    guid: item.id,
    front: `${html(item.stem)}<br><br>${shown.join('<br>')}`,
    back: `<b>${keyOf(item)}</b><br><br>${reasons.join('<br><br>')}`,
    tags: item.tags,
  }
}
