// The log of attempts as it lies in the browser: read, and filled with a history as long as a test wants.
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { Attempt } from '../src/review/attempt.ts'

/** Opens the log where it is, or makes it as the app does. */
const openLog = `new Promise((resolve, reject) => {
  const request = indexedDB.open('trapline', 1)
  request.onupgradeneeded = () => request.result.createObjectStore('attempts', { keyPath: 'id' })
  request.onsuccess = () => resolve(request.result)
  request.onerror = () => reject(request.error)
})`

export async function keptAttempts(page: Page): Promise<Attempt[]> {
  return page.evaluate<Attempt[]>(`${openLog}.then((database) => new Promise((resolve) => {
    const all = database.transaction('attempts').objectStore('attempts').getAll()
    all.onsuccess = () => { database.close(); resolve(all.result) }
  }))`)
}

/** A history of `count` answers over the last year about facts that the content has, as large as real ones. */
export async function seedAttempts(page: Page, count: number): Promise<void> {
  const lock = JSON.parse(readFileSync('content/corpus.lock.json', 'utf8')) as { facts: Record<string, unknown> }
  const factIds = Object.keys(lock.facts).filter((_, at) => at % 2 === 0)
  await page.evaluate(
    `${openLog}.then((database) => (${writeAttempts.toString()})(database, ${JSON.stringify(factIds)}, ${count}, ${Date.now()}))`,
  )
}

/** Runs in the page: uses nothing from outside. */
async function writeAttempts(
  database: IDBDatabase,
  factIds: readonly string[],
  count: number,
  now: number,
): Promise<void> {
  const YEAR_MS = 365 * 86_400_000
  const BATCH = 2000
  const reason =
    'A sentence about as long as the reasons are that stand beside an option, with a number and a name in it.'
  const attemptAt = (at: number): unknown => {
    const factId = factIds[(at * 7919) % factIds.length] ?? ''
    const option = (id: string, correct: boolean): unknown => ({
      id,
      text: `${id}: ${reason.slice(0, 40)}`,
      correct,
      reason,
      ...(correct ? {} : { failing: 'neighbour', confusionId: `pair/${factId}~other.${id}` }),
      factIds: [factId],
    })
    return {
      id: `seeded-${String(at).padStart(8, '0')}`,
      format: 1,
      answeredAt: now - YEAR_MS + Math.floor((at / count) * (YEAR_MS - 86_400_000)),
      sequence: at + 1,
      device: 'seededseeded',
      item: {
        id: `recall/${factId}/${at}`,
        family: 'recall',
        topic: 'lambda',
        exam: 'saa',
        task: 'saa:2.2',
        stem: `${reason} What is it? ${at}`,
        select: 1,
        options: ['a', 'b', 'c', 'd'].map((id) => option(id, id === 'a')),
        factIds: [factId],
        seed: String(at),
        contentVersion: '0badcafe',
        generatorVersion: 2,
      },
      chosen: [at % 4 === 0 ? 'b' : 'a'],
      correct: at % 4 !== 0,
      durationMs: 20_000,
    }
  }
  for (let from = 0; from < count; from += BATCH) {
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction('attempts', 'readwrite')
      const store = transaction.objectStore('attempts')
      for (let at = from; at < Math.min(count, from + BATCH); at += 1) store.put(attemptAt(at))
      transaction.oncomplete = () => resolve()
      transaction.onerror = () => reject(transaction.error ?? new Error('not written'))
    })
  }
  database.close()
}

/** How many there are; the attempts themselves may be too many to be carried here. */
export const countAttempts = (page: Page): Promise<number> =>
  page.evaluate<number>(`${openLog}.then((database) => new Promise((resolve) => {
    const count = database.transaction('attempts').objectStore('attempts').count()
    count.onsuccess = () => { database.close(); resolve(count.result) }
  }))`)
