// The server's answers: compressed, cached, guarded, and never the end of the server.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveSite } from './serve-site.ts'

const FILES: Readonly<Record<string, string>> = {
  'index.html': `<meta http-equiv="Content-Security-Policy" content="default-src 'self'; img-src 'self' data:">today`,
  'learn/lambda/limits/index.html': 'limits',
  'learn/lambda/limits/index.html.br': 'limits, brotli',
  'learn/lambda/limits/index.html.gz': 'limits, gzip',
  '404.html': 'nothing here',
  'shell.html': 'shell',
  'sw.js': 'worker',
  'assets/a-12345678.js': 'code',
  'secret.key': 'not to be served',
}
let folder = ''
let server: Server

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'site-'))
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  server = createServer(serveSite(folder))
  await new Promise<void>((ready) => server.listen(0, ready))
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Sends a path as it is, however odd. */
const ask = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo
    const sent = request({ port, path, headers, method, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      )
    })
    sent.on('error', reject)
    sent.end()
  })

test('a page answers under its clean address, with or without a slash, in the best encoding', async () => {
  expect((await ask('/learn/lambda/limits')).body).toBe('limits')
  expect((await ask('/learn/lambda/limits/?q=1')).body).toBe('limits')
  // The service worker fetches files by their names: a 404 here would leave the app without its offline half.
  expect((await ask('/learn/lambda/limits/index.html')).body).toBe('limits')
  expect((await ask('/index.html')).status).toBe(200)
  const packed = await ask('/learn/lambda/limits', { 'accept-encoding': 'gzip, deflate, br' })
  expect(packed.body).toBe('limits, brotli')
  expect(packed.headers['content-encoding']).toBe('br')
  expect((await ask('/learn/lambda/limits', { 'accept-encoding': 'gzip' })).body).toBe('limits, gzip')
})

test('pages and the worker are asked for each time, hashed files once', async () => {
  for (const path of ['/', '/sw.js', '/nowhere']) expect((await ask(path)).headers['cache-control']).toBe('no-cache')
  expect((await ask('/assets/a-12345678.js')).headers['cache-control']).toContain('immutable')
  expect((await ask('/assets/gone.js')).headers['cache-control']).toBe('no-cache')
})

test('what has not changed is not sent again', async () => {
  const { headers } = await ask('/')
  const again = await ask('/', { 'if-none-match': headers.etag ?? '' })
  expect([again.status, again.body]).toEqual([304, ''])
})

test('a drill gets the shell, an unknown address the page that says so, a missing script nothing', async () => {
  expect(await ask('/practice/7Q4K-22X')).toMatchObject({ status: 200, body: 'shell' })
  expect(await ask('/no/such/page')).toMatchObject({ status: 404, body: 'nothing here' })
  expect(await ask('/assets/old.js')).toMatchObject({ status: 404, body: '' })
})

test('a policy is on every answer, the page’s own on pages, and only reading is allowed', async () => {
  for (const path of ['/', '/nowhere', '/assets/old.js', '/practice/7Q4K-22X']) {
    const { headers } = await ask(path)
    const own = path === '/' || path === '/nowhere' || path.startsWith('/practice') ? "; img-src 'self' data:" : ''
    expect(headers['content-security-policy']).toBe(`default-src 'self'${own}; frame-ancestors 'self'`)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['permissions-policy'] !== undefined).toBe(own !== '')
  }
  expect((await ask('/', {}, 'POST')).status).toBe(405)
  expect(await ask('/', {}, 'HEAD')).toMatchObject({ status: 200, body: '' })
})

test('odd addresses and headers are answered, and nothing but the app is given away', async () => {
  expect((await ask('/%E0%A4%A')).status).toBe(400)
  expect((await ask('//')).body).toContain('today')
  for (const path of ['/..%2f..%2fetc/passwd', '/%00', '/secret.key', '/learn/../secret.key', `/${'a'.repeat(9000)}`]) {
    expect((await ask(path)).status, path).toBe(404)
  }
  expect((await ask('/', { range: 'bytes=9-3' })).status).toBe(200)
})

test('no address ends the server', async () => {
  await fc.assert(
    fc.asyncProperty(fc.webPath(), fc.string({ unit: 'binary-ascii' }), async (path, rest) => {
      const { status } = await ask(`/${path}${encodeURI(rest)}`)
      expect([200, 400, 404]).toContain(status)
    }),
    { numRuns: 300 },
  )
})
