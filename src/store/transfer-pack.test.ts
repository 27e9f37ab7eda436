// Packed and unpacked a history is what it was; on other facts it is refused as a whole, and small where it can be.
import { describe, expect, it } from 'vitest'
import { bankFrom } from '../quiz/bank.ts'
import { drawForm } from '../quiz/draw-form.ts'
import { drawExamForm } from '../quiz/exam/draw-exam.ts'
import type { Item } from '../quiz/item.ts'
import { realCorpus } from '../quiz/testing/real-corpus.ts'
import { attemptOf, itemOf } from '../review/testing/attempts.ts'
import { readBackup, writeBackup } from './backup-format.ts'
import { deflated } from './deflate.ts'
import { framesOf } from './transfer-frames.ts'
import { packed, unpacked } from './transfer-pack.ts'

const corpus = realCorpus()
const bank = bankFrom(corpus)
const otherBank = bankFrom({ ...corpus, version: 'feedface' })
const [saa] = corpus.blueprints
const drill = drawForm(bank, { exam: 'saa' }, 'pack', 100)
const exam = saa === undefined ? [] : drawExamForm(bank, saa, 'pack').items

const attemptsOn = (items: readonly Item[]) =>
  items.map((item, at) => attemptOf(`0f3c9a6e-1b2d-4e5f-8a90-${String(at).padStart(12, '0')}`, { item, sequence: at }))
const backupOn = (items: readonly Item[]): string =>
  writeBackup({
    app: 'trapline',
    format: 1,
    exportedOn: '2026-11-26',
    contentVersion: corpus.version,
    settings: { exam: 'saa', theme: 'system', textSize: 'normal' },
    attempts: attemptsOn(items),
  })

describe('packed', () => {
  it.each([
    ['a drill', drill],
    ['an exam', exam],
    ['facts that are gone', [itemOf(['lambda.gone']), ...drill.slice(0, 3)]],
    ['nothing', []],
  ])('gives back %s, answer by answer', async (_, items) => {
    const text = await unpacked(await packed(backupOn(items), bank), bank)
    if (!text.ok) throw new Error(text.error)
    expect(readBackup(text.value)).toMatchObject({ ok: true, value: { attempts: attemptsOn(items), setAside: 0 } })
  })

  it('makes a hundred answers of practice fit a few codes', async () => {
    const small = framesOf(await deflated(await packed(backupOn(drill), bank))) ?? []
    const whole = framesOf(await deflated(await packed(backupOn(drill), undefined))) ?? []
    expect([whole.length > 60, small.length < 16]).toEqual([true, true])
  })

  it('without facts leaves everything whole, and needs none to be read', async () => {
    const text = await unpacked(await packed(backupOn(drill), undefined), undefined)
    expect(text).toEqual({ ok: true, value: backupOn(drill) })
  })
})

describe('unpacked', () => {
  it('refuses all of it on other facts, or on none', async () => {
    const text = await packed(backupOn(drill), bank)
    const refused = { ok: false, error: 'other-content' }
    expect([await unpacked(text, otherBank), await unpacked(text, undefined)]).toEqual([refused, refused])
  })

  it('says damaged where the facts are the same and the recipe gives nothing', async () => {
    const text = (await packed(backupOn(drill.slice(0, 1)), bank)).replace('"pack-0"', '"pack-1"')
    expect(await unpacked(text, bank)).toEqual({ ok: false, error: 'damaged' })
  })

  it.each([
    '',
    '{',
    'null',
    '7',
    '[]',
    '{"attempts":7}',
    '{"app":"trapline","format":1,"attempts":[null,1,{"item":7}]}',
  ])('hands %j on, for the reader of back-ups to judge', async (text) => {
    const read = await unpacked(text, bank)
    expect(read.ok && readBackup(read.value).ok).toBe(text.includes('[null'))
  })
})
