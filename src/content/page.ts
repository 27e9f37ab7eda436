// A page as written: what an author typed, and where each piece stands in its file.

/** A place in a file under content/, lines and columns counted from 1. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** An author's mistake: where it is, what is wrong, and how to mend it. Never our bug. */
export interface ContentProblem {
  readonly place: Place
  readonly what: string
  readonly mend: string
}

/** The ways a table of facts may be read; see content/README.md. */
export const READINGS = [
  'definitions',
  'limits',
  'catalogue',
  'comparison',
  'equivalents',
  'behaviours',
  'capabilities',
  'choices',
  'prices',
  'procedure',
  'formula',
  'changes',
] as const
export type Reading = (typeof READINGS)[number]

/** One table cell: its text without Markdown marks. */
export interface Cell {
  readonly text: string
  readonly place: Place
}

/** A table inside `<Facts>`; every row has as many cells as the header. */
export interface Table {
  readonly reads: Reading
  /** The attributes of `<Facts>` as written, `reads` included. */
  readonly attributes: Readonly<Record<string, string>>
  /** Text of the nearest heading above, or the page's title. */
  readonly heading: string
  readonly header: readonly Cell[]
  readonly rows: readonly (readonly Cell[])[]
  readonly place: Place
}

/** A `<Trap>`: the parts of its list, each with its place. */
export interface TrapCallout {
  readonly id: string
  readonly title: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parts: readonly TrapPart[]
  readonly place: Place
}

/** `- Belief [impossible]: text → because` has label 'Belief', note 'impossible', text and because. */
export interface TrapPart {
  readonly label: string
  readonly note: string
  readonly text: string
  readonly because: string
  readonly place: Place
}

/** A `<Choice>`: a decision with its table of solutions, and how a question about it is put into words. */
export interface ChoiceCallout {
  readonly id: string
  readonly title: string
  /** Line of the `<Facts>` inside: its rows are the solutions. */
  readonly tableLine: number
  readonly parts: readonly ChoicePart[]
  readonly place: Place
}

/** `- Need [overhead]: patching = …` with its wordings in the list below it. */
export interface ChoicePart {
  readonly label: string
  readonly note: string
  readonly text: string
  readonly lines: readonly Cell[]
  readonly place: Place
}

/** A use of `<Value of="…">` or an id named by a callout: it has to exist. */
export interface Reference {
  readonly factId: string
  readonly place: Place
}

/** A link as written: `/learn/lambda/limits#how-long`, `#sources`, or to somewhere else. */
export interface PageLink {
  readonly to: string
  readonly place: Place
}

export interface Heading {
  readonly text: string
  readonly anchor: string
  readonly depth: number
}

/** What a page's rows mean when they do not say otherwise. */
export interface PageDefaults {
  readonly subject: string
  readonly sources: readonly string[]
  readonly checked: string
  readonly tasks: readonly string[]
  /** Where the page says so. */
  readonly places: Readonly<Record<'sources' | 'checked' | 'tasks', Place>>
}

export interface Page {
  /** Path from the project's root, `content/lambda/limits.mdx`. */
  readonly file: string
  readonly topic: string
  readonly slug: string
  readonly title: string
  readonly summary: string
  readonly order: number
  readonly defaults: PageDefaults
  readonly headings: readonly Heading[]
  readonly tables: readonly Table[]
  readonly traps: readonly TrapCallout[]
  readonly choices: readonly ChoiceCallout[]
  readonly references: readonly Reference[]
  readonly links: readonly PageLink[]
}
