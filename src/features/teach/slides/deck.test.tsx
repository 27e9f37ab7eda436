// A page cut into slides: a heading or a table each, long and wide tables over several, notes and breaks heeded.
import fc from 'fast-check'
import type { ReactElement, ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { slidesOf, type Slide } from './deck.ts'
import { elementsIn, textOf, type Element } from './elements.ts'
import { slideComponents } from './slide-components.tsx'
import { splitTable } from './split-table.ts'

const { a: Link, Break, Facts, Notes, Part, Provenance, Right, Scene, Trap } = slideComponents

const cutting = (body: ReactNode): readonly Slide[] =>
  slidesOf({ title: 'Limits', summary: 'The numbers.', content: () => <>{body}</> })

/** As the page renders one: the first column names the row, the last holds its source. */
const table = (columns: number, rows: readonly (readonly string[])[]): ReactElement => (
  <table>
    <thead>
      <tr>
        {Array.from({ length: columns }, (_, at) => (
          <th key={at}>{at === columns - 1 ? 'Source' : `Column ${at}`}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row, at) => (
        <tr key={at} data-fact={`lambda.fact-${at}`} id={`fact-${at}`}>
          {row.map((text, place) =>
            place === row.length - 1 ? (
              <td key={place}>
                <Provenance codes="L1 L3" checked="2026-11-01" />
              </td>
            ) : (
              <td key={place}>{text}</td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
)

const rowsOf = (piece: { readonly table: Element }): string[][] =>
  [...elementsIn(piece.table)]
    .filter(({ type }) => type === 'tr')
    .map((row) => [...elementsIn(row)].filter(({ type }) => type === 'td' || type === 'th').map((cell) => textOf(cell)))

describe('a page', () => {
  it('begins with its title, and has a slide for each heading and each table', () => {
    const slides = cutting(
      <>
        <p>Opening.</p>
        <Part>
          <h2>How long</h2>
          <p>Text.</p>
          <Facts reads="limits">{table(3, [['Timeout', '15 minutes', '']])}</Facts>
        </Part>
      </>,
    )
    expect(slides.map(({ kind, heading }) => `${kind} ${heading}`)).toEqual([
      'title Limits',
      'text Limits',
      'text How long',
      'table How long',
    ])
    expect(slides.at(-1)).toMatchObject({ factIds: ['lambda.fact-0'], sources: ['L1', 'L3'] })
  })

  it('breaks where its author says, and gives notes to the slide before them', () => {
    const slides = cutting(
      <>
        <h2>One</h2>
        <p>First.</p>
        <Break />
        <p>Second.</p>
        <Notes>Ask first.</Notes>
      </>,
    )
    expect(slides.slice(1).map(({ body, notes }) => [textOf([...body]), textOf([...notes])])).toEqual([
      ['First.', ''],
      ['Second.', 'Ask first.'],
    ])
  })

  it('shows a run of the playground that the text or the notes link to, once', () => {
    const run = '/play/concurrency?preset=noisy-neighbour'
    const slides = cutting(
      <>
        <p>
          <Link href={run}>Play</Link>, or look at <Link href="/play/concurrency">all of them</Link>.
        </p>
        <Notes>
          <Link href={run}>Play</Link>
        </Notes>
      </>,
    )
    expect(slides.flatMap(({ play }) => play ?? [])).toEqual([run])
  })

  it('gives a trap a slide of its own, which can be asked', () => {
    const slides = cutting(
      <Trap id="spill-over" title="Past provisioned">
        <Scene>A peak.</Scene>
        <Right>It spills over.</Right>
      </Trap>,
    )
    expect(slides.at(-1)).toMatchObject({ kind: 'trap', trapId: 'spill-over' })
  })

  it('spreads long text over slides', () => {
    const slides = cutting(Array.from({ length: 6 }, (_, at) => <p key={at}>{'word '.repeat(60)}</p>))
    expect(slides.length).toBeGreaterThan(4)
  })
})

describe('a table', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'b', ' '), minLength: 1, maxLength: 90 })
  const anyTable = fc
    .record({ columns: fc.integer({ min: 2, max: 14 }), count: fc.integer({ min: 1, max: 40 }) })
    .chain(({ columns, count }) =>
      fc.record({
        columns: fc.constant(columns),
        rows: fc.array(
          fc.array(cell, { minLength: columns, maxLength: columns }).map((row) => row.map((text) => `x${text}`)),
          { minLength: count, maxLength: count },
        ),
      }),
    )

  it('keeps every cell but its sources, names each row, repeats its header, and is never too long or too wide', () => {
    fc.assert(
      fc.property(anyTable, ({ columns, rows }) => {
        const pieces = splitTable(table(columns, rows) as Element)
        const shown = new Map<string, number>()
        for (const piece of pieces) {
          const [head = [], ...body] = rowsOf(piece)
          expect(head[0]).toBe('Column 0')
          expect(head).not.toContain('Source')
          expect(head.length).toBeLessThanOrEqual(5)
          expect(body.length).toBeGreaterThan(0)
          expect(body.length).toBeLessThanOrEqual(12)
          for (const row of body) for (const text of row.slice(1)) shown.set(text, (shown.get(text) ?? 0) + 1)
          expect([...elementsIn(piece.table)].some(({ props }) => props.id !== undefined)).toBe(false)
        }
        const wanted = rows.flatMap((row) => row.slice(1, -1))
        expect([...shown.values()].reduce((sum, count) => sum + count, 0)).toBe(wanted.length)
        for (const text of wanted) expect(shown.has(text)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('fills its slides about equally: no last row alone', () => {
    const rows = Array.from({ length: 13 }, (_, at) => [`row ${at}`, 'value', ''])
    const sizes = splitTable(table(3, rows) as Element).map((piece) => rowsOf(piece).length - 1)
    expect(sizes).toEqual([7, 6])
  })

  it('says which of several it is', () => {
    const rows = Array.from({ length: 13 }, (_, at) => [`row ${at}`, 'value', ''])
    const slides = cutting(<Facts reads="limits">{table(3, rows)}</Facts>)
    expect(slides.slice(1).map(({ part }) => part)).toEqual([
      [1, 2],
      [2, 2],
    ])
  })

  it('leaves out columns in which none of its rows says anything', () => {
    const pieces = splitTable(
      table(4, [
        ['a', '1', '', ''],
        ['b', '2', '', ''],
      ]) as Element,
    )
    expect(pieces.map(rowsOf)).toEqual([
      [
        ['Column 0', 'Column 1'],
        ['a', '1'],
        ['b', '2'],
      ],
    ])
  })
})
