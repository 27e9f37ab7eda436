// Byte budgets of the first view of every content page, brotli as it is served; read from the built files.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { MANIFEST } from './build.mjs'

/** One round trip of a fresh connection carries about ten packets: the page has to be in it. */
const DOCUMENT_BYTES = 14_600
const FIRST_VIEW_BYTES = 110_000

/** What every page runs, as Vite's manifest names it: the tiny entry, then the app. */
const ALWAYS = ['index.html', 'src/app/start.tsx']

/** The pages of a topic and the ways to them, in a file of their own. */
const topicOf = (page) => `trapline:virtual:topic/${page.split('/')[1]}`

const sizeOf = (path) => statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size

/** A chunk and everything that it cannot run without. */
function withImports(manifest, names) {
  const files = new Set()
  const visit = (name) => {
    const chunk = manifest[name]
    if (chunk === undefined) throw new Error(`${name} is not in the build: the budgets look for it by that name`)
    if (files.has(chunk.file)) return
    files.add(chunk.file)
    for (const next of chunk.imports ?? []) visit(next)
  }
  names.forEach(visit)
  return [...files]
}

export function measurePages(dist) {
  const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8'))
  const pages = Object.keys(manifest).filter((name) => /^content\/.*\.mdx$/.test(name))
  return pages.map((page) => {
    const address = page.replace(/^content\/(.*)\.mdx$/, 'learn/$1/index.html')
    const document = sizeOf(join(dist, address))
    const scripts = withImports(manifest, [...ALWAYS, topicOf(page), page])
    return {
      page: address,
      document,
      total: document + scripts.reduce((sum, file) => sum + sizeOf(join(dist, file)), 0),
    }
  })
}

export function checkBudgets(dist) {
  const measured = measurePages(dist)
  const largest = (key) => measured.reduce((most, entry) => (entry[key] > most[key] ? entry : most))
  const [document, total] = [largest('document'), largest('total')]
  process.stdout.write(
    `  document ${document.document} of ${DOCUMENT_BYTES} bytes (${document.page}); first view ${total.total} of ${FIRST_VIEW_BYTES} (${total.page})\n`,
  )
  return document.document <= DOCUMENT_BYTES && total.total <= FIRST_VIEW_BYTES
}
