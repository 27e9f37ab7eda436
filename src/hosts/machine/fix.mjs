// `npm run fix`: formats, mends what the linter can, accepts the facts as they stand. Judges nothing.
import { spawnSync } from 'node:child_process'
import { ensureInstalled } from './install.mjs'

ensureInstalled()
const run = (command, args) => spawnSync(command, args, { stdio: 'inherit' })
run('node_modules/.bin/eslint', ['.', '--fix'])
run('node_modules/.bin/prettier', ['--write', '--log-level', 'warn', '.'])
run(process.execPath, ['src/hosts/machine/trapline.mjs', 'lock'])
