// The whole build: client, HTML of every route, service worker, compressed copies, server. What is served is replaced last.
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { compressFolder } from './compress.mjs'
import { ensureInstalled } from './install.mjs'
import { hashOf, readStamp, writeStamp } from './stamp.mjs'
import { bundleWorker, writeWorker } from './worker.mjs'

const DIST = 'dist'
const NEXT = '.cache/dist-next'
const STAMP = '.cache/dist.hash'
/** Which files of dist/assets are the build's own; the others were carried over. */
const OWN = '.cache/own-assets.json'
/** Vite's list of chunks and what each imports, for the budgets. */
export const MANIFEST = '.cache/manifest.json'
const SOURCES = ['src', 'content', 'public', 'index.html', 'vite.config.ts', 'package-lock.json']

/** Builds when a source has changed since the last build that went through. */
export async function ensureBuilt({ force = false } = {}) {
  ensureInstalled()
  const hash = hashOf(SOURCES)
  if (!force && readStamp(STAMP) === hash && existsSync(`${DIST}/sw.js`)) return
  await buildAll()
  writeStamp(STAMP, hash)
}

async function buildAll() {
  const { build } = await import('vite')
  const quiet = { logLevel: 'warn' }
  const checks = { rolldownOptions: { checks: { pluginTimings: false } } }
  await build({
    ...quiet,
    build: { manifest: true, outDir: NEXT, emptyOutDir: true, chunkSizeWarningLimit: 2000, ...checks },
  })
  await build({
    ...quiet,
    publicDir: false,
    build: { ssr: 'src/hosts/prerender/prerender.ts', outDir: '.cache/prerender', ...checks },
  })
  const { prerenderSite } = await import(
    `${pathToFileURL(resolve('.cache/prerender/prerender.js')).href}?${Date.now()}`
  )
  const routes = await prerenderSite(NEXT)
  renameSync(`${NEXT}/.vite/manifest.json`, MANIFEST)
  rmSync(`${NEXT}/.vite`, { recursive: true })
  await build({
    ...quiet,
    publicDir: false,
    build: { ssr: 'src/hosts/classroom/main.ts', outDir: '.cache/server', ...checks },
  })
  await bundleWorker()
  const { count, size } = await writeWorker(NEXT)
  compressFolder(NEXT)
  replaceServed()
  process.stdout.write(
    `Built ${routes.length} pages; ${count} files, ${(size / 1e6).toFixed(1)} MB, for offline use.\n`,
  )
}

/** Only a build that went through gets here: a fault in content/ leaves what is served as it was. */
function replaceServed() {
  const own = readdirSync(join(NEXT, 'assets'))
  const before = existsSync(OWN) && existsSync(DIST) ? JSON.parse(readFileSync(OWN, 'utf8')) : []
  const again = before.length === own.length && before.every((name) => own.includes(name))
  // A tab opened before a deploy may still ask for the chunks of its own build: one earlier generation stays.
  const kept = again ? readdirSync(join(DIST, 'assets')) : before
  for (const name of kept) {
    const from = join(DIST, 'assets', name)
    if (!own.includes(name) && existsSync(from)) cpSync(from, join(NEXT, 'assets', name))
  }
  rmSync(DIST, { recursive: true, force: true })
  renameSync(NEXT, DIST)
  writeFileSync(OWN, JSON.stringify(own))
}

if (process.argv[1]?.endsWith('build.mjs')) await ensureBuilt({ force: true })
