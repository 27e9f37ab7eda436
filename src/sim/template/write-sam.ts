// The split of a scenario as SAM in YAML, with what no template can say as comments at its head.
import { isFields } from '../read/fields.ts'
import type { Scenario } from '../scenario.ts'
import { planOf } from './plan.ts'
import { samTemplate } from './sam-template.ts'

export function writeSam(scenario: Scenario): string {
  const left = planOf(scenario).left.map((says) => `# ${says}`)
  return [...left, ...linesOf(samTemplate(scenario), ''), ''].join('\n')
}

function linesOf(value: object, indent: string): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((entry: unknown) => {
      const short = inline(entry)
      if (short !== undefined) return [`${indent}- ${short}`]
      const [first = '', ...rest] = linesOf(entry as object, `${indent}  `)
      return [`${indent}- ${first.trimStart()}`, ...rest]
    })
  }
  return Object.entries(value).flatMap(([key, entry]) => {
    const short = inline(entry)
    return short === undefined
      ? [`${indent}${key}:`, ...linesOf(entry as object, `${indent}  `)]
      : [`${indent}${key}: ${short}`]
  })
}

/** What stands on one line: values, and references in their short form. */
function inline(value: unknown): string | undefined {
  if (typeof value === 'string') return plain(value)
  if (typeof value !== 'object' || value === null) return String(value)
  if (!isFields(value)) return undefined
  const { Ref: ref, 'Fn::GetAtt': attribute } = value
  if (typeof ref === 'string') return `!Ref ${ref}`
  return Array.isArray(attribute) ? `!GetAtt ${attribute.join('.')}` : undefined
}

/** In quotes where YAML could take it for something else. */
const plain = (text: string): string =>
  /^[A-Za-z/][A-Za-z0-9:/._() -]*$/.test(text) &&
  !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text) &&
  !text.includes(': ')
    ? text
    : `'${text.replaceAll("'", "''")}'`
