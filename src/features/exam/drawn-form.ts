// The form drawn while its description is being read, in slices, so that it starts at once and nothing stands still.
import { useEffect, useState } from 'react'
import type { Blueprint } from '../../facts/fact.ts'
import type { Bank } from '../../quiz/bank.ts'
import { drawExam, type ExamForm } from '../../quiz/exam/draw-exam.ts'
import { readPlans } from '../../quiz/scenario/plans.ts'
import { readTargets } from '../../quiz/targets.ts'
import { inSlices } from '../../ui/slices.ts'

interface Drawn {
  readonly blueprint: Blueprint
  readonly form: ExamForm
}

/** Undefined while it is being drawn. */
export function useDrawnForm(bank: Bank, blueprint: Blueprint, seed: string): ExamForm | undefined {
  const [drawn, setDrawn] = useState<Drawn>()
  useEffect(() => {
    const drawing = drawnOnceReady(bank, blueprint, seed)
    let form: ExamForm | undefined
    return inSlices(
      () => {
        const step = drawing.next()
        if (step.done === true) form = step.value
        return step.done === true
      },
      () => {
        if (form !== undefined) setDrawn({ blueprint, form: ownOf(form, blueprint) })
      },
    )
  }, [bank, blueprint, seed])
  return drawn?.blueprint === blueprint ? drawn.form : undefined
}

/** Breathes while scenarios are being worked out, too. */
function* drawnOnceReady(bank: Bank, blueprint: Blueprint, seed: string): Generator<undefined, ExamForm> {
  yield* readPlans(bank)
  yield* readTargets(bank)
  return yield* drawExam(bank, blueprint, seed)
}

/** A form of one domain that ran out of its own questions was filled up from others: better a shorter one. */
function ownOf(form: ExamForm, { exam, domains }: Blueprint): ExamForm {
  const own = form.items.filter(({ task }) => domains.some(({ id }) => task.startsWith(`${exam}:${id}.`)))
  return { ...form, items: own }
}
