// Arithmetic as an author writes it: read once into a tree, then evaluated with fresh numbers.
import { err, ok, type Result } from '../std/result.ts'

export type Expression =
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'fact'; readonly id: string }
  | { readonly type: 'call'; readonly fn: FunctionName; readonly args: readonly Expression[] }

const FUNCTIONS = {
  '+': (a: number, b: number) => a + b,
  '-': (a: number, b: number) => a - b,
  '*': (a: number, b: number) => a * b,
  '/': (a: number, b: number) => a / b,
  min: (...all: number[]) => Math.min(...all),
  max: (...all: number[]) => Math.max(...all),
  ceil: (a: number) => Math.ceil(a - 1e-9),
  floor: (a: number) => Math.floor(a + 1e-9),
  round: (a: number) => Math.round(a),
} as const
type FunctionName = keyof typeof FUNCTIONS
const isFunction = (name: string): name is FunctionName => /^[a-z]/.test(name) && Object.hasOwn(FUNCTIONS, name)

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([a-zA-Z][a-zA-Z]*)|\[([a-z0-9.-]+)\]|([-+*/(),]))/y

interface Tokens {
  readonly list: readonly string[]
  at: number
}

/** The error is a phrase that completes '"…": '. */
export function readExpression(text: string): Result<Expression, string> {
  const list = tokenize(text.replaceAll('×', '*').replaceAll('−', '-').replaceAll('÷', '/'))
  if (list === undefined) return err('has a character that no sum has')
  const tokens: Tokens = { list, at: 0 }
  try {
    const tree = readSum(tokens)
    return tokens.at === list.length ? ok(tree) : err(`"${list[tokens.at] ?? ''}" is not expected here`)
  } catch (fault) {
    return err(fault instanceof SyntaxError ? fault.message : 'is no sum')
  }
}

function tokenize(text: string): string[] | undefined {
  const list: string[] = []
  TOKEN.lastIndex = 0
  const trimmed = text.trimEnd()
  while (TOKEN.lastIndex < trimmed.length) {
    const match = TOKEN.exec(trimmed)
    if (match === null) return undefined
    const [, number, name, fact, mark] = match
    list.push(number ?? name ?? (fact === undefined ? (mark ?? '') : `[${fact}]`))
  }
  return list
}

function readSum(tokens: Tokens): Expression {
  return readChain(tokens, ['+', '-'], (inner) => readChain(inner, ['*', '/'], readAtom))
}

function readChain(tokens: Tokens, marks: readonly string[], next: (tokens: Tokens) => Expression): Expression {
  let left = next(tokens)
  for (let mark = tokens.list[tokens.at]; mark !== undefined && marks.includes(mark); mark = tokens.list[tokens.at]) {
    tokens.at += 1
    left = { type: 'call', fn: mark as FunctionName, args: [left, next(tokens)] }
  }
  return left
}

function readAtom(tokens: Tokens): Expression {
  const token = tokens.list[tokens.at]
  tokens.at += 1
  if (token === undefined) throw new SyntaxError('ends too early')
  if (/^\d/.test(token)) return { type: 'number', value: Number(token) }
  if (token.startsWith('[')) return { type: 'fact', id: token.slice(1, -1) }
  if (token === '(') {
    const inner = readSum(tokens)
    expect(tokens, ')')
    return inner
  }
  if (tokens.list[tokens.at] === '(' && isFunction(token)) return readCall(tokens, token)
  if (/^[a-zA-Z]/.test(token)) return { type: 'name', name: token }
  throw new SyntaxError(`"${token}" is not expected here`)
}

function readCall(tokens: Tokens, fn: FunctionName): Expression {
  const args = readArguments(tokens)
  if (FUNCTIONS[fn].length === 1 && args.length !== 1) throw new SyntaxError(`${fn} takes one number`)
  return { type: 'call', fn, args }
}

function readArguments(tokens: Tokens): Expression[] {
  const args: Expression[] = []
  do {
    tokens.at += 1
    args.push(readSum(tokens))
  } while (tokens.list[tokens.at] === ',')
  expect(tokens, ')')
  return args
}

function expect(tokens: Tokens, mark: string): void {
  if (tokens.list[tokens.at] !== mark) throw new SyntaxError(`a "${mark}" is missing`)
  tokens.at += 1
}

export interface Scope {
  name(name: string): number
  fact(id: string): number
}

/** NaN or infinity where the sum has no value. */
export function evaluate(expression: Expression, scope: Scope): number {
  switch (expression.type) {
    case 'number':
      return expression.value
    case 'name':
      return scope.name(expression.name)
    case 'fact':
      return scope.fact(expression.id)
    case 'call': {
      const run: (...all: number[]) => number = FUNCTIONS[expression.fn]
      return run(...expression.args.map((argument) => evaluate(argument, scope)))
    }
  }
}

/** Every name and fact id that an expression uses. */
export function namesIn(expression: Expression): { names: string[]; factIds: string[] } {
  if (expression.type === 'name') return { names: [expression.name], factIds: [] }
  if (expression.type === 'fact') return { names: [], factIds: [expression.id] }
  if (expression.type === 'number') return { names: [], factIds: [] }
  const parts = expression.args.map(namesIn)
  return { names: parts.flatMap((part) => part.names), factIds: parts.flatMap((part) => part.factIds) }
}
