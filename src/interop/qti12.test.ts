// A QTI 1.2 package is whole, is read back as it was written, and holds to the content model of the standard.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { ExportedItem } from './exported.ts'
import { writeAssessment, writeManifest, writeQtiPackage } from './qti12.ts'
import { anyItems, itemsOfPages } from './testing/exported-items.ts'
import { QTI_MODEL } from './testing/qti-model.ts'
import { all, readXml, textOf } from './testing/read-xml.ts'

const readBack = (xml: string): object[] =>
  all(readXml(xml), 'item').map((item) => {
    const right = all(item, 'respcondition').at(-1)
    const wrong = right === undefined ? [] : all(right, 'not varequal').map((equal) => equal.textContent)
    const named = right === undefined ? [] : all(right, 'varequal').map((equal) => equal.textContent)
    const feedback = all(item, 'itemfeedback')
    return {
      id: item.getAttribute('ident'),
      title: item.getAttribute('title'),
      stem: textOf(item, 'presentation material mattext'),
      kind: textOf(item, 'fieldentry'),
      options: all(item, 'response_label').map((label) => {
        const ident = label.getAttribute('ident') ?? ''
        return {
          text: textOf(label, 'mattext'),
          correct: named.includes(ident) && !wrong.includes(ident),
          reason: feedback.find((found) => found.getAttribute('ident') === `${ident}_fb`)?.textContent,
        }
      }),
    }
  })

const asRead = ({ id, title, stem, select, options }: ExportedItem): object => ({
  id,
  title,
  stem,
  kind: select === 1 ? 'multiple_choice_question' : 'multiple_answers_question',
  options: options.map(({ text, correct, reason }) => ({ text, correct, reason })),
})

describe('items as a QTI 1.2 package', () => {
  test('any items are read back equal', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        expect(readBack(writeAssessment(items, 'Drill <1>', 'drill'))).toEqual(items.map(asRead))
      }),
      { numRuns: 60 },
    )
  })

  test('the zip holds a manifest that names the assessment', () => {
    const items = itemsOfPages(20)
    const files = unzipSync(writeQtiPackage(items, 'Drill', 'drill-1'))
    expect(Object.keys(files).sort()).toEqual(['drill-1/drill-1.xml', 'imsmanifest.xml'])
    const [resource] = all(readXml(strFromU8(files['imsmanifest.xml'] ?? new Uint8Array())), 'resource')
    expect(resource?.getAttribute('href')).toBe('drill-1/drill-1.xml')
    expect(resource?.getAttribute('type')).toBe('imsqti_xmlv1p2')
    expect(readBack(strFromU8(files['drill-1/drill-1.xml'] ?? new Uint8Array()))).toEqual(items.map(asRead))
    expect(writeQtiPackage(items, 'Drill', 'drill-1')).toEqual(writeQtiPackage(items, 'Drill', 'drill-1'))
    expect(writeManifest('a', 'a/a.xml')).toContain('schemaversion')
  })

  test('every element stands where the standard allows it', () => {
    const faults: string[] = []
    const visit = (element: ReturnType<typeof readXml>): void => {
      const name = element.tagName
      const children = [...element.children].map((child) => child.tagName)
      const model = QTI_MODEL[name]
      if (model === undefined || !model.test(children.map((child) => `${child} `).join('')))
        faults.push(`${name}: ${children.join(' ')}`)
      for (const child of element.children) visit(child)
    }
    visit(readXml(writeAssessment(itemsOfPages(120), 'Drill', 'drill')))
    expect(faults).toEqual([])
  })

  // The DTD is the consortium's and not ours to keep: QTI_DTD=/path/to/ims_qtiasiv1p2p1.dtd npx vitest run src/interop
  const dtd = process.env['QTI_DTD'] ?? ''
  test.runIf(existsSync(dtd))('is valid against the DTD itself, by xmllint', () => {
    const folder = mkdtempSync(join(tmpdir(), 'qti-'))
    const file = join(folder, 'assessment.xml')
    writeFileSync(file, writeAssessment(itemsOfPages(500), 'Drill', 'drill').replace(/ xmlns="[^"]*"/, ''))
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--dtdvalid', dtd, file], {
      encoding: 'utf8',
    })
    rmSync(folder, { recursive: true })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })
})
