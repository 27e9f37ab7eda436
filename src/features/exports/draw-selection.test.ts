// Each way to select gives the items it names, and what cannot be drawn is said.
import { describe, expect, test } from 'vitest'
import { bankFrom } from '../../quiz/bank.ts'
import { drawDrill } from '../../quiz/code/draw-drill.ts'
import { writeDrillCode } from '../../quiz/code/drill-code.ts'
import { realCorpus } from '../../quiz/testing/real-corpus.ts'
import { drawSelection } from './draw-selection.ts'
import { readExportQuery } from './export-query.ts'

const corpus = realCorpus()
const bank = bankFrom(corpus)
const draw = (query: string): ReturnType<typeof drawSelection> =>
  drawSelection(bank, readExportQuery(new URLSearchParams(query)))

describe('the items of an export', () => {
  test('a topic: as many as asked for, each once, all of the topic', () => {
    const drawn = draw('topic=lambda&count=100')
    const items = drawn.ok ? drawn.value : []
    expect(items).toHaveLength(100)
    expect(new Set(items.map(({ id }) => id)).size).toBe(100)
    expect(items.every(({ topic }) => topic === 'lambda')).toBe(true)
  })

  test('a code: the items that the drill has', () => {
    const drill = { selection: { exam: 'saa', topic: 'lambda' }, length: 10, seed: 4711 }
    const code = writeDrillCode(drill, corpus) ?? ''
    const drawn = draw(`code=${code}`)
    expect(drawn.ok && drawn.value.map(({ id }) => id)).toEqual(
      [...drawDrill(bank, drill)].flatMap((item) => item?.id ?? []),
    )
  })

  test('a form: scenarios of the exam', () => {
    const drawn = draw('form=saa&seed=3')
    expect(drawn.ok && drawn.value.length).toBeGreaterThan(40)
  })

  test.each([
    ['code=ALL-7Q4K-M2XI', /ALL/],
    ['code=', /nothing here/],
    ['topic=nowhere', /no topic "nowhere"/],
  ])('%s: said in words', (query, says) => {
    expect(draw(query)).toMatchObject({ ok: false, error: expect.stringMatching(says) })
  })
})
