// The facts model: one typed claim per table cell, with all that is needed to ask, cite and doubt it.
import type { Place } from '../content/page.ts'
import type { Quantity } from './quantity.ts'

export type FactId = string & { readonly brand?: 'FactId' }

export const KINDS = [
  'definition',
  'limit',
  'comparison',
  'behaviour',
  'capability',
  'equivalent',
  'price',
  'procedure',
  'formula',
  'change',
] as const
export type Kind = (typeof KINDS)[number]

export const VOLATILITIES = ['hard-limit', 'soft-quota', 'price', 'feature', 'wording'] as const
/** How fast a fact ages; `SHELF_LIFE_DAYS` in shelf-life.ts says how long each may go unchecked. */
export type Volatility = (typeof VOLATILITIES)[number]

/** Whether the exam's answer is today's, an older one, or nobody has found a source. */
export type Standing = 'current' | 'exam-differs' | 'unverified'

/** A name with its id: `{ id: 'lambda', name: 'AWS Lambda' }`. */
export interface Named {
  readonly id: string
  readonly name: string
}

export type Value =
  | { readonly type: 'quantity'; readonly quantity: Quantity; readonly text: string }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'list'; readonly members: readonly string[]; readonly text: string }
  | { readonly type: 'flag'; readonly holds: boolean; readonly note: string; readonly text: string }
  | { readonly type: 'rank'; readonly rank: number; readonly note: string; readonly text: string }
  | { readonly type: 'steps'; readonly steps: readonly string[]; readonly text: string }
  | { readonly type: 'formula'; readonly formula: Formula; readonly text: string }
  | {
      readonly type: 'change'
      readonly was: string
      readonly is: string
      readonly since: string
      readonly text: string
    }

export interface FormulaVariable {
  readonly name: string
  readonly says: string
  readonly from: number
  readonly to: number
  readonly step: number
}

export interface Formula {
  readonly title: string
  readonly expression: string
  readonly unit: string
  readonly variables: readonly FormulaVariable[]
  readonly asks: readonly string[]
  readonly mistakes: readonly { readonly expression: string; readonly says: string }[]
}

/** A source as cited beside a fact; `url` is absent for general knowledge. */
export interface Source {
  readonly code: string
  readonly title: string
  readonly url?: string
}

export interface Fact {
  /** `subject.attribute`, frozen in content/corpus.lock.json. */
  readonly id: FactId
  readonly topic: string
  readonly kind: Kind
  readonly subject: Named
  readonly attribute: Named
  /** What holds today. */
  readonly value: Value
  /** The older value that the exam still answers, where `standing` is 'exam-differs'. */
  readonly examValue?: Value
  /** One sentence that states the fact. */
  readonly text: string
  readonly sources: readonly Source[]
  /** ISO day on which somebody compared it with its source. */
  readonly checkedOn: string
  /** `saa:2.2`, `sap:2.4`: never empty. */
  readonly tasks: readonly string[]
  readonly volatility: Volatility
  readonly standing: Standing
  readonly page: string
  readonly anchor: string
  readonly place: Place
  /** The table it stands in: facts of one table and one attribute exclude one another. */
  readonly table: string
  /** Limits only. */
  readonly firm?: 'hard' | 'soft'
  readonly scope?: string
  readonly beyond?: string
  readonly note?: string
  /** Natural questions written by the author. */
  readonly ask?: string
  readonly pick?: string
  /** What the rows or columns are called in a question, singular: 'event source'. */
  readonly noun?: string
  /** Behaviours only: the question that the outcomes of the table answer. */
  readonly question?: string
}

/** A wrong belief about a trap's question: always false, with its reason. */
export interface Belief {
  readonly text: string
  readonly because: string
  readonly failing: Failing
}

export const FAILINGS = [
  'overhead',
  'misses-requirement',
  'beside-the-point',
  'impossible',
  'wrong-setting',
  'costlier',
  'neighbour',
  'outdated',
  'insecure',
  'miscalculation',
] as const
/** How a wrong option fails: the shares an exam shows are in the design's items page. */
export type Failing = (typeof FAILINGS)[number]

/** A named wrong belief with the facts it mixes up. */
export interface Trap {
  readonly id: string
  readonly topic: string
  readonly title: string
  readonly scene: string
  /** The true sentence as the page shows it. */
  readonly right: string
  /** The same truth in other words, `right` first: a key that looks the same every time would be known by its look. */
  readonly rights: readonly string[]
  readonly beliefs: readonly Belief[]
  readonly factIds: readonly FactId[]
  readonly siblingIds: readonly FactId[]
  readonly tasks: readonly string[]
  readonly page: string
  readonly anchor: string
  readonly place: Place
}

/** A gate goes without saying, exactly one case sets the scene of a question, needs are demanded in any number. */
export type NeedRole = 'gate' | 'case' | 'need'

/** What a question about a choice may demand: one column of its table. */
export interface Need {
  readonly role: NeedRole
  /** The column's attribute id. */
  readonly property: string
  /** How a solution fails that does not meet it. */
  readonly failing: Failing
  /** Solutions that fail it in another way, by id. */
  readonly except: Readonly<Record<string, Failing>>
  /** Needs and cases, by property, that make no sense in one stem with it. */
  readonly clashes: readonly string[]
  /** Columns of bounds: how much may be demanded. */
  readonly amounts: readonly Quantity[]
  /** Sentences for a stem, and verb phrases that go on from 'The solution must'; none where it goes without saying. */
  readonly sentences: readonly string[]
  readonly demands: readonly string[]
}

/** One row of a choice's table, as an option says it. */
export interface Solution {
  readonly id: string
  readonly name: string
  readonly actions: readonly string[]
  /** What nobody would recommend even where it meets the requirements: never a key. */
  readonly isLure: boolean
}

/** A decision that an examiner asks for: its solutions and their properties are the facts of one table. */
export interface Choice {
  readonly id: string
  readonly topic: string
  readonly title: string
  readonly scenes: readonly string[]
  readonly needs: readonly Need[]
  /** Columns of ranks that a question may ask to be lowest. */
  readonly aims: readonly Aim[]
  readonly solutions: readonly Solution[]
  readonly tasks: readonly string[]
  readonly page: string
  readonly place: Place
}

/** What 'the LEAST …' may speak of: the id of a column of ranks, and how a solution fails that does worse. */
export const AIM_FAILINGS = {
  effort: 'overhead',
  cost: 'costlier',
  delay: 'misses-requirement',
  rework: 'overhead',
} as const satisfies Readonly<Record<string, Failing>>
export type Aim = keyof typeof AIM_FAILINGS

export interface PageSummary {
  readonly topic: string
  readonly slug: string
  readonly title: string
  readonly summary: string
  readonly headings: readonly { readonly text: string; readonly anchor: string }[]
}

/** An exam's form: how many questions, spread over its domains by weight. */
export interface Blueprint {
  readonly exam: string
  /** `SAA-C03` */
  readonly code: string
  readonly name: string
  readonly questions: number
  /** So many of them count; the others are tried out, and nobody is told which. */
  readonly scored: number
  readonly minutes: number
  /** More, for those whose first language is another one. */
  readonly extraMinutes: number
  /** On the scale from 100 to 1000. */
  readonly passing: number
  readonly domains: readonly { readonly id: number; readonly name: string; readonly weight: number }[]
  /** `2.1` → its short name. */
  readonly tasks: Readonly<Record<string, string>>
}

/** All that the pages claim. Plain data: it is serialised into the app as JSON. */
export interface Corpus {
  /** Changes with any fact or trap; eight hex digits. */
  readonly version: string
  readonly topics: readonly { readonly id: string; readonly title: string; readonly summary: string }[]
  readonly pages: readonly PageSummary[]
  readonly facts: readonly Fact[]
  readonly traps: readonly Trap[]
  readonly choices: readonly Choice[]
  readonly blueprints: readonly Blueprint[]
  /** How a subject reads inside a sentence, by subject id. */
  readonly phrases: Readonly<Record<string, string>>
}
