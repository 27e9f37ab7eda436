// What an Anki package needs of a browser: SQLite as plain script (its WebAssembly would need a weaker policy), SHA-1, the clock.
import initSqlJs from 'sql.js/dist/sql-asm.js'
import type { AnkiTools } from '../../interop/anki-package.ts'

export default async function ankiTools(): Promise<AnkiTools> {
  return { sql: await initSqlJs(), sha1, nowMs: Date.now() }
}

async function sha1(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
