// `npm run -s trapline -- …`: the command line; prints nothing of its own, so that JSON stays JSON.
import { bundle, runFile } from './bundle.mjs'
import { ensureInstalled } from './install.mjs'

ensureInstalled()
process.exitCode = runFile(await bundle('cli', 'src/hosts/cli/main.ts'), process.argv.slice(2))
