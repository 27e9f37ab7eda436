// Processes that a test starts and kills: room servers and a Redis, each on a free port of this machine.
import { fork, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { build } from 'vite'

/** The server of server-process.ts, as Node can run it. */
export async function bundledServer(folder: string): Promise<string> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { ssr: resolve(import.meta.dirname, 'server-process.ts'), outDir: folder, emptyOutDir: false },
  })
  return `${folder}/server-process.js`
}

export interface Process {
  readonly child: ChildProcess
  readonly port: number
  readonly origin: string
}

export function startServer(file: string, env: Readonly<Record<string, string>>): Promise<Process> {
  const child = fork(file, [], { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  return new Promise((ready, fail) => {
    child.once('message', (port: number) => ready({ child, port, origin: `http://127.0.0.1:${port}` }))
    child.once('exit', (code) => fail(new Error(`the server ended with ${code}`)))
  })
}

export const ended = (child: ChildProcess, signal: NodeJS.Signals): Promise<void> =>
  new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done()
    child.once('exit', () => done())
    child.kill(signal)
  })

/** Why the tests with Redis are skipped; undefined where they can run. */
export const redisMissing = (): string | undefined =>
  spawnSync('redis-server', ['--version']).status === 0
    ? undefined
    : 'SKIPPED: there is no redis-server on this machine (Debian: apt-get install redis-server)'

export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((ready) => probe.listen(0, '127.0.0.1', ready))
  const { port } = probe.address() as AddressInfo
  await new Promise((closed) => probe.close(closed))
  return port
}

/** In memory alone: what it loses when it is killed is lost. */
export async function startRedis(port: number, folder: string): Promise<ChildProcess> {
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder]
  const child = spawn('redis-server', settings, { stdio: ['ignore', 'pipe', 'ignore'] })
  await new Promise<void>((ready, fail) => {
    child.stdout.on('data', (text: Buffer) => {
      if (String(text).includes('Ready to accept connections')) ready()
    })
    child.once('exit', () => fail(new Error('redis-server did not start')))
  })
  return child
}
