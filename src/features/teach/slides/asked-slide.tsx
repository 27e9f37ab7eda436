// A question on a slide: stem and options for the room; with the second press the key, and a reason for every option.
import { useLayoutEffect, type ReactElement } from 'react'
import { ItemOnScreen } from '../item-on-screen.tsx'
import { useAskedItem } from './asked-item.ts'
import type { Asked } from './deck-state.ts'

interface Props {
  readonly asked: Asked
  readonly revealed: boolean
  /** Called when something else stands there. */
  onDrawn(): void
}

export default function AskedSlide({ asked, revealed, onDrawn }: Props): ReactElement {
  const { isReady, item } = useAskedItem(asked)
  useLayoutEffect(onDrawn)
  if (!isReady) return <p>The question is being drawn …</p>
  if (item === undefined) {
    return (
      <>
        <h2>No question here</h2>
        <p>What is on this slide cannot be asked fairly: it has too few neighbours for four options.</p>
      </>
    )
  }
  return <ItemOnScreen item={item} revealed={revealed} />
}
