// The service worker of a built folder: lists every file with the hash of its bytes, so that none is taken on trust.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const WORKER = '.cache/worker/sw.js'

export async function bundleWorker() {
  const { build } = await import('vite')
  await build({
    logLevel: 'warn',
    configFile: false,
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: '.cache/worker',
      lib: { entry: 'src/hosts/service-worker/sw.ts', formats: ['iife'], name: 'sw', fileName: () => 'sw.js' },
    },
  })
}

/** A portal that answers everything with its own page, or a file cut short, fails the installation and not the app. */
const withIntegrity = (dist) => (entries) => ({
  manifest: entries.map((entry) => ({
    ...entry,
    integrity: `sha256-${createHash('sha256')
      .update(readFileSync(join(dist, entry.url)))
      .digest('base64')}`,
  })),
})

/** Writes sw.js into `dist`, after everything that is to be had offline is there. */
export async function writeWorker(dist) {
  const { injectManifest } = await import('workbox-build')
  const { count, size } = await injectManifest({
    swSrc: WORKER,
    swDest: join(dist, 'sw.js'),
    globDirectory: dist,
    globPatterns: ['**/*.{html,js,css,svg,png,webmanifest}'],
    globIgnores: ['sw.js', '404.html'],
    dontCacheBustURLsMatching: /^assets\//,
    maximumFileSizeToCacheInBytes: 8_000_000,
    manifestTransforms: [withIntegrity(dist)],
  })
  return { count, size }
}

if (process.argv[1]?.endsWith('worker.mjs')) await writeWorker(process.argv[2])
