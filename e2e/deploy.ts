// A server of its own for one test, and a next version of the app to put on it.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const PORT = Number(process.env.E2E_PORT ?? 4199) + 1000
export const ORIGIN = `http://localhost:${PORT}`

/** Serves a built folder; resolves when it answers. */
export async function serve(folder: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['.cache/server/main.js'], {
    env: { ...process.env, PORT: String(PORT), TRAPLINE_DIST: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((ready, reject) => {
    child.once('exit', () => reject(new Error('the server ended')))
    child.stdout.on('data', (text: Buffer) => {
      if (text.includes(ORIGIN)) ready()
    })
  })
  return child
}

export const stop = (child: ChildProcess): Promise<void> =>
  new Promise((ended) => {
    child.once('exit', () => ended())
    child.kill()
  })

/** The next version of dist: one chunk has another name and text, and every page says so in its description. */
export function nextVersion(folder: string, chunk: RegExp): void {
  rmSync(folder, { recursive: true, force: true })
  cpSync('dist', folder, { recursive: true, filter: (path) => !/\.(br|gz)$|sw\.js$/.test(path) })
  const old = readdirSync(join(folder, 'assets')).find((name) => chunk.test(name))
  if (old === undefined) throw new Error(`no chunk matches ${String(chunk)}`)
  const renamed = old.replace(/-[\w-]{8}\.js$/, '-NEXTNEXT.js')
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(js|html)$/.test(name)) continue
    const text = readFileSync(join(folder, name), 'utf8')
    writeFileSync(join(folder, name), text.replaceAll(old, renamed).replace('name="description" content="', '$&Next. '))
  }
  renameSync(join(folder, 'assets', old), join(folder, 'assets', renamed))
  execFileSync(process.execPath, ['src/hosts/machine/worker.mjs', folder])
}
