// The picture's colours, read from the style sheet as the browser resolves them, for light and dark alike.

export const FUNCTION_COLOURS = 8

export interface Palette {
  readonly ink: string
  readonly soft: string
  readonly line: string
  readonly lineStrong: string
  readonly paper: string
  readonly wash: string
  /** One a function, over and over. */
  readonly functions: readonly string[]
  /** One a cause of throttling, in the order of CAUSES. */
  readonly causes: readonly string[]
  readonly font: string
  /** How much larger than usual the text of the page is. */
  readonly textScale: number
}

/** The name of a function's colour in the style sheet, and of its swatch's class. */
export const functionClass = (index: number): string => `fn-${index % FUNCTION_COLOURS}`
export const causeClass = (index: number): string => `cause-${index}`

/** A custom property comes back as it was written, so a probe's colour is asked for instead. */
export function readPalette(beside: HTMLElement): Palette {
  const probe = document.createElement('span')
  probe.style.fontFamily = 'var(--sans)'
  beside.append(probe)
  const colour = (name: string): string => {
    probe.style.color = `var(--${name})`
    return getComputedStyle(probe).color
  }
  const numbered = (name: string, count: number): string[] =>
    Array.from({ length: count }, (_, index) => colour(`${name}-${index}`))
  const palette = {
    ink: colour('ink'),
    soft: colour('soft'),
    line: colour('line'),
    lineStrong: colour('line-strong'),
    paper: colour('paper'),
    wash: colour('wash'),
    functions: numbered('fn', FUNCTION_COLOURS),
    causes: numbered('cause', 5),
    font: getComputedStyle(probe).fontFamily,
    textScale: Math.min(1.4, Math.max(1, parseFloat(getComputedStyle(document.documentElement).fontSize) / 16)),
  }
  probe.remove()
  return palette
}

export const colourOf = ({ functions }: Palette, fn: number): string => functions[fn % FUNCTION_COLOURS] ?? ''
