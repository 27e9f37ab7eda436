// How this server is connected to Redis.
import { createClient } from 'redis'

export const connectionTo = (url: string) =>
  createClient({
    url,
    // Rejected at once while Redis is away, rather than held back and sent later: what to do then is decided here.
    disableOfflineQueue: true,
    socket: { connectTimeout: 2000, reconnectStrategy: (tries) => Math.min(100 + tries * 50, 1000) },
  })
export type Redis = ReturnType<typeof connectionTo>
