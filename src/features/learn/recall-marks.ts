// Marks beside the facts one has been asked: drawn by the style sheet from an attribute, so nothing moves.
import type { Attempt } from '../../review/attempt.ts'
import { masteryOf } from '../../review/mastery.ts'
import { useHistory } from '../../store/history-state.ts'

/**
 * Marks every fact under `article` now and whenever the history changes, until the returned function is called. It
 * does not open the history: who has none yet needs none of its code to read a page.
 */
export function keepMarks(article: HTMLElement): () => void {
  const draw = ({ attempts }: { readonly attempts: readonly Attempt[] }): void => drawMarks(article, attempts)
  draw(useHistory.getState())
  return useHistory.subscribe(draw)
}

export function drawMarks(article: HTMLElement, attempts: readonly Attempt[]): void {
  const mastery = masteryOf(attempts)
  for (const cell of article.querySelectorAll<HTMLElement>('[data-fact]')) {
    const known = mastery.get(cell.dataset.fact ?? '')
    if (known === undefined || known.seen === 0) {
      if (cell.dataset.did !== undefined) cell.removeAttribute('title')
      delete cell.dataset.did
      continue
    }
    cell.dataset.did = known.lastCorrect ? 'knew' : 'missed'
    cell.title = `Asked ${known.seen} ${known.seen === 1 ? 'time' : 'times'}, right ${known.right}`
  }
}
