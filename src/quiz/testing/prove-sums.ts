// Proves a sum: its numbers are read off the stem alone, and worked out by JavaScript itself.
import type { Fact, Formula } from '../../facts/fact.ts'
import type { Item } from '../item.ts'
import { sameKind, sameSize, sizesIn } from './equivalence.ts'
import { faultsBy, type Evidence } from './prove-values.ts'

/** Of a fact in a sum: seconds and megabytes, or the number as it stands. */
function worthOf(fact: Fact | undefined): number {
  const sizes = sizesIn((fact?.examValue ?? fact?.value)?.text ?? '')
  const size = sizes.at(-1)
  if (size === undefined) return Number.NaN
  return size.kind === 'size' ? size.size / 1e6 : size.size
}

/** The numbers that a learner reads in the stem; undefined where it is none of the formula's questions. */
export function numbersIn(stem: string, formula: Formula): ReadonlyMap<string, number> | undefined {
  for (const ask of formula.asks) {
    const names: string[] = []
    const pattern = ask
      .split(/(\{\w+\})/)
      .map((part) => {
        const name = /^\{(\w+)\}$/.exec(part)?.[1]
        if (name === undefined) return part.replace(/\b[Aa]n? /g, 'an? ').replace(/[.*+$()[\]\\|^]|\?(?! )/g, '\\$&')
        names.push(name)
        return '([\\d,.]*\\d)'
      })
      .join('')
      .replaceAll('an\\? ', 'an? ')
    const found = new RegExp(`^${pattern}$`, 'i').exec(stem)
    if (found !== null)
      return new Map(names.map((name, index) => [name, Number(found[index + 1]?.replaceAll(',', ''))]))
  }
  return undefined
}

const FUNCTIONS = ['min', 'max', 'ceil', 'floor', 'round'] as const

function resultOf(expression: string, numbers: ReadonlyMap<string, number>, evidence: Evidence): number {
  const filled = expression
    .replaceAll('×', '*')
    .replaceAll('−', '-')
    .replaceAll('÷', '/')
    .replace(/\[([a-z0-9.-]+)\]/g, (_whole, id: string) => `(${worthOf(evidence.byId.get(id))})`)
    .replace(/[a-zA-Z]+/g, (name) => (numbers.has(name) ? `(${numbers.get(name)})` : name))
  if (!/^(?:[\d\s.()+*/,-]|min|max|ceil|floor|round)+$/.test(filled)) return Number.NaN
  const work = new Function(...FUNCTIONS, `return ${filled}`) as (...all: unknown[]) => number
  return work(
    ...FUNCTIONS.map(
      (name) =>
        (...all: number[]) =>
          (Math[name] as (...list: number[]) => number)(...all),
    ),
  )
}

export function proveCompute(item: Item, evidence: Evidence): string[] {
  const value = evidence.byId.get(item.factIds[0] ?? '')?.value
  if (value?.type !== 'formula') return [`${item.id}: asks about no formula`]
  const numbers = numbersIn(item.stem, value.formula)
  if (numbers === undefined) return [`${item.id}: its stem is no question of the formula`]
  const result = resultOf(value.formula.expression, numbers, evidence)
  const [unit] = sizesIn(`${Number(result.toFixed(4))} ${value.formula.unit}`)
  return faultsBy(item, ({ text }) => {
    const [size] = sizesIn(text)
    if (Number.isNaN(result)) return 'cannot be worked out from what the stem says'
    if (size === undefined || unit === undefined || !sameKind(size, unit))
      return `is no number of ${value.formula.unit}`
    return sameSize(size, unit)
  })
}
