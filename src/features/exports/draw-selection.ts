// The items of a selection: each question once, or the reason why there is none.
import type { Bank } from '../../quiz/bank.ts'
import { drawDrill } from '../../quiz/code/draw-drill.ts'
import { readDrillCode } from '../../quiz/code/read-drill-code.ts'
import { drawForm } from '../../quiz/draw-form.ts'
import { drawExamForm } from '../../quiz/exam/draw-exam.ts'
import type { Item } from '../../quiz/item.ts'
import { err, ok, type Result } from '../../std/result.ts'
import type { ExportQuery } from './export-query.ts'

export function drawSelection(bank: Bank, query: ExportQuery): Result<readonly Item[], string> {
  const drawn = itemsOf(bank, query)
  if (!drawn.ok) return drawn
  const items = [...new Map(drawn.value.map((item) => [item.id, item])).values()]
  return items.length > 0 ? ok(items) : err('No question fits this selection, so there is nothing to save. Widen it.')
}

function itemsOf(bank: Bank, { from, topic, code, exam, count, seed }: ExportQuery): Result<readonly Item[], string> {
  const { corpus } = bank
  if (from === 'code') {
    const drill = readDrillCode(code, corpus)
    if (!drill.ok) return err(drill.error.says)
    if (!drill.value.sameContent)
      return err(`This code is from another state of the facts. The same selection today is ${drill.value.today}.`)
    return ok([...drawDrill(bank, drill.value)].filter((item) => item !== undefined))
  }
  if (topic !== '' && !corpus.topics.some(({ id }) => id === topic)) return err(`There is no topic "${topic}" here.`)
  if (from === 'topic') return ok(drawForm(bank, { exam, ...(topic === '' ? {} : { topic }) }, seed, count))
  const blueprint = corpus.blueprints.find((found) => found.exam === exam)
  if (blueprint === undefined) return err(`There is no exam "${exam}" here.`)
  return ok(drawExamForm(bank, blueprint, seed, topic === '' ? undefined : topic).items)
}
