// A learner with a past: sixty days of answers brought in as a back-up, some of them about facts that are gone.
import { readFileSync } from 'node:fs'
import { expect, type BrowserContext } from '@playwright/test'
import { notice, openSettings } from './answers.ts'

const DAY_MS = 86_400_000
const CONFIDENCES = ['sure', 'think', 'guess', undefined]

interface Backup {
  readonly attempts: readonly {
    readonly item: { readonly options: readonly { readonly id: string; readonly correct: boolean }[] }
  }[]
}

/** `count` answers, five a day up to yesterday. */
export function pastOf(count: number): string {
  const backup = JSON.parse(
    readFileSync(new URL('../src/store/fixtures/backup-v1.json', import.meta.url), 'utf8'),
  ) as Backup
  const attempts = Array.from({ length: count }, (_, at) => {
    const known = backup.attempts[at % backup.attempts.length]!
    const { options } = known.item
    const chosen = options[(at * 7) % options.length]!
    const confidence = CONFIDENCES[at % CONFIDENCES.length]
    const { confidence: _said, ...rest } = known as typeof known & { confidence?: string }
    return {
      ...rest,
      id: `past-answer-${at}`,
      sequence: at + 1,
      answeredAt: Date.now() - Math.ceil((count - at) / 5) * DAY_MS,
      chosen: [chosen.id],
      correct: chosen.correct,
      durationMs: 20_000 + (at % 9) * 10_000,
      ...(confidence === undefined ? {} : { confidence }),
    }
  })
  return JSON.stringify({ ...backup, attempts })
}

export async function bringIn(context: BrowserContext, text: string): Promise<void> {
  const settings = await openSettings(context)
  await settings
    .getByLabel('Merge a file in')
    .setInputFiles({ name: 'past.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await expect(notice(settings, /answers added/)).toBeVisible()
  await settings.close()
}
