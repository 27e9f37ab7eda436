// The built app read into memory: each address with its bytes, plain and compressed, and a tag of its content.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

export type Encoding = 'br' | 'gzip'

export interface SiteFile {
  readonly type: string
  readonly plain: Buffer
  readonly packed: Readonly<Partial<Record<Encoding, Buffer>>>
  /** Of the content, so that a rebuild that changed nothing costs nobody anything. */
  readonly tag: string
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
}

/** Held in memory: a build that replaces the folder meanwhile does not reach into a running server. */
export function readSite(folder: string): ReadonlyMap<string, SiteFile> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return new Map(
    names.flatMap((name): [string, SiteFile][] => {
      const type = TYPES[name.split('.').at(-1) ?? '']
      if (type === undefined) return []
      const file = readOne(join(folder, name), type)
      return addressesOf(`/${name.split(sep).join('/')}`).map((address) => [address, file])
    }),
  )
}

/** `learn/lambda/index.html` answers at /learn/lambda; under its own name the service worker asks for it. */
const addressesOf = (name: string): string[] =>
  name.endsWith('/index.html') ? [name.replace(/\/index\.html$/, '') || '/', name] : [name]

function readOne(path: string, type: string): SiteFile {
  const plain = readFileSync(path)
  const [br, gzip] = [`${path}.br`, `${path}.gz`].map((copy) => (existsSync(copy) ? readFileSync(copy) : undefined))
  return {
    type,
    plain,
    packed: { ...(br === undefined ? {} : { br }), ...(gzip === undefined ? {} : { gzip }) },
    tag: createHash('sha256').update(plain).digest('base64url').slice(0, 22),
  }
}
