// The key of the question that is on the projector, for the speaker alone: letter first, then a reason per option.
import type { ReactElement } from 'react'
import { KeyOf } from '../key-of.tsx'
import { useAskedItem } from './asked-item.ts'
import type { Asked } from './deck-state.ts'

export default function AskedKey({ asked }: { readonly asked: Asked }): ReactElement | null {
  const { item } = useAskedItem(asked)
  return item === undefined ? null : <KeyOf item={item} />
}
