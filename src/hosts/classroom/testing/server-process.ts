// A room server as a process of its own, so that a test can kill it: settings as in main.ts, the items of the test class.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { journalFrom } from '../open-journal.ts'
import { serveRooms } from '../room-server.ts'
import { classDrawing, WIDE } from './class.ts'

const server = createServer((_, response) => response.end('site'))
const { journal, adapter } = await journalFrom(process.env)
await serveRooms({ server, journal, draw: classDrawing, limits: WIDE, ...(adapter === undefined ? {} : { adapter }) })
server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
process.on('disconnect', () => process.exit(0))
