// A compiled page as slides: a heading, a table, a trap or a sum on each; what authors marked is heeded.
import { createElement, type ReactElement, type ReactNode } from 'react'
import { blocksIn, elementsIn, factsIn, linksIn, textOf, type Element } from './elements.ts'
import { slideComponents } from './slide-components.tsx'
import { splitTable } from './split-table.ts'

export interface Slide {
  readonly kind: 'title' | 'text' | 'table' | 'trap' | 'sum' | 'play'
  readonly heading: string
  /** 2 of 3, where one heading has several slides. */
  readonly part?: readonly [number, number]
  readonly body: readonly ReactNode[]
  readonly notes: readonly ReactNode[]
  readonly sources: readonly string[]
  readonly factIds: readonly string[]
  readonly trapId?: string
  /** `/play/concurrency?preset=…`, shown live. */
  readonly play?: string
}

export interface PageToShow {
  readonly title: string
  readonly summary: string
  /** MDX compiles a page to a function without hooks, so that what it renders can be read. */
  content(properties: { readonly components: typeof slideComponents }): ReactElement
}

type Draft = { -readonly [Key in keyof Slide]: Slide[Key] } & { body: ReactNode[]; notes: ReactNode[] }

/** Letters of running text that a slide takes before the next paragraph goes to another. */
const MOST_LETTERS = 520
/** A run of the playground; its list of runs is for readers. */
const PLAY = /^\/play\/[a-z]+\?/

const { Break, Notes, Facts, Trap, FormulaCard, Procedure, Tip, Part, Choice } = slideComponents
const ALONE: readonly unknown[] = [FormulaCard, Procedure, Tip, Trap]

export function slidesOf({ title, summary, content }: PageToShow): readonly Slide[] {
  const cutter = new Cutter(title)
  cutter.add({ kind: 'title', heading: title, body: [createElement('p', { key: 'summary' }, summary)] })
  for (const block of blocksIn(content({ components: slideComponents }), [Part, Choice])) cutter.take(block)
  cutter.flush()
  return numbered(cutter.slides)
}

/** Reads blocks in their order, and knows the heading and what is waiting for its slide. */
class Cutter {
  readonly slides: Draft[] = []
  private heading: string
  private waiting: ReactNode[] = []
  private letters = 0

  constructor(title: string) {
    this.heading = title
  }

  take(block: Element): void {
    const { type } = block
    if (type === 'h2' || type === 'h3') {
      this.flush()
      this.heading = textOf(block)
    } else if (type === Break) this.flush()
    else if (type === Notes) this.note(block)
    else if (type === Facts) this.takeTables(block)
    else if (ALONE.includes(type)) this.takeAlone(block)
    else this.takeText(block)
  }

  add(part: Partial<Draft> & Pick<Draft, 'kind' | 'body'>): void {
    this.slides.push({ heading: this.heading, notes: [], sources: [], factIds: [], ...part })
    for (const href of part.body.flatMap(linksIn)) this.play(href)
  }

  flush(): void {
    if (this.waiting.length === 0) return
    this.add({ kind: 'text', body: this.waiting })
    ;[this.waiting, this.letters] = [[], 0]
  }

  private takeText(block: Element): void {
    const letters = textOf(block).length
    if (this.letters + letters > MOST_LETTERS) this.flush()
    this.waiting.push(block)
    this.letters += letters
  }

  private takeTables(block: Element): void {
    this.flush()
    for (const table of [...elementsIn(block)].filter(({ type }) => type === 'table')) {
      for (const piece of splitTable(table)) this.add({ kind: 'table', ...piece, body: [piece.table] })
    }
  }

  private takeAlone(block: Element): void {
    this.flush()
    const isTrap = block.type === Trap
    const id = block.props.id
    this.add({
      kind: isTrap ? 'trap' : block.type === FormulaCard ? 'sum' : 'text',
      body: [block],
      factIds: factsIn(block),
      ...(isTrap && typeof id === 'string' ? { trapId: id } : {}),
    })
  }

  /** Notes speak about what stands before them; a playground that they link to is a slide of its own. */
  private note(block: Element): void {
    this.flush()
    this.slides.at(-1)?.notes.push(block.props.children)
    for (const href of linksIn(block.props.children)) this.play(href)
  }

  private play(href: string): void {
    if (!PLAY.test(href) || this.slides.some(({ play }) => play === href)) return
    this.slides.push({
      kind: 'play',
      heading: 'Predict, then play',
      body: [],
      notes: [],
      sources: [],
      factIds: [],
      play: href,
    })
  }
}

/** Says of slides that follow one another under one heading which of them each is. */
function numbered(slides: readonly Draft[]): readonly Slide[] {
  const runs: Draft[][] = []
  for (const slide of slides) {
    const run = runs.at(-1)
    const goesOn = run?.at(-1)?.heading === slide.heading && slide.kind === run.at(-1)?.kind && slide.kind === 'table'
    if (goesOn) run?.push(slide)
    else runs.push([slide])
  }
  return runs.flatMap((run) =>
    run.length === 1 ? run : run.map((slide, at) => ({ ...slide, part: [at + 1, run.length] as const })),
  )
}
