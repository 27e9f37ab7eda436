// `npm run bench [-- NAME]`: bundles the bench and runs all parts, or the one named.
import { bundle, runFile } from './bundle.mjs'
import { ensureBuilt } from './build.mjs'
import { ensureChromium } from './chromium.mjs'

await ensureBuilt()
process.env.PLAYWRIGHT_CHROMIUM = await ensureChromium()
process.exitCode = runFile(await bundle('bench', 'src/hosts/bench/main.ts'), process.argv.slice(2))
