// What search can find: pages, facts, traps, and things to do.
export type EntryKind = 'page' | 'fact' | 'trap' | 'action'

export interface Entry {
  readonly kind: EntryKind
  /** What is shown first and weighs most. */
  readonly title: string
  readonly text: string
  /** Shown in place of the text, where the text holds more words than are worth reading. */
  readonly shown?: string
  /** The topic it belongs to, by its title; things to do have none. */
  readonly topic?: string
  /** An address within the app. */
  readonly to: string
}
