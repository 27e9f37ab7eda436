// The server behind `npm start`: the site and live rooms on one port; finds a free one and says where the app is to be had.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import { resolve } from 'node:path'
import { readTexts } from '../../facts/split-corpus.ts'
import { bankFrom, type Bank } from '../../quiz/bank.ts'
import { drawFrom } from './draw-items.ts'
import { limitsFrom } from './limits.ts'
import { journalFrom } from './open-journal.ts'
import { serveRooms } from './room-server.ts'
import { serveSite } from './serve-site.ts'

const DEFAULT_PORT = 4173
/** A taken port is answered with the next one, this many times. */
const PORTS_TRIED = 20

const server = createServer(serveSite(resolve(process.env.TRAPLINE_DIST ?? 'dist')))

function listen(port: number, tries: number): void {
  server.once('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code === 'EADDRINUSE' && tries > 0) {
      server.off('listening', announce)
      process.stdout.write(`Port ${port} is taken; trying ${port + 1}.\n`)
      return listen(port + 1, tries - 1)
    }
    process.stderr.write(`Cannot listen on port ${port} (${fault.code ?? fault.message}). Set PORT to a free one.\n`)
    process.exitCode = 1
    process.exit()
  })
  server.listen(port, announce)
}

function announce(): void {
  server.removeAllListeners('error')
  const { port } = server.address() as AddressInfo
  const lan = Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .filter((entry) => entry.family === 'IPv4' && !entry.internal)
    .map((entry) => `  On this network:  http://${entry.address}:${port}/`)
  process.stdout.write([`Trapline is ready.`, `  On this machine:  http://localhost:${port}/`, ...lan, ''].join('\n'))
}

let bank: Promise<Bank> | undefined
/** Read with the first room: a server that only serves pages does without. */
const loadBank = (): Promise<Bank> => (bank ??= readBank())

async function readBank(): Promise<Bank> {
  const { index, parts } = await import('virtual:corpus')
  const files = await Promise.all(Object.values(parts).map((fetchFile) => fetchFile()))
  return bankFrom(readTexts({ index, parts: files.map((file) => file.default) }))
}

const { journal, adapter } = await journalFrom(process.env)
const rooms = await serveRooms({
  server,
  journal,
  draw: drawFrom(loadBank),
  limits: limitsFrom(process.env),
  trustProxy: process.env.TRAPLINE_TRUST_PROXY === '1',
  ...(adapter === undefined ? {} : { adapter }),
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void rooms.close().finally(() => process.exit(0)))
}
listen(Number(process.env.PORT ?? DEFAULT_PORT), PORTS_TRIED)
