// The next trap in the order of the book that has not been walked into or past.
import { useMemo, type ReactElement } from 'react'
import { Link } from 'react-router'
import { inBookOrder } from '../../facts/book-order.ts'
import type { Trap } from '../../facts/fact.ts'
import type { Attempt } from '../../review/attempt.ts'
import { useCorpus } from '../../store/corpus.ts'

interface Props {
  readonly name: string
  readonly attempts: readonly Attempt[]
}

export function NextTrap({ name, attempts }: Props): ReactElement | null {
  const corpus = useCorpus()
  const trap = useMemo(
    () => nextTrap(corpus === undefined ? [] : inBookOrder(corpus.topics, corpus.traps), attempts),
    [corpus, attempts],
  )
  if (trap === undefined) return null
  return (
    <section aria-labelledby="next-trap">
      <h2 id="next-trap">{name}</h2>
      <p className="trap-name">{trap.title}</p>
      <p>{trap.scene}</p>
      <Link className="more" to={`/practice?trap=${trap.id}&length=1`}>
        Try this trap
      </Link>
    </section>
  )
}

/** The first one that was never asked; when all were, the first whose last answer was wrong. */
export function nextTrap(traps: readonly Trap[], attempts: readonly Attempt[]): Trap | undefined {
  const last = new Map(
    attempts.flatMap(({ item, correct }) => (item.trapId === undefined ? [] : [[item.trapId, correct]])),
  )
  return traps.find(({ id }) => !last.has(id)) ?? traps.find(({ id }) => last.get(id) === false)
}
