// `trapline simulate scenario.json`: the playground's own run without a screen, as JSON or as a table to read.
import { readFileSync } from 'node:fs'
import { readScenario } from '../../sim/read/read-scenario.ts'
import { shown } from '../../sim/read/refusal.ts'
import { runScenario } from '../../sim/run-scenario.ts'
import { summaryOf, type Summary } from '../../sim/summary.ts'
import { done, oneOf, readArguments, UsageError, type Outcome } from './command.ts'

const STDIN = 0

/** The scenario as scenario.schema.json has it; `-` reads it from standard input. */
export function simulateCommand(args: readonly string[], read = readText): Outcome {
  const { flags, names } = readArguments(args, { format: { type: 'string' } })
  const format = oneOf(flags, 'format', ['json', 'table'], 'table')
  const [name, ...others] = names
  if (name === undefined || others.length > 0) {
    throw new UsageError('simulate takes one file: trapline simulate scenario.json, or - for standard input')
  }
  const file = name === '-' ? 'standard input' : name
  const scenario = readScenario(parsed(read(name), file))
  if (!scenario.ok) {
    const lines = scenario.error.map(({ path, what, mend }) => `${path === '' ? file : path}: ${what} ${mend}`)
    throw new UsageError(lines.join('\ntrapline: '))
  }
  const summary = summaryOf(runScenario(scenario.value))
  return done(format === 'json' ? JSON.stringify(summary, null, 2) : asTable(summary))
}

function readText(name: string): string {
  try {
    return readFileSync(name === '-' ? STDIN : name, 'utf8')
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : 'no reason given'
    throw new UsageError(`${name} cannot be read (${code}); name a file with a scenario in JSON`)
  }
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (fault) {
    const [says = ''] = (fault instanceof Error ? fault.message : '').split('\n')
    throw new UsageError(`${name} is not JSON: ${says}`)
  }
}

const MEAN_DIGITS = 2

function asTable(summary: Summary): string {
  const { functions, sources, account, cost, events, finished, endS, traceHash } = summary
  const end = finished ? '' : ', stopped early: its repeats made more events than a run may have'
  return [
    columns([
      ['function', 'arrivals', 'invocations', 'on demand', 'provisioned', 'spilled', 'cold', 'peak', 'mean', '429'],
      ...functions.map((f) => [
        f.name,
        ...[f.arrivals, f.invocations, f.onDemand, f.provisioned, f.spilled, f.coldStarts, f.peakConcurrency].map(
          shown,
        ),
        f.meanConcurrency.toFixed(MEAN_DIGITS),
        reasonsOf(f.throttled),
      ]),
    ]),
    columns([
      ['source', 'sent', 'delivered', 'retried', 'dead-lettered', 'dropped', 'why'],
      ...sources.map((s) => [
        s.name,
        ...[s.sent, s.delivered, s.retried, s.deadLettered, s.dropped].map(shown),
        reasonsOf(s.reasons),
      ]),
    ]),
    `account: peak concurrency ${shown(account.peakConcurrency)}, peak claimed ${shown(account.peakClaimed)}`,
    `cost: $${cost.total.toFixed(6)}`,
    `${shown(events)} events in ${shown(endS)} s, trace ${traceHash}${end}`,
  ].join('\n\n')
}

const reasonsOf = (counts: Readonly<Record<string, number | undefined>>): string =>
  Object.entries(counts)
    .map(([reason, count]) => `${shown(count ?? 0)} ${reason}`)
    .join(', ') || '-'

/** Names to the left, numbers to the right, the last column as it is. */
function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, at) => {
          if (at === row.length - 1) return cell
          return at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)
        })
        .join('  '),
    )
    .join('\n')
}
