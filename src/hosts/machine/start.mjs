// `npm start`: installs if needed, builds if needed, serves.
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './build.mjs'

await ensureBuilt()
await import(pathToFileURL(resolve('.cache/server/main.js')).href)
