// Makes sure that node_modules matches the lock file; needs nothing but Node and npm, so it runs on a bare clone.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { hashOf, readStamp, writeStamp } from './stamp.mjs'

const STAMP = 'node_modules/.trapline-lock'

export function ensureInstalled() {
  const hash = hashOf(['package-lock.json'])
  if (existsSync('node_modules') && readStamp(STAMP) === hash) return
  process.stderr.write('Installing the packages of package-lock.json …\n')
  // What npm says goes to standard error: commands that print JSON keep their output clean.
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status !== 0) {
    process.stderr.write(
      'npm ci failed: nothing was changed but node_modules. Check the network or the registry, then try again.\n',
    )
    process.exit(status ?? 1)
  }
  writeStamp(STAMP, hash)
}

if (process.argv[1]?.endsWith('install.mjs')) ensureInstalled()
