// Items in Moodle's GIFT, with feedback for each option; ids in the comment that Moodle reads from version 3.7 on.
import { shareOf, type ExportedItem, type ExportedOption } from './exported.ts'

export const writeGift = (items: readonly ExportedItem[]): string =>
  ['$CATEGORY: $course$/Trapline', ...items.map(questionOf)].join('\n\n') + '\n'

function questionOf(item: ExportedItem): string {
  const options = item.options.map((option) => `  ${optionOf(item, option)}`)
  return [
    `// [id:${item.id}] ${item.tags.map((tag) => `[tag:${tag}]`).join(' ')}`,
    `::${written(item.title)}::[plain]${written(item.stem)} {`,
    ...options,
    '}',
  ].join('\n')
}

function optionOf(item: ExportedItem, option: ExportedOption): string {
  const feedback = `${written(option.text)}#${written(option.reason)}`
  if (item.select > 1) return `~%${percent(shareOf(item, option))}%${feedback}`
  const mark = option.correct ? '=' : '~'
  // A text that begins with '%' would be read as a weight: the weight that goes without saying is said.
  return option.text.startsWith('%') ? `${mark}%${option.correct ? 100 : 0}%${feedback}` : mark + feedback
}

/** Moodle knows thirds by five places only. */
const percent = (share: number): string => String(Math.round(share * 1e5) / 1e5)

const written = (text: string): string => text.replace(/[\\~=#{}:]/g, '\\$&').replaceAll('\n', '\\n')
