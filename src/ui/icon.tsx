// The few signs that stand beside words; drawn on a 24 × 24 grid with one stroke.
import type { ReactElement } from 'react'

const SHAPES = {
  mark: 'M1 12h5.5m11 0H23M12 5.5l6.5 6.5L12 18.5 5.5 12z',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5 21 21',
  settings:
    'M4 7h9m5 0h2M4 17h2m5 0h9M13 7a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0zM6 17a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0z',
  today: 'M3 18h18M6.5 18a5.5 5.5 0 0 1 11 0M12 5V8M4.5 9l2 2m13-2-2 2',
  learn: 'M12 6.5C9.5 4.5 6 4.5 3.5 5.5v13c2.5-1 6-1 8.5 1 2.5-2 6-2 8.5-1v-13c-2.5-1-6-1-8.5 1zm0 0v13',
  practice: 'M12 3.5l8.5 8.5-8.5 8.5L3.5 12zM12 8.5v4m0 2.5v.2',
  play: 'M4 5h6v6H4zm10 0h6v6h-6zM4 15h6v5H4zm10 0h6v5h-6z',
  facts: 'M4 6h16M4 12h16M4 18h16M9 6v12',
  next: 'M5 12h14m-6-6 6 6-6 6',
  back: 'M19 12H5m6-6-6 6 6 6',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  print: 'M7 9V3.5h10V9M7 17H4V9h16v8h-3M7 14h10v6.5H7z',
  close: 'M5.5 5.5l13 13m0-13-13 13',
} as const
export type IconName = keyof typeof SHAPES

/** Says nothing to a screen reader: the word beside it, or the control's label, does. */
export const Icon = ({ name }: { readonly name: IconName }): ReactElement => (
  <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d={SHAPES[name]} />
  </svg>
)
