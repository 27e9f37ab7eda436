// A prediction is kept as an item that the history believes, with one key and facts that exist.
import { expect, test } from 'vitest'
import { readProjectCorpus } from '../../hosts/cli/content-files.ts'
import { scoreResponse } from '../../quiz/score-response.ts'
import { outcomeOf } from '../../sim/presets/preset.ts'
import { PRESETS } from '../../sim/presets/presets.ts'
import { readAttempt } from '../../store/attempt-schema.ts'
import { itemOf, optionId } from './prediction-item.ts'

const { corpus } = readProjectCorpus()

/** A miss comes back with the topic of its first fact. */
const TOPICS: Readonly<Record<string, string>> = { 'who-said-429': 'api-gateway', 'seen-twice': 'sqs-sns' }

test.each(PRESETS.map((preset) => [preset.id, preset] as const))('%s', (id, preset) => {
  const { key } = outcomeOf(preset)
  const item = itemOf(preset, key, corpus)
  expect(item).toMatchObject({ id: `prediction/${id}`, topic: TOPICS[id] ?? 'lambda', stem: preset.question })
  expect(item.options.map(({ correct }) => correct).indexOf(true)).toBe(key)
  expect(item.factIds).toEqual(preset.factIds)
  expect(item.task).toMatch(/^(saa|sap):\d\.\d$/)
  expect(item.task.startsWith(item.exam)).toBe(true)
  expect(scoreResponse(item, [optionId(key)]).correct).toBe(true)
  expect(scoreResponse(item, [optionId((key + 1) % item.options.length)]).correct).toBe(false)
  const attempt = {
    id: 'abcdefgh12345678',
    format: 1,
    answeredAt: 1_764_000_000_000,
    sequence: 1,
    item,
    chosen: [optionId(key)],
    correct: true,
    durationMs: 4000,
  }
  expect(readAttempt(attempt)?.item).toEqual(item)
})
