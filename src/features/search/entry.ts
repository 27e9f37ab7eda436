// What search can find: pages, facts, traps, and things to do.
export type EntryKind = 'page' | 'fact' | 'trap' | 'action'

export interface Entry {
  readonly kind: EntryKind
  /** What is shown first and weighs most. */
  readonly title: string
  readonly text: string
  /** An address within the app. */
  readonly to: string
}
