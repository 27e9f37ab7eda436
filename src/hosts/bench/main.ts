// Runs bench parts and prints their figures side by side; a stated figure that is missed makes the run fail.
import { keeps, type Figure, type Run } from './figure.ts'

/** Each part is a file of its own; one that needs a browser is not loaded for the others. */
const PARTS: Readonly<Record<string, () => Promise<{ readonly run: Run }>>> = {
  items: () => import('./items.ts'),
  search: () => import('./search.ts'),
  page: () => import('./page.ts'),
  sim: () => import('./sim.ts'),
  draw: () => import('./draw.ts'),
  band: () => import('./band.ts'),
  'exam-draw': () => import('./exam-draw.ts'),
  study: () => import('./study.ts'),
  room: () => import('./room.ts'),
}

const [wanted] = process.argv.slice(2)
const names = wanted === undefined ? Object.keys(PARTS) : [wanted]
const unknown = names.find((name) => !Object.hasOwn(PARTS, name))
if (unknown !== undefined) {
  process.stderr.write(`There is no bench "${unknown}"; use one of: ${Object.keys(PARTS).join(', ')}\n`)
  process.exit(2)
}

let missed = 0
for (const name of names) {
  process.stdout.write(`\n${name}\n`)
  const { run } = await (PARTS[name] as (typeof PARTS)[string])()
  for (const figure of await run()) {
    if (!keeps(figure)) missed += 1
    process.stdout.write(`${lineFor(figure)}\n`)
  }
}
if (missed > 0) process.stdout.write(`\n${missed} stated figures missed\n`)
process.exitCode = missed > 0 ? 1 : 0

function lineFor(figure: Figure): string {
  const { what, value, unit, atLeast, atMost } = figure
  const bounds = [
    ...(atLeast === undefined ? [] : [`≥ ${rounded(atLeast)}`]),
    ...(atMost === undefined ? [] : [`≤ ${rounded(atMost)}`]),
  ]
  const stated = bounds.length === 0 ? '' : `  stated ${bounds.join(' and ')}`
  const mark = stated === '' ? ' ' : keeps(figure) ? '✓' : '✗'
  return `${mark} ${what.padEnd(58)} ${written(value).padStart(10)} ${unit}${stated}`
}

// A declaration, since the loop above is done before the end of this file is reached.
function rounded(bound: number): number {
  return Math.round(bound * 1000) / 1000
}

function written(value: number): string {
  const decimals = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 3
  return value.toFixed(decimals)
}
