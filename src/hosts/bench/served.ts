// What the page bench compares: our app on our own server, and the same text as bare HTML on a server as plain.
import { readFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { serveSite } from '../classroom/serve-site.ts'

interface Served {
  readonly origin: string
  close(): void
}

async function listening(listener: RequestListener): Promise<Served> {
  const server = createServer(listener)
  await new Promise<void>((ready) => server.listen(0, ready))
  const { port } = server.address() as AddressInfo
  return { origin: `http://localhost:${port}`, close: () => server.close() }
}

export const appOn = (dist: string): Promise<Served> => listening(serveSite(dist))

export const bareOn = (dist: string): Promise<Served> =>
  listening((request, response) => {
    const pathname = (request.url ?? '/').split('?')[0] ?? '/'
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    if (!pathname.startsWith('/learn/')) return void response.writeHead(404).end()
    response.setHeader('Content-Encoding', 'br')
    response.end(brotliCompressSync(bareHtml(readFileSync(join(dist, pathname, 'index.html'), 'utf8'))))
  })

/** The article without styles, scripts, classes and ids; links keep their addresses. */
export function bareHtml(html: string): string {
  const title = /<title>.*?<\/title>/.exec(html)?.[0] ?? ''
  const article = /<article>.*<\/article>/s.exec(html)?.[0] ?? ''
  const plain = article
    .replace(/ (?:class|id|data-[\w-]+|style|aria-[\w-]+)="[^"]*"/g, '')
    .replace(/<svg.*?<\/svg>/gs, '')
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width">${title}`
  return `<!doctype html><html lang="en"><head>${head}</head><body>${plain}</body></html>`
}
