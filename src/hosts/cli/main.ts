// The command line: the same core as in the browser, without one.
import { auditCommand } from './audit-command.ts'
import { factsCommand } from './facts-command.ts'
import { itemsCommand } from './items-command.ts'
import { lintCommand } from './lint-command.ts'
import { lockCommand } from './lock-command.ts'
import { simulateCommand } from './simulate-command.ts'
import { ContentError, UsageError, type Command } from './command.ts'

const COMMANDS: Readonly<Record<string, Command>> = {
  facts: factsCommand,
  items: itemsCommand,
  audit: auditCommand,
  lint: lintCommand,
  lock: lockCommand,
  simulate: simulateCommand,
}

async function run(args: readonly string[]): Promise<number> {
  const [name = '', ...rest] = args
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  try {
    if (command === undefined) {
      throw new UsageError(
        `${name === '' ? 'no command' : `"${name}" is no command`}; use one of: ${Object.keys(COMMANDS).join(', ')}`,
      )
    }
    const { text, exitCode } = await command(rest)
    process.stdout.write(`${text}\n`)
    return exitCode
  } catch (fault) {
    if (!(fault instanceof UsageError) && !(fault instanceof ContentError)) throw fault
    process.stderr.write(`trapline: ${fault.message}\n`)
    return fault instanceof UsageError ? 2 : 1
  }
}

// Whoever reads only the first lines closes early: that is no fault of the command.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault
})
process.exitCode = await run(process.argv.slice(2))
