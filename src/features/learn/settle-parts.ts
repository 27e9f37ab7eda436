// Parts that were left for later get their true heights once somebody moves about, so that places on the page hold still.
import { whenIdle } from '../../ui/idle.ts'

const SIGNS = ['scroll', 'pointerdown', 'keydown'] as const

/** One part an idle moment after the first sign of life; the answer stops it. */
export function settleParts(article: HTMLElement): () => void {
  let cancel = (): void => undefined
  const settleNext = (): void => {
    const part = article.querySelector('.part[data-lazy]')
    if (part === null) return
    part.removeAttribute('data-lazy')
    cancel = whenIdle(settleNext)
  }
  const begin = (): void => {
    stopListening()
    cancel = whenIdle(settleNext)
  }
  const stopListening = (): void => SIGNS.forEach((sign) => removeEventListener(sign, begin))
  SIGNS.forEach((sign) => addEventListener(sign, begin, { passive: true }))
  return () => {
    stopListening()
    cancel()
  }
}
