// The closing line of a test run, added up from the reports that the runners wrote; without them there is no line.
import { existsSync, readFileSync } from 'node:fs'

const read = (file) => {
  if (!existsSync(file)) {
    process.stderr.write(`${file} is missing: its tests did not run.\n`)
    process.exit(1)
  }
  return JSON.parse(readFileSync(file, 'utf8'))
}

const unit = read('.cache/reports/unit.json')
const { stats } = read('.cache/reports/browser.json')
// Where a browser test may be tried twice (CI), one that needed the second try is named by Playwright, and told here.
if (stats.flaky > 0) process.stderr.write(`${stats.flaky} browser tests passed at the second try only.\n`)
const passed = unit.numPassedTests + stats.expected + stats.flaky
const failed = unit.numFailedTests + stats.unexpected
const skipped = unit.numPendingTests + stats.skipped
process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`)
if (failed > 0 || passed === 0) process.exit(1)
