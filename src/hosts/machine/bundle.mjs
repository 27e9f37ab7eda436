// TypeScript for Node, which does not run it by itself: bundled when its sources have changed, then run.
import { spawnSync } from 'node:child_process'
import { hashOf, readStamp, writeStamp } from './stamp.mjs'

/** Bundles `entry` into `.cache/NAME` unless that is up to date; returns the bundle's path. */
export async function bundle(name, entry) {
  const outDir = `.cache/${name}`
  const hash = hashOf(['src', 'package-lock.json'])
  const file = `${outDir}/${entry
    .split('/')
    .pop()
    .replace(/\.tsx?$/, '.js')}`
  if (readStamp(`${outDir}.hash`) !== hash) {
    const { build } = await import('vite')
    await build({ configFile: false, publicDir: false, logLevel: 'error', build: { ssr: entry, outDir } })
    writeStamp(`${outDir}.hash`, hash)
  }
  return file
}

export const runFile = (file, args) => spawnSync(process.execPath, [file, ...args], { stdio: 'inherit' }).status ?? 1
