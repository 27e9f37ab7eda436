// Two thousand random histories of two devices, carried over as frames: a union, whoever goes first and however often.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Attempt } from '../review/attempt.ts'
import { mergeAttempts } from '../review/merge-attempts.ts'
import { someHistories } from '../review/testing/attempts.ts'
import { readBackup, writeBackup } from './backup-format.ts'
import { deflated, inflated } from './deflate.ts'
import { framesOf, readFrame, readText, textOf, wholeOf, withFrame, type Collected } from './transfer-frames.ts'

const RUNS = { numRuns: 2000 }

const written = (attempts: readonly Attempt[]): string =>
  writeBackup({
    app: 'trapline',
    format: 1,
    exportedOn: '2026-11-26',
    settings: { exam: 'saa', theme: 'system', textSize: 'normal' },
    attempts,
  })

async function read(bytes: Uint8Array<ArrayBuffer>): Promise<readonly Attempt[]> {
  const text = await inflated(bytes, 20_000_000)
  const backup = text.ok ? readBackup(text.value) : undefined
  if (backup?.ok !== true || backup.value.setAside > 0) throw new Error('not carried over')
  return backup.value.attempts
}

async function byCodes(attempts: readonly Attempt[]): Promise<readonly Attempt[]> {
  let collected: Collected | undefined
  for (const text of (framesOf(await deflated(written(attempts))) ?? []).reverse()) {
    const frame = readFrame(text)
    if (frame.ok) collected = withFrame(collected, frame.value)
  }
  const whole = collected && wholeOf(collected)
  if (whole?.ok !== true) throw new Error('not whole')
  return read(whole.value)
}

async function byText(attempts: readonly Attempt[]): Promise<readonly Attempt[]> {
  const bytes = readText(textOf(await deflated(written(attempts))))
  if (!bytes.ok) throw new Error(bytes.error.says)
  return read(bytes.value)
}

const union = (ours: readonly Attempt[], theirs: readonly Attempt[]): readonly Attempt[] =>
  mergeAttempts(ours, theirs).attempts

describe('carried over', () => {
  it('every answer arrives as it was, by codes and by text', async () => {
    await fc.assert(
      fc.asyncProperty(someHistories(1), async ([history = []]) => {
        expect(await byCodes(history)).toEqual(history)
        expect(await byText(history)).toEqual(history)
      }),
      { numRuns: 500 },
    )
  })

  it('two devices agree afterwards, with nothing lost and nothing doubled', async () => {
    await fc.assert(
      fc.asyncProperty(someHistories(2), async ([phone = [], laptop = []]) => {
        const onPhone = union(phone, await byCodes(laptop))
        const onLaptop = union(laptop, await byCodes(phone))
        expect(onPhone).toEqual(onLaptop)
        expect(onPhone.map(({ id }) => id).sort()).toEqual(
          [...new Set([...phone, ...laptop].map(({ id }) => id))].sort(),
        )
        expect(mergeAttempts(onPhone, await byCodes(onLaptop)).added).toEqual([])
      }),
      RUNS,
    )
  })
})

describe('the union by itself', () => {
  it('is commutative, idempotent, and associative', () => {
    fc.assert(
      fc.property(someHistories(3), ([a = [], b = [], c = []]) => {
        expect(union(a, b)).toEqual(union(b, a))
        expect(union(union(a, b), b)).toEqual(union(a, b))
        expect(union(union(a, b), c)).toEqual(union(a, union(b, c)))
      }),
      RUNS,
    )
  })
})

describe('deflate', () => {
  it('stops at a bomb, and says of damage that it is damage', async () => {
    const bomb = await deflated(' '.repeat(30_000_000))
    expect(bomb.length).toBeLessThan(100_000)
    expect(await inflated(bomb, 20_000_000)).toEqual({ ok: false, error: 'too-large' })
    expect(await inflated(Uint8Array.of(255, 254, 1, 2), 100)).toEqual({ ok: false, error: 'damaged' })
    expect(await inflated(bomb.slice(0, -10), 40_000_000)).toEqual({ ok: false, error: 'damaged' })
  })
})
