// Answers requests for the built app: compressed, cached for as long as is safe, with its policy as headers.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { readSite, type Encoding, type SiteFile } from './site-files.ts'

const LASTING = 'public, max-age=31536000, immutable'
const ASKED_EACH_TIME = 'no-cache'

/** Drills, classes and decks have addresses without a page of their own: the shell reads what is in them. */
const SHELL_ROUTES = /^\/(practice|join|teach|teach\/form|teach\/collect)\/[^/]+$/

const EMPTY: SiteFile = { type: 'text/plain; charset=utf-8', plain: Buffer.alloc(0), packed: {}, tag: 'empty' }

export function serveSite(folder: string): RequestListener {
  const site = readSite(folder)
  const forPages = pageHeaders(site)
  return (request, response) => {
    setHeaders(response, EVERYWHERE)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      return end(response, 405)
    }
    const pathname = pathOf(request.url ?? '/')
    if (pathname === undefined) return end(response, 400)
    const { file, status } = find(site, pathname)
    if (file.type.startsWith('text/html')) setHeaders(response, forPages)
    send(request, response, file, status, pathname.startsWith('/assets/') && status === 200 ? LASTING : ASKED_EACH_TIME)
  }
}

type Headers = Readonly<Record<string, string>>

/** A worker is bound by the policy that its own script comes with; scripts and styles of a page are bound by the page's. */
const EVERYWHERE: Headers = {
  'Content-Security-Policy': "default-src 'self'; frame-ancestors 'self'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
}

/** The page says the same in a meta element; who may frame it can only be said here: a slide frames the playground. */
function pageHeaders(site: ReadonlyMap<string, SiteFile>): Headers {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(String(site.get('/')?.plain))?.[1]
  if (policy === undefined) throw new Error('The built app has no Content-Security-Policy: run npm run build again')
  return {
    'Content-Security-Policy': `${policy}; frame-ancestors 'self'`,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(self), microphone=(), geolocation=()',
  }
}

function setHeaders(response: ServerResponse, headers: Headers): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}

/** Without what a sender may do wrong: a malformed address has no path. */
function pathOf(url: string): string | undefined {
  try {
    const pathname = decodeURIComponent(url.split(/[?#]/)[0] ?? '')
    return pathname.length > 1 ? pathname.replace(/\/$/, '') : pathname
  } catch {
    return undefined
  }
}

function find(site: ReadonlyMap<string, SiteFile>, pathname: string): { file: SiteFile; status: number } {
  const file = site.get(pathname)
  if (file !== undefined) return { file, status: 200 }
  if (SHELL_ROUTES.test(pathname)) return { file: site.get('/shell.html') ?? EMPTY, status: 200 }
  // A page in the place of a script would only be a riddle.
  return { file: pathname.startsWith('/assets/') ? EMPTY : (site.get('/404.html') ?? EMPTY), status: 404 }
}

function send(request: IncomingMessage, response: ServerResponse, file: SiteFile, status: number, cache: string): void {
  const encoding = encodingFor(request, file)
  const tag = `"${file.tag}${encoding === undefined ? '' : `-${encoding}`}"`
  response.setHeader('Cache-Control', cache)
  response.setHeader('ETag', tag)
  response.setHeader('Vary', 'Accept-Encoding')
  if (status === 200 && request.headers['if-none-match'] === tag) return end(response, 304)
  const body = (encoding === undefined ? undefined : file.packed[encoding]) ?? file.plain
  response.setHeader('Content-Type', file.type)
  response.setHeader('Content-Length', body.length)
  if (encoding !== undefined) response.setHeader('Content-Encoding', encoding)
  response.statusCode = status
  response.end(request.method === 'HEAD' ? undefined : body)
}

function encodingFor(request: IncomingMessage, file: SiteFile): Encoding | undefined {
  const accepted = String(request.headers['accept-encoding'] ?? '')
  return (['br', 'gzip'] as const).find((name) => file.packed[name] !== undefined && accepted.includes(name))
}

function end(response: ServerResponse, status: number): void {
  response.statusCode = status
  response.end()
}
