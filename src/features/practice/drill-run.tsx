// A drill as it runs: one question, its verdict, the next; at the end what was missed.
import { useState, type ReactElement } from 'react'
import type { Bank } from '../../quiz/bank.ts'
import type { Item } from '../../quiz/item.ts'
import { askToPersist } from '../../store/persistence.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { anotherLike, useDrill, useStep } from './drill.ts'
import type { DrillSource } from './drill-source.ts'
import { Question } from './question.tsx'
import { Summary, type SummaryLinks } from './summary.tsx'

interface Props extends SummaryLinks, DrillSource {
  readonly bank: Bank
  readonly length: number
}

export function DrillRun({ bank, id, length, source, ...links }: Props): ReactElement {
  const drill = useDrill(source, length, id)
  const [step, setStep] = useStep(drill)
  const [extra, setExtra] = useState<{ readonly item: Item; readonly round: number }>()
  const item = extra?.item ?? drill.items[step]
  if (drill.items.length === 0) return drill.isDrawn ? <Nothing /> : <Drawing />
  if (item === undefined) return drill.isDrawn ? <Summary bank={bank} drill={drill} {...links} /> : <Drawing />
  const isLast = step + 1 === drill.length
  const goOn = (): void => {
    setExtra(undefined)
    if (extra === undefined || drill.answers.some((answer) => answer.itemId === drill.items[step]?.id))
      setStep(step + 1)
    if (isLast) void askToPersist()
  }
  const askAnother = (): void => {
    const round = (extra?.round ?? 0) + 1
    const next = anotherLike(bank, drill.items[step] ?? item, round)
    if (next !== undefined) setExtra({ item: next, round })
  }
  return (
    <section className="drill" data-drawn={drill.isDrawn ? drill.items.length : undefined}>
      <h1 className="vh">Practice</h1>
      <p className="count">
        {extra === undefined ? `${step + 1} of ${drill.length}` : 'The same fact, asked anew'}
        <progress max={drill.length} value={step} aria-label="Progress" />
      </p>
      <Question
        key={item.id}
        bank={bank}
        item={item}
        drillId={id}
        answered={drill.answers.find((answer) => answer.itemId === item.id)}
        next={isLast ? 'Finish' : 'Next'}
        onNext={goOn}
        onAnother={askAnother}
      />
    </section>
  )
}

const Drawing = (): ReactElement => (
  <>
    <h1 className="vh">Practice</h1>
    <Skeleton lines={5} says="The questions are being drawn" />
  </>
)

const Nothing = (): ReactElement => (
  <>
    <h1>Nothing to ask</h1>
    <p>
      None of the chosen facts can be asked about in the chosen way: some have too few comparable neighbours for four
      fair options, and a poor question is worse than none.
    </p>
    <p>
      <a href="/practice">Choose something else</a>
    </p>
  </>
)
