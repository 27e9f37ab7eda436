// Intrinsic functions of CloudFormation as far as a template alone can answer them; what it leaves open is said.
import { isFields, type Fields } from '../read/fields.ts'

/** Stands for a resource of the template, or for an attribute of it. */
export class Reference {
  readonly id: string
  readonly attribute: string
  constructor(id: string, attribute: string) {
    this.id = id
    this.attribute = attribute
  }
}

/** Only a deployment would know; `says` why. */
export class Open {
  readonly says: string
  constructor(says: string) {
    this.says = says
  }
}

export interface Scope {
  readonly parameters: Fields
  readonly mappings: Fields
  readonly resources: Fields
  /** Called when a condition is left open and a branch was taken. */
  readonly onOpenCondition: (condition: string) => void
}

/** Undefined for AWS::NoValue, as if it had not been written. */
export function resolve(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) return value.map((entry) => resolve(entry, scope)).filter((entry) => entry !== undefined)
  // What was resolved once stays as it is.
  if (!isFields(value) || value instanceof Reference || value instanceof Open) return value
  const [key, ...others] = Object.keys(value)
  if (key !== undefined && others.length === 0) {
    const answer = key === 'Ref' ? refer : Object.hasOwn(FUNCTIONS, key) ? FUNCTIONS[key] : undefined
    if (answer !== undefined) return answer(value[key], scope)
    if (key.startsWith('Fn::')) return new Open(`${key} is answered only when the template is deployed`)
  }
  const entries = Object.entries(value).map(([name, entry]) => [name, resolve(entry, scope)] as const)
  return Object.fromEntries(entries.filter(([, entry]) => entry !== undefined))
}

type Intrinsic = (value: unknown, scope: Scope) => unknown

const refer: Intrinsic = (name, { parameters, resources }) => {
  if (typeof name !== 'string') return new Open('a Ref has no name')
  if (name === 'AWS::NoValue') return undefined
  if (Object.hasOwn(parameters, name)) return defaultOf(name, parameters[name])
  if (Object.hasOwn(resources, name)) return new Reference(name, '')
  return name.startsWith('AWS::') ? `\${${name}}` : new Open(`nothing in the template is called ${name}`)
}

function defaultOf(name: string, parameter: unknown): unknown {
  const { Type: type, Default: usual } = isFields(parameter) ? parameter : {}
  if (typeof type === 'string' && type.startsWith('AWS::SSM::')) return new Open(`parameter ${name} is kept in SSM`)
  return usual === undefined ? new Open(`parameter ${name} has no default`) : usual
}

const attributeOf: Intrinsic = (value, scope) => {
  const parts = typeof value === 'string' ? value.split('.') : resolve(value, scope)
  if (!Array.isArray(parts)) return new Open('a GetAtt has no name')
  const [id, ...attribute] = parts.map(textOf)
  return new Reference(id ?? '', attribute.join('.'))
}

/** `${Name}` of a resource stays as it is: `referenceIn` finds it. */
const substitute: Intrinsic = (value, scope) => {
  const [text, own] = Array.isArray(value) ? (value as unknown[]) : [value]
  if (typeof text !== 'string') return new Open('a Sub has no text')
  const named = isFields(own) ? own : {}
  return text.replace(/\$\{([^!}][^}]*)\}/g, (all, name: string) => {
    const found = Object.hasOwn(named, name)
      ? resolve(named[name], scope)
      : Object.hasOwn(scope.parameters, name)
        ? refer(name, scope)
        : all
    return asText(found) ?? all
  })
}

const join: Intrinsic = (value, scope) => {
  const [between, parts] = Array.isArray(value) ? (value as unknown[]) : []
  const list = resolve(parts, scope)
  return Array.isArray(list)
    ? list.map((part) => asText(part) ?? '').join(textOf(between))
    : new Open('a list to join is open')
}

const select: Intrinsic = (value, scope) => {
  const [at, list] = Array.isArray(value) ? (value as unknown[]).map((entry) => resolve(entry, scope)) : []
  const found: unknown = Array.isArray(list) ? list[Number(at)] : undefined
  return found ?? new Open('an entry to select is open')
}

const split: Intrinsic = (value, scope) => {
  const [by, text] = Array.isArray(value) ? (value as unknown[]).map((entry) => resolve(entry, scope)) : []
  return typeof text === 'string' && typeof by === 'string' ? text.split(by) : new Open('a text to split is open')
}

/** Nobody knows here what holds: the first branch that says something is taken. */
const choose: Intrinsic = (value, scope) => {
  const [condition, yes, no] = Array.isArray(value) ? (value as unknown[]) : []
  scope.onOpenCondition(textOf(condition))
  return resolve(yes, scope) ?? resolve(no, scope)
}

const findInMap: Intrinsic = (value, scope) => {
  const names = Array.isArray(value) ? (value as unknown[]).map((entry) => asText(resolve(entry, scope)) ?? '') : []
  const found = names.reduce<unknown>(
    (level, name) => (isFields(level) && Object.hasOwn(level, name) ? level[name] : undefined),
    scope.mappings,
  )
  return found ?? new Open(`the mapping ${names.join(', ')} depends on the deployment`)
}

const FUNCTIONS: Readonly<Record<string, Intrinsic>> = {
  'Fn::GetAtt': attributeOf,
  'Fn::Sub': substitute,
  'Fn::Join': join,
  'Fn::Select': select,
  'Fn::Split': split,
  'Fn::If': choose,
  'Fn::FindInMap': findInMap,
}

/** Data from a file can hold anything: what is no text is none. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const asText = (value: unknown): string | undefined => {
  if (value instanceof Reference) return `\${${value.id}${value.attribute === '' ? '' : `.${value.attribute}`}}`
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

/** The resource that a resolved value points to, as itself or within a text. */
export function referenceIn(value: unknown, resources: Fields): string | undefined {
  if (value instanceof Reference) return value.id
  if (typeof value !== 'string') return undefined
  return [...value.matchAll(/\$\{([A-Za-z0-9]+)(?:\.[^}]*)?\}/g)]
    .map(([, id = '']) => id)
    .find((id) => Object.hasOwn(resources, id))
}

/** Every resource that unresolved data names anywhere within. */
export function mentionedIn(value: unknown, resources: Fields): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (part: unknown): void => {
    if (typeof part === 'string') {
      for (const [, id = ''] of part.matchAll(/\$\{([A-Za-z0-9]+)(?:\.[^}]*)?\}/g)) found.add(id)
    } else if (Array.isArray(part)) part.forEach(visit)
    else if (isFields(part)) {
      const { Ref: ref, 'Fn::GetAtt': attribute } = part
      if (typeof ref === 'string') found.add(ref)
      const [id] = typeof attribute === 'string' ? attribute.split('.') : Array.isArray(attribute) ? attribute : []
      if (typeof id === 'string') found.add(id)
      Object.values(part).forEach(visit)
    }
  }
  visit(value)
  return new Set([...found].filter((id) => Object.hasOwn(resources, id)))
}
