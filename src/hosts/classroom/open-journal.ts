// Where this server keeps its rooms: files of its own, or Redis where `REDIS_URL` names one that servers share.
import { resolve } from 'node:path'
import { createAdapter } from '@socket.io/redis-streams-adapter'
import { createClient } from 'redis'
import { FileJournal } from './file-journal.ts'
import type { Journal } from './journal.ts'
import { RedisJournal } from './redis-journal.ts'

type Adapter = ReturnType<typeof createAdapter>

/** Settings: `REDIS_URL`, or `TRAPLINE_DATA` (a folder; `data/rooms` by default). */
export async function journalFrom(
  env: Readonly<Record<string, string | undefined>>,
): Promise<{ readonly journal: Journal; readonly adapter?: Adapter }> {
  const url = env.REDIS_URL
  if (url === undefined || url === '') return { journal: new FileJournal(resolve(env.TRAPLINE_DATA ?? 'data/rooms')) }
  // The adapter has a connection of its own, with a queue: it reads again and again at once where it is refused.
  const client = createClient({ url, socket: { reconnectStrategy: (tries) => Math.min(100 + tries * 50, 1000) } })
  client.on('error', () => undefined)
  client.connect().catch(() => undefined)
  return Promise.resolve({
    journal: new RedisJournal(url),
    adapter: createAdapter(client, { streamName: 'trapline:servers', channelPrefix: 'trapline', maxLen: 1000 }),
  })
}
