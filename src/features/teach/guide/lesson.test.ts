// The plan of the lesson: sixty minutes without a gap, three room questions, two predictions, a drill to take home.
import { expect, test } from 'vitest'
import { bankFrom } from '../../../quiz/bank.ts'
import { drawDrill } from '../../../quiz/code/draw-drill.ts'
import { readDrillCode } from '../../../quiz/code/read-drill-code.ts'
import { marksOf } from '../../../quiz/equivalent-form.ts'
import type { Item } from '../../../quiz/item.ts'
import { realCorpus as readCorpus } from '../../../quiz/testing/real-corpus.ts'
import { PRESETS } from '../../../sim/presets/presets.ts'
import { lessonCodes, lessonSteps } from './lesson.ts'

const realCorpus = readCorpus()
const codes = lessonCodes(realCorpus)!
const steps = lessonSteps(codes)
const links = steps.flatMap((step) => step.links.map(({ to }) => to))
const bank = bankFrom(realCorpus)

const drawn = (code: string): Item[] => {
  const read = readDrillCode(code, realCorpus)
  if (!read.ok) throw new Error(read.error.says)
  return [...drawDrill(bank, read.value)].filter((item) => item !== undefined)
}

test('sixty minutes, without a gap', () => {
  expect(steps[0]?.fromMin).toBe(0)
  expect(steps.at(-1)?.toMin).toBe(60)
  steps.slice(1).forEach((step, at) => expect(step.fromMin).toBe(steps[at]?.toMin))
  for (const { fromMin, toMin } of steps) expect(toMin).toBeGreaterThan(fromMin)
})

test('three questions for the room, all of them on the page', () => {
  const items = drawn(codes.room)
  expect(items).toHaveLength(3)
  const page = realCorpus.facts.filter((fact) => fact.page === 'lambda/concurrency').map(({ id }) => id)
  const traps = realCorpus.traps.filter((trap) => trap.page === 'lambda/concurrency').map(({ id }) => id)
  for (const { factIds, trapId } of items) {
    expect(traps.includes(trapId ?? '') || page.includes(factIds[0] ?? '')).toBe(true)
  }
  expect(links).toContain(`/teach/room?code=${codes.room}`)
  expect(links).toContain(`/teach/collect/${codes.room}`)
})

test('ten to take home, which are no repetition of the room’s', () => {
  const items = drawn(codes.home)
  expect(items).toHaveLength(10)
  const asked = new Set(drawn(codes.room).map(({ stem }) => stem))
  expect(items.filter(({ stem }) => asked.has(stem))).toEqual([])
  expect(new Set(items.flatMap(marksOf)).size).toBeGreaterThan(10)
  expect(links).toContain(`/practice/${codes.home}`)
})

test('two predictions, both of them there', () => {
  const presets = links.flatMap((to) => /^\/play\/concurrency\?preset=(.*)$/.exec(to)?.[1] ?? [])
  expect(presets).toHaveLength(2)
  for (const id of presets) expect(PRESETS.map((preset) => preset.id)).toContain(id)
})
