// What was made of each part of a template, for the one who dropped it in.

export interface Note {
  /** Logical id, or several with commas between. */
  readonly id: string
  /** `assumed`: the template does not say it, or leaves it open. */
  readonly kind: 'understood' | 'assumed' | 'not'
  readonly says: string
}
