// `reads="formula"`: a sum with its variables, the ways to ask for it, and the mistakes people make.
import type { Cell } from '../../content/page.ts'
import { namesIn, readExpression } from '../expression.ts'
import type { Formula, FormulaVariable } from '../fact.ts'
import { cellOf, checkColumns, checkNoMeta } from './columns.ts'
import { addFact, reportAt, tableSubject, type Reader } from './drafts.ts'

const NUMBER = String.raw`\d+(?:\.\d+)?`
const RANGE = new RegExp(`^(-?${NUMBER})\\s*\\.\\.\\s*(-?${NUMBER})(?:\\s+step\\s+(${NUMBER}))?$`)

export function readFormula(reader: Reader): void {
  checkColumns(reader, ['Part', 'Expression', 'Says'])
  checkNoMeta(reader)
  const { id, title } = reader.table.attributes
  if (id === undefined || title === undefined) {
    reportAt(
      reader,
      reader.table.place,
      'a formula without id or title',
      'Write <Facts reads="formula" id="…" title="…">.',
    )
    return
  }
  const formula = formulaFrom(reader, title)
  if (formula === undefined) return
  addFact(reader, {
    kind: 'formula',
    subject: tableSubject(reader),
    attribute: { id, name: title },
    cell: { value: { type: 'formula', formula, text: formula.expression }, standing: 'current' },
    place: reader.table.place,
  })
}

interface Part {
  readonly part: Cell
  readonly expression: Cell
  readonly says: Cell
}

function formulaFrom(reader: Reader, title: string): Formula | undefined {
  const parts = reader.grid.rows.flatMap((row): Part[] => {
    const [part, expression, says] = ['Part', 'Expression', 'Says'].map((column) => cellOf(reader, row, column))
    return part === undefined || expression === undefined || says === undefined ? [] : [{ part, expression, says }]
  })
  const named = (name: string): Part[] => parts.filter(({ part }) => part.text === name)
  const others = parts.filter(({ part }) => !['result', 'ask', 'mistake'].includes(part.text))
  const [results, asks, mistakes] = [named('result'), named('ask'), named('mistake')]
  const variables = others.flatMap((part) => readVariable(reader, part))
  const [result] = results
  if (result === undefined || results.length > 1 || asks.length < 2 || mistakes.length < 4) {
    const mend = 'It needs one result, at least two asks and at least four mistakes.'
    reportAt(reader, reader.table.place, `formula "${title}" is not whole`, mend)
    return undefined
  }
  const names = others.map(({ part }) => part.text)
  for (const { expression } of [result, ...mistakes]) checkExpression(reader, expression, names)
  for (const { says } of asks) {
    checkNames(
      reader,
      says,
      [...says.text.matchAll(/\{([a-zA-Z]+)\}/g)].map((gap) => gap[1] ?? ''),
      names,
    )
  }
  return {
    title,
    expression: result.expression.text,
    unit: result.says.text,
    variables,
    asks: asks.map(({ says }) => says.text),
    mistakes: mistakes.map(({ expression, says }) => ({ expression: expression.text, says: says.text })),
  }
}

function readVariable(reader: Reader, { part, expression: range, says }: Part): FormulaVariable[] {
  const [, from = '', to = '', step = '1'] = RANGE.exec(range.text) ?? []
  const variable = { name: part.text, says: says.text, from: Number(from), to: Number(to), step: Number(step) }
  // Two numbers at least: with one, every item would ask the same.
  const isRange = from !== '' && variable.step > 0 && variable.to - variable.from >= variable.step
  if (isRange && /^[a-z][a-zA-Z]*$/.test(part.text)) return [variable]
  reportAt(
    reader,
    range.place,
    `"${part.text}: ${range.text}" is no variable with a range`,
    'Write a short name and 50..2000 step 50, the smaller end first.',
  )
  return []
}

function checkExpression(reader: Reader, cell: Cell, variables: readonly string[]): void {
  const read = readExpression(cell.text)
  if (!read.ok) {
    const mend = 'Use names, numbers, [fact.id], + - * / ( ), min, max, ceil, floor, round.'
    reportAt(reader, cell.place, `"${cell.text}": ${read.error}`, mend)
    return
  }
  const { names, factIds } = namesIn(read.value)
  checkNames(reader, cell, names, variables)
  for (const factId of new Set(factIds)) reader.amounts.push({ factId, place: cell.place })
}

function checkNames(reader: Reader, { place }: Cell, used: readonly string[], variables: readonly string[]): void {
  for (const name of new Set(used)) {
    if (!variables.includes(name)) {
      reportAt(reader, place, `"${name}" has no row in this formula`, `Its variables are: ${variables.join(', ')}.`)
    }
  }
}
