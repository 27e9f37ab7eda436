// The stages of `check` and `test`: each one command, one line, and the first that fails ends the run.
import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { ensureBuilt } from './build.mjs'
import { checkBudgets } from './budgets.mjs'
import { ensureChromium } from './chromium.mjs'
import { ensureInstalled } from './install.mjs'
import { ensureRedis } from './redis.mjs'

export const UNIT_REPORT = '.cache/reports/unit.json'
export const BROWSER_REPORT = '.cache/reports/browser.json'

const BIN = 'node_modules/.bin'

/** Runs a command with its output shown; resolves to whether it went well. */
const run = (command, args, env = {}) =>
  new Promise((done) => {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } })
    child.on('error', () => done(false))
    child.on('exit', (code) => done(code === 0))
  })

const tool =
  (name, ...args) =>
  () =>
    run(`${BIN}/${name}`, args)
const types = (project) => tool('tsc', '-p', `tsconfig.${project}.json`)
const bothAtOnce = (one, two) => async () => (await Promise.all([one(), two()])).every(Boolean)

const READ_ONLY = [
  ['types: core, page', bothAtOnce(types('core'), types('page'))],
  ['types: worker, node', bothAtOnce(types('worker'), types('node'))],
  ['lint', tool('eslint', '.', '--max-warnings', '0')],
  ['format', tool('prettier', '--check', '--log-level', 'warn', '.')],
  ['layers', tool('depcruise', 'src', '--config', '.dependency-cruiser.mjs')],
  ['dead code', tool('knip')],
  ['content', () => run(process.execPath, ['src/hosts/machine/trapline.mjs', 'lint'])],
  [
    'unit and property tests',
    tool('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`),
  ],
  ['build', () => ensureBuilt().then(() => true)],
  ['byte budgets', async () => checkBudgets('dist')],
]

export async function browserStage(args = []) {
  const chromium = await ensureChromium()
  return run(`${BIN}/playwright`, ['test', ...args], { PLAYWRIGHT_CHROMIUM: chromium, BROWSER_REPORT })
}

async function runStages(stages) {
  for (const [name, stage] of stages) {
    const from = performance.now()
    const good = await stage().catch((fault) => {
      process.stderr.write(`${fault.stack ?? fault}\n`)
      return false
    })
    const seconds = ((performance.now() - from) / 1000).toFixed(1)
    process.stdout.write(`${good ? '✓' : '✗'} ${name}  ${seconds} s\n`)
    if (!good) process.exit(1)
  }
}

const [mode, ...args] = process.argv.slice(2)
ensureInstalled()
mkdirSync('.cache/reports', { recursive: true })
if (mode === 'e2e')
  await runStages([
    ['build', () => ensureBuilt().then(() => true)],
    ['browser tests', () => browserStage(args)],
  ])
else {
  for (const report of [UNIT_REPORT, BROWSER_REPORT]) rmSync(report, { force: true })
  if (mode === 'test') {
    await ensureChromium()
    ensureRedis()
  }
  await runStages(mode === 'test' ? [...READ_ONLY, ['browser tests', () => browserStage()]] : READ_ONLY)
}
