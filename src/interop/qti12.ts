// Items as a QTI 1.2 package: an assessment and a manifest, zipped; the form that Canvas and most other systems read.
import { strToU8, zipSync } from 'fflate'
import type { ExportedItem, ExportedOption } from './exported.ts'
import { escaped, indented, XML_HEAD } from './xml.ts'

/** 1 January 2026 in a zip's local time: the same items give the same bytes. */
const ZIP_DATE = new Date(2026, 0, 1)

export function writeQtiPackage(items: readonly ExportedItem[], title: string, id: string): Uint8Array<ArrayBuffer> {
  const file = `${id}/${id}.xml`
  return zipSync(
    { 'imsmanifest.xml': strToU8(writeManifest(id, file)), [file]: strToU8(writeAssessment(items, title, id)) },
    { mtime: ZIP_DATE },
  )
}

export const writeManifest = (id: string, file: string): string =>
  [
    XML_HEAD,
    `<manifest identifier="${id}-manifest" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1">`,
    ...indented([
      '<metadata><schema>IMS Content</schema><schemaversion>1.1.3</schemaversion></metadata>',
      '<organizations/>',
      '<resources>',
      `  <resource identifier="${id}" type="imsqti_xmlv1p2" href="${file}"><file href="${file}"/></resource>`,
      '</resources>',
    ]),
    '</manifest>',
    '',
  ].join('\n')

export const writeAssessment = (items: readonly ExportedItem[], title: string, id: string): string =>
  [
    XML_HEAD,
    '<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2">',
    ...indented([
      `<assessment ident="${id}" title="${escaped(title)}">`,
      '  <section ident="root_section">',
      ...indented(items.flatMap(itemOf), 2),
      '  </section>',
      '</assessment>',
    ]),
    '</questestinterop>',
    '',
  ].join('\n')

const field = (label: string, entry: string): string =>
  `<qtimetadatafield><fieldlabel>${label}</fieldlabel><fieldentry>${escaped(entry)}</fieldentry></qtimetadatafield>`

const material = (text: string): string =>
  `<material><mattext texttype="text/plain">${escaped(text)}</mattext></material>`

const identOf = (item: ExportedItem, option: ExportedOption): string => `${item.id}_${option.letter}`

const itemOf = (item: ExportedItem): string[] => [
  `<item ident="${item.id}" title="${escaped(item.title)}">`,
  ...indented([
    '<itemmetadata>',
    '  <qtimetadata>',
    ...indented(
      [
        field('question_type', item.select === 1 ? 'multiple_choice_question' : 'multiple_answers_question'),
        field('points_possible', '1'),
        field('trapline_tags', item.tags.join(' ')),
      ],
      2,
    ),
    '  </qtimetadata>',
    '</itemmetadata>',
    '<presentation>',
    ...indented([material(item.stem), ...choicesOf(item)]),
    '</presentation>',
    ...processingOf(item),
    ...item.options.map(
      (option) =>
        `<itemfeedback ident="${identOf(item, option)}_fb"><flow_mat>${material(option.reason)}</flow_mat></itemfeedback>`,
    ),
  ]),
  '</item>',
]

const choicesOf = (item: ExportedItem): string[] => [
  `<response_lid ident="response1" rcardinality="${item.select === 1 ? 'Single' : 'Multiple'}">`,
  '  <render_choice shuffle="Yes">',
  ...indented(
    item.options.map(
      (option) => `<response_label ident="${identOf(item, option)}">${material(option.text)}</response_label>`,
    ),
    2,
  ),
  '  </render_choice>',
  '</response_lid>',
]

const chosen = (item: ExportedItem, option: ExportedOption): string =>
  `<varequal respident="response1">${identOf(item, option)}</varequal>`

/** The reason of each chosen option is shown; the points are given for all right ones and no other. */
function processingOf(item: ExportedItem): string[] {
  const exactly = item.options.map((option) =>
    option.correct ? chosen(item, option) : `<not>${chosen(item, option)}</not>`,
  )
  const right = item.options.flatMap((option) => (option.correct ? chosen(item, option) : []))
  return [
    '<resprocessing>',
    ...indented([
      '<outcomes><decvar varname="SCORE" vartype="Decimal" minvalue="0" maxvalue="100"/></outcomes>',
      ...item.options.map(
        (option) =>
          `<respcondition continue="Yes"><conditionvar>${chosen(item, option)}</conditionvar>` +
          `<displayfeedback feedbacktype="Response" linkrefid="${identOf(item, option)}_fb"/></respcondition>`,
      ),
      `<respcondition continue="No"><conditionvar>${item.select === 1 ? right.join('') : `<and>${exactly.join('')}</and>`}</conditionvar>` +
        '<setvar action="Set" varname="SCORE">100</setvar></respcondition>',
    ]),
    '</resprocessing>',
  ]
}
