// A sum as one writes it on paper: × and −, numbers grouped, functions in words.
import { formatNumber } from '../facts/quantity.ts'

const TOKEN = /\[([a-z0-9.-]+)\]|(min|max|ceil|floor|round)\(|\d+(?:\.\d+)?|[a-zA-Z]+|,\s*|[*-]/g

const FUNCTIONS: Readonly<Record<string, string>> = {
  min: 'the smaller of ',
  max: 'the larger of ',
  ceil: 'rounded up: ',
  floor: 'rounded down: ',
  round: 'rounded: ',
}

/** `max(rps, [lambda.rps-factor]) * 2` → '(the larger of 200 and 10) × 2', with what the two functions give. */
export const byHand = (expression: string, nameOf: (name: string) => string, factOf: (id: string) => string): string =>
  expression.replace(TOKEN, (token: string, id: string | undefined, fn: string | undefined) => {
    if (id !== undefined) return factOf(id)
    if (fn !== undefined) return `(${FUNCTIONS[fn] ?? ''}`
    if (token === '*') return '×'
    if (token === '-') return '−'
    if (token.startsWith(',')) return ' and '
    if (/^\d/.test(token)) return /^\d{4,}$/.test(token) ? formatNumber(Number(token)) : token
    return nameOf(token)
  })
