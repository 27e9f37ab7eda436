// Finds a Chromium for the browser tests, or gets one, or says what to do.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const INSTALLED = [
  process.env.PLAYWRIGHT_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
]

const installed = () => INSTALLED.find((path) => path !== undefined && path !== '' && existsSync(path))

async function downloaded() {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}

export const run = (command, args) =>
  spawnSync(command, args, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    .status === 0

export const isDebianRoot = () => process.getuid?.() === 0 && existsSync('/etc/debian_version')

export async function ensureChromium() {
  const found = installed() ?? (await downloaded())
  if (found !== undefined) return found
  process.stderr.write('No Chromium here yet: asking Playwright for its own …\n')
  if (run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'])) {
    const path = await downloaded()
    if (path !== undefined) return path
  }
  if (isDebianRoot()) {
    process.stderr.write("Playwright's download did not work: asking Debian …\n")
    if (run('apt-get', ['update']) && run('apt-get', ['install', '-y', 'chromium'])) return installed()
  }
  process.stderr.write(
    'The browser tests need a Chromium and none could be had. Install Chromium or Google Chrome, or set PLAYWRIGHT_CHROMIUM to the path of one; everything else was not touched.\n',
  )
  process.exit(1)
}
