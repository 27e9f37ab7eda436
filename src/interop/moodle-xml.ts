// Items as Moodle XML: multiple choice with a reason for each option, an id number and tags.
import { shareOf, type ExportedItem, type ExportedOption } from './exported.ts'
import { escaped, indented, XML_HEAD } from './xml.ts'

const CATEGORY = '<question type="category"><category><text>$course$/Trapline</text></category></question>'

export const writeMoodleXml = (items: readonly ExportedItem[]): string =>
  [XML_HEAD, '<quiz>', ...indented([CATEGORY, ...items.flatMap(questionOf)]), '</quiz>', ''].join('\n')

const text = (content: string): string => `<text>${escaped(content)}</text>`

const questionOf = (item: ExportedItem): string[] => [
  '<question type="multichoice">',
  ...indented([
    `<name>${text(item.title)}</name>`,
    `<questiontext format="plain_text">${text(item.stem)}</questiontext>`,
    `<generalfeedback format="plain_text">${text('')}</generalfeedback>`,
    '<defaultgrade>1</defaultgrade>',
    '<penalty>0</penalty>',
    '<hidden>0</hidden>',
    `<idnumber>${item.id}</idnumber>`,
    `<single>${item.select === 1}</single>`,
    '<shuffleanswers>true</shuffleanswers>',
    '<answernumbering>ABCD</answernumbering>',
    ...item.options.flatMap((option) => answerOf(item, option)),
    `<tags>${item.tags.map((tag) => `<tag>${text(tag)}</tag>`).join('')}</tags>`,
  ]),
  '</question>',
]

/** A single choice takes nothing off for a wrong answer; of several, each wrong one undoes the right ones. */
function answerOf(item: ExportedItem, option: ExportedOption): string[] {
  const share = item.select === 1 && !option.correct ? 0 : shareOf(item, option)
  return [
    `<answer fraction="${Math.round(share * 1e5) / 1e5}" format="plain_text">`,
    ...indented([text(option.text), `<feedback format="plain_text">${text(option.reason)}</feedback>`]),
    '</answer>',
  ]
}
